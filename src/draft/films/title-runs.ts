import { withoutLabels } from '../text/credit-labels.ts';
import { FOREIGN_INNER, foreignTitles } from './title-foreign.ts';
import { CONTRACTED, ENDS_SHORT, LETTERS, markedTitles, SHORTENED } from './title-marks.ts';
import { BETWEEN, INNER } from './title-words.ts';

/** Words with capitals that may be a title or a part of one, where they stand in a text (UTF-16, `end` exclusive). */
export interface TitleRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Between quotation marks, or set off by asterisks or underscores: a title whole. */
  readonly marked: boolean;
  /** Two runs made one, with a word of a title between them. */
  readonly joined: boolean;
}

/** Runs that stand beside each other with one word or a dash between them, which may belong to a title or not. */
export interface RunChain {
  readonly runs: readonly TitleRun[];
  /** What stands behind each run but the last. */
  readonly joints: readonly string[];
}

type Piece = {
  kind: 'word' | 'small' | 'colon' | 'dash' | 'blank' | 'other';
  text: string;
  start: number;
  end: number;
};

const PIECE = new RegExp(
  `(?<word>${LETTERS}|${SHORTENED}|(?<![\\p{L}])${CONTRACTED}|(?<!\\p{L})${ENDS_SHORT}|(?<= )No\\. \\d+(?![\\p{L}\\p{N}])|` +
    `(?:\\p{Lu}|\\d+(?=[ \\p{Lu}]|: (?:The|An?) ))(?:[\\p{L}\\p{M}\\p{N}]|['’](?!s?(?![\\p{L}\\p{N}]))|(?<=\\p{Ll}in)['’](?= )|[.](?=\\p{L})|-(?=[\\p{L}\\p{N}]))*[!?]?|` +
    '(?<= )\\d{1,2}(?![\\p{L}\\p{N}]|,\\s?\\d)|(?<=\\p{Lu}\\p{Ll}+ )\\d{3}(?![\\p{L}\\p{N}]|,\\s?\\d))|' +
    "(?<small>\\p{Ll}[\\p{L}\\p{M}'’-]*\\.?|&)|(?<colon>: )|(?<dash> [–—-] )|(?<blank> )|(?<other>.)",
  'gu',
);

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => {
    const [kind = 'other'] =
      Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    return {
      kind: kind as Piece['kind'],
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/**
 * All chains of a text; the marked titles are chains of one run, so are those that `known` finds and those in other languages, and
 * nothing else is found within them.
 */
export function runChains(text: string, known: RegExp | null = null): RunChain[] {
  const marked = markedTitles(text).map((title) => ({ ...title, marked: true, joined: false }));
  const open = without(withoutLabels(text), marked);
  const again = known ? [...open.matchAll(known)].map(({ index, 0: words }) => bareRun(index, words)) : [];
  const rest = without(open, again);
  const foreign = distinct(foreignTitles(rest).map(({ start, text: words }) => bareRun(start, words)));
  const whole = [...marked, ...again, ...foreign];
  return [...whole.map((run) => ({ runs: [run], joints: [] })), ...chainsIn(without(rest, foreign))];
}

const bareRun = (start: number, text: string): TitleRun => ({
  start,
  end: start + text.length,
  text,
  marked: false,
  joined: false,
});

/** Each place once: of two that begin together the longer. */
const distinct = (runs: readonly TitleRun[]): TitleRun[] => [
  ...new Map(
    runs.toSorted((a, b) => a.end - b.end).map((run): [number, TitleRun] => [run.start, run]),
  ).values(),
];

const without = (text: string, runs: readonly TitleRun[]): string =>
  runs.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'\u0000'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );

function chainsIn(text: string): RunChain[] {
  const pieces = piecesOf(text);
  const chains: RunChain[] = [];
  let open: { runs: TitleRun[]; joints: string[] } | undefined;
  for (let at = 0; at < pieces.length; ) {
    const run = runAt(pieces, at, text);
    if (!run) {
      at += 1;
      continue;
    }
    const last = open?.runs.at(-1);
    const joint = last && text.slice(last.end, run.start);
    if (open && joint !== undefined && isJoint(joint) && !isDateline(last, joint)) {
      open.runs.push(run);
      open.joints.push(joint);
    } else {
      open = { runs: [run], joints: [] };
      chains.push(open);
    }
    while (pieces[at] && (pieces[at]?.start ?? 0) < run.end) at += 1;
  }
  return chains;
}

/** "OSLO, June 5, 2031 - Salt Road": the year is the agency’s. */
const isDateline = (last: TitleRun | undefined, between: string): boolean =>
  last !== undefined && /^\d{4}$/u.test(last.text) && /^ [–—-] $/u.test(between);

const isJoint = (between: string): boolean =>
  /^ [–—-] $|^['’]s? $|^, (?:and )?$/u.test(between) ||
  between
    .trim()
    .split(' ')
    .every((word) => BETWEEN.has(word) || INNER.has(word));

/** Whether a title may go on behind this piece; a name in capitals before a colon is a speaker's. */
const goesOn = ({ kind, text }: Piece, before: string): boolean =>
  kind === 'blank' ||
  (kind === 'colon' && !/^[\p{Lu} .’'-]{5,}$/u.test(before)) ||
  (kind === 'small' &&
    (INNER.has(text) || FOREIGN_INNER.has(text) || (text === 'am' && !/(?:^| )I$/u.test(before))));

/** The longest run that begins at a piece: capitals, with small words of a title and colons between them. */
function runAt(pieces: readonly Piece[], from: number, text: string): TitleRun | undefined {
  const first = pieces[from];
  if (first?.kind !== 'word') return undefined;
  let last = first;
  for (let at = from + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'word') last = piece;
    else if (!piece || !goesOn(piece, text.slice(first.start, last.end))) break;
    if (/[!?]$/u.test(last.text) && piece?.kind === 'blank') break;
  }
  // "On Ebb: Here she laughs": a sentence begins behind the colon.
  const words = text
    .slice(first.start, last.end)
    .replace(/: (?:Here|He|She|They|This|That|There|What|How|Why|Now|When|If|So|But|And|You|Who)$/u, '');
  const run = {
    start: first.start,
    end: first.start + words.length,
    text: words,
    marked: false,
    joined: false,
  };
  return /\p{Lu}/u.test(run.text) || /^\d{4}$/u.test(run.text) ? run : undefined;
}
