import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { FILM } from './film-cue-words.ts';
import { filmCues } from './film-cues.ts';
import { frameEnd } from './title-frames.ts';
import { titleKey } from './title-key.ts';
import { type Names, UNLIKELY } from './title-names.ts';
import { ENDS } from './title-neighbours.ts';
import { owned } from './title-owner.ts';
import type { RunChain, TitleRun } from './title-runs.ts';
import { isWhole, isWorkplace } from './title-wholes.ts';
import { DATED, HOUSE } from './title-words.ts';

/** How often an article has these words, by their key: runs, and pairs of runs that stand beside each other. */
export type Counts = ReadonlyMap<string, number>;

const keyOf = (title: string): string => titleKey(title).join(' ');

/** Counts the runs of an article, and the pairs of them. */
export function countsOf(chains: readonly { text: string; chain: RunChain }[]): Counts {
  const counts = new Map<string, number>();
  const count = (words: string) => counts.set(keyOf(words), (counts.get(keyOf(words)) ?? 0) + 1);
  for (const { text, chain } of chains) {
    for (const run of chain.runs) count(run.text);
    for (const [at, run] of chain.runs.slice(1).entries()) count(text.slice(chain.runs[at]?.start, run.end));
  }
  return counts;
}

/** The runs of a chain, those made one that are one title. `text` is the whole paragraph's, `heading` the article's first. */
export function joined(
  { runs, joints }: RunChain,
  counts: Counts,
  text: string,
  heading: string,
  names: Names,
): TitleRun[] {
  const out: TitleRun[] = [];
  let framed = -1;
  for (const [at, run] of runs.entries()) {
    if (at <= framed) continue;
    const end = frameEnd({ runs, joints }, at, text, names);
    const closing = runs[end];
    if (end > at && closing) {
      framed = end;
      out.push({ ...run, end: closing.end, text: text.slice(run.start, closing.end), joined: true });
      continue;
    }
    const last = out.at(-1);
    const joint = joints[at - 1];
    if (last && joint !== undefined && isOne(last, joint, run, { counts, text, heading, names })) {
      out[out.length - 1] = { ...last, end: run.end, text: text.slice(last.start, run.end), joined: true };
    } else out.push(run);
  }
  return out;
}

const NUMBERED = /(?:^|[ :])(?:Part|Chapter|Volume|Vol\.) (?:One|Two|Three|Four|Five|\d|[IVX]+)$/u;
const COUNT = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u;
const BEGINS_TITLE =
  /^(?:Eleven|Twelve|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Love|Dead|Kiss|Dear|Little|Good|Last|First|The|A|An|Into|Under|Over|Beneath|Beyond|Against|Return|Escape|Journey|Letters?|Notes|Night|Nights|Days?|Man|Woman|Girl|Boy|Road|House|Death|Murder|Once|Back)(?: |$)/u;

/** Whether two runs with a word, a dash or an "'s" between them are one title. */
function isOne(
  left: TitleRun,
  joint: string,
  right: TitleRun,
  { counts, text, heading, names }: { counts: Counts; text: string; heading: string; names: Names },
): boolean {
  const of = (title: string) => counts.get(keyOf(title)) ?? 0;
  const whole = text.slice(left.start, right.end);
  const alone = Math.max(COUNT.test(left.text) ? 0 : of(left.text), of(right.text)) - of(whole);
  const both = of(whole) + (heading.includes(whole) ? 1 : 0);
  // "Good Night, Stranger": what is never named but together.
  if (joint === ', ')
    return (
      both > (isWhereSeen(left, right, text) ? 0 : isTold(left, right, text) ? 1 : 2) &&
      alone <= 0 &&
      !names.has(left.text) &&
      !isPlaceOrBody(right.text.split(' '))
    );
  if (both < 2 && isWorkplace(left, joint, right, text)) return false;
  const known = [left, right].some((run) => (names.get(run.text) ?? 0) > UNLIKELY);
  if (!known && (left.joined || of(left.text) <= of(whole)) && isWhole(left, joint, right, text, alone > 0))
    return true;
  // "Ada Quill in Ebb", "Ada Quill and Bo Lind": of whom it tells is no part of a title.
  if (!/^['’]/u.test(joint) && [left, right].some((run) => names.has(run.text) && run.text.includes(' ')))
    return false;
  if (/[–—-]/u.test(joint)) return isDashed(left, joint, right, both, text);
  if (both > 1)
    return (
      alone <= 0 &&
      (!/^['’]/u.test(joint) ||
        !names.has(left.text) ||
        BEGINS_TITLE.test(left.text) ||
        (both > 2 && isNobody(left, of)))
    );
  // "A bear called Biscuit in Ebb": who is called so there.
  if (
    /(?<!\p{L})(?:named|as|plays|playing|voices|voicing|named after|opposite|alongside) $/u.test(
      text.slice(0, left.start),
    )
  )
    return false;
  if (/^I(?:[’']|$)/u.test(left.text)) return false;
  // "In 2026 for Heron": a year is no title's beginning.
  if (alone > 0 || /^(?:19|20)\d\d$/u.test(left.text)) return false;
  // "Bo Lind’s Nan’s Got a Horse": of two owners in a row the second is the title's.
  if (/^['’]s /u.test(joint) && !/ /u.test(left.text) && /\p{L}['’]s $/u.test(text.slice(0, left.start)))
    return !isFirstName(right.text.split(' ')[0] ?? '') && !HOUSE.test(left.text) && !HOUSE.test(right.text);
  if (/^['’]/u.test(joint))
    return !names.has(left.text) && isOwned(left, right, text, owned(left, text, names, ' '));
  const cue =
    filmCues(text.slice(0, left.start), text.slice(right.end)).strong +
    owned(left, text, names, text.slice(right.end));
  if (isPlaceOrBody([left.text]) || DATED.test(left.text) || DATED.test(right.text)) return false;
  if (/^ (?:and|&)(?: the| an?| his| her)? $/u.test(joint)) {
    if (isPairOfOne(left, joint, right)) return cue > 0 || marksColon(left);
    const short = !/ /u.test(left.text.replace(/^(?:The|A) /u, '')) && !/ /u.test(right.text);
    return short && filmCues(text.slice(0, left.start), '').strong + owned(left, text, names, '') > 0;
  }
  return (
    cue > (/ /u.test(left.text) ? 1 : 0) &&
    (BEGINS_TITLE.test(left.text) || !/ /u.test(left.text) || endsPart(left, right, text)) &&
    /^ (?:to|in|on|at|with|for|from|into|under|without)(?: the| a| an| his| her| my| your)? $|^ an? $/u.test(
      joint,
    )
  );
}

const marksColon = ({ text }: TitleRun): boolean => / ?: \p{Lu}[\p{L}’'-]*$/u.test(text);
/** "Ebb: Blood and Chrome", "The Baker and the Bear". */
const isPairOfOne = (left: TitleRun, joint: string, right: TitleRun): boolean =>
  !/ /u.test(right.text) &&
  (joint === ' and ' || joint === ' & '
    ? marksColon(left)
    : /^(?:The|A|An|His|Her|My) \p{Lu}[\p{L}’'-]*$/u.test(left.text) || !/ /u.test(left.text));

/** "Called Good Night, Stranger", "Good Night, Stranger, starring": what stands around tells of one film. */
const isTold = (left: TitleRun, right: TitleRun, text: string): boolean =>
  filmCues(text.slice(0, left.start), text.slice(right.end)).strong > 1;

/** "As the waitress in Lund, Mon Amour, the 2033 comedy": in one film, of which alone the words behind it tell. */
const isWhereSeen = (left: TitleRun, right: TitleRun, text: string): boolean =>
  PART_IN.test(text.slice(0, left.start)) && YEAR_BEHIND.test(text.slice(right.end));
const PART_IN =
  /(?<!\p{L})(?:as|play|plays|played|playing) (?:an?|the|his|her) (?:\p{Ll}[\p{L}’'-]* ){1,4}in $/u;
const YEAR_BEHIND = new RegExp(
  `^, (?:the|an?|his|her) (?:19|20)\\d\\d (?:\\p{Ll}[\\p{Ll}-]* ){0,3}${FILM}(?!\\p{L})`,
  'u',
);

/** "Jonah Pike’s Last Ride", in an article that never speaks of Pike: nobody’s. */
const isNobody = ({ text }: TitleRun, of: (title: string) => number): boolean =>
  text.includes(' ') && of(text.split(' ').at(-1) ?? '') === 0;

/** "Mara Stone: Murder at Dawn, in which": what stands behind a colon goes on to where the film is told of. */
const endsPart = (left: TitleRun, right: TitleRun, text: string): boolean =>
  / ?: \p{Lu}/u.test(left.text) && !/ /u.test(right.text) && filmCues('', text.slice(right.end)).strong > 1;

/** "The Tallyman's Daughter", but not "The Guardian's Ada Quill"; or "a debut, Moonraker's Bride" where a title is to come. */
function isOwned(left: TitleRun, right: TitleRun, text: string, mine: number): boolean {
  const behind = text.slice(right.end);
  if (/ /u.test(right.text) || HOUSE.test(left.text) || /^[’']?s? \p{Lu}/u.test(behind)) return false;
  const before = filmCues(text.slice(0, left.start), '').strong;
  const cue = before + filmCues('', behind).strong + mine;
  return /^(?:The|A|An|Saint|St\.?|Mrs?\.?|Miss|Dr\.?|Lady|Lord|King|Queen|Father|Mother|Captain|Uncle|Aunt) \p{Lu}[\p{L}]+$/u.test(
    left.text,
  )
    ? cue > 0
    : !/ /u.test(left.text) && (before > 1 || (cue > 1 && ENDS.test(behind)));
}

function isDashed(left: TitleRun, joint: string, right: TitleRun, both: number, text: string): boolean {
  if (NUMBERED.test(right.text) || left.text.includes(': ') || both > 1) return true;
  const dashes = text.match(/ [–—-] /gu) ?? [];
  return !joint.includes('—') && dashes.length === 1 && !HOUSE.test(left.text);
}
