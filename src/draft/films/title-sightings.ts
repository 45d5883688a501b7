import { type WrittenDate, writtenDates } from '../dates/date-forms.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { articleSentences } from '../text/article-sentences.ts';
import { isFirstName, isOpening } from '../text/words.ts';
import { FILM } from './film-cue-words.ts';
import { filmCues, shapeCue } from './film-cues.ts';
import { chainsIn, isAsked, isListed, type Placed } from './title-chains.ts';
import { withoutOpeners, withoutOthers, withoutTail } from './title-cuts.ts';
import { withEntryTitles } from './title-entries.ts';
import { countsOf, joined } from './title-joins.ts';
import { titleKey } from './title-key.ts';
import { type Names, namedSo, namesOf, UNLIKELY } from './title-names.ts';
import { withNeighbours } from './title-neighbours.ts';
import { isNothing } from './title-nothing.ts';
import { OWNS, owned } from './title-owner.ts';
import type { TitleRun } from './title-runs.ts';
import type { Sighting } from './title-sighting.ts';
import { inStyle } from './title-style.ts';
import { HOUSE, PLACE } from './title-words.ts';

/** All words of an article that may be titles, longer ones where two names were found to be one. */
export function titleSightings(article: Article): Sighting[] {
  const placed = chainsIn(article);
  const begins = beginnings(article);
  const isFirst = (paragraph: Paragraph, { start }: TitleRun) =>
    begins.has(`${paragraph.number} ${start}`) ||
    isAsked(paragraph.text.slice(0, start)) ||
    /[“"‘(…] ?$/u.test(paragraph.text.slice(0, start));
  // "Ebb" begins no sentence as other words do where there is an "Ebb: The Flood".
  const inner = new Set(
    placed.flatMap(({ paragraph, chain }) =>
      chain.runs
        .filter((run) => run.marked || !isFirst(paragraph, run))
        .flatMap(({ text }) => [text, ...seriesOf(text)]),
    ),
  );
  const names = namesOf(article);
  // "After the Rain" may begin a sentence as it stands in the heading.
  const first = article.paragraphs.find(({ heading }) => heading)?.text ?? '';
  const isHeaded = (text: string) => text.includes(' ') && first.includes(text);
  const opened = placed.flatMap(({ paragraph, text, chain }): Placed[] => {
    const open = withoutOpeners(
      chain,
      (run) => isFirst(paragraph, run) && !inner.has(run.text) && !isHeaded(run.text),
      paragraph.text,
    );
    const bare = {
      ...open,
      runs: open.runs.map((run) => withoutOthers(run, names, text)),
    };
    return bare.runs.length === 0 ? [] : [{ paragraph, text, chain: bare }];
  });
  const counts = countsOf(opened);
  const dates = datesByParagraph();
  const seen = opened.flatMap(({ paragraph, text, chain }) =>
    joined(chain, counts, text, first, names).flatMap((one) => {
      const run = withoutTail(one, text);
      return isNothing(run, text, () => dates(paragraph)) || isOpener(paragraph, run)
        ? []
        : sighting(paragraph, run, names, first);
    }),
  );
  return withEntryTitles(withNeighbours(inStyle(seen)), article);

  /** One word that has a capital only where a sentence begins with it: "Original star Ada Quill". */
  function isOpener(paragraph: Paragraph, run: TitleRun): boolean {
    return (
      !run.marked &&
      !run.text.includes(' ') &&
      /^\p{Lu}\p{Ll}+$/u.test(run.text) &&
      isFirst(paragraph, run) &&
      !inner.has(run.text) &&
      !isToldOf(run, paragraph.text.slice(run.end))
    );
  }
}

/** What stands before the colon in a title. */
const seriesOf = (text: string): string[] =>
  /^(?<series>\p{Lu}[\p{L}’'-]+): \p{Lu}/u.exec(text)?.slice(1) ?? [];

/** Whether what stands behind a sentence's first word tells of a film; behind one that others follow too, right behind it. */
const isToldOf = ({ text }: TitleRun, right: string): boolean =>
  filmCues('', right).strong > 1 && (!isOpening(text) || DOES.test(right));
const DOES =
  /^(?:,? (?:(?:directed|written) by|starring|which|an? |the )| (?:was|is|will|opens|opened|bows|bowed|arrives|hits|stars|has|follows|gets|premieres|premiered|returns|lands|made|wraps|begins|started|grossed) )/u;

/** Gives the dates of a paragraph, which is read but once for all that stands in it. */
function datesByParagraph(): (paragraph: Paragraph) => readonly WrittenDate[] {
  const known = new Map<Paragraph, readonly WrittenDate[]>();
  return (paragraph) => {
    const dates = known.get(paragraph) ?? writtenDates(paragraph.text);
    known.set(paragraph, dates);
    return dates;
  };
}

const beginnings = (article: Article): ReadonlySet<string> =>
  new Set(articleSentences(article).map(({ paragraph, from }) => `${paragraph.number} ${from}`));

function sighting(paragraph: Paragraph, run: TitleRun, names: Names, heading: string): Sighting[] {
  const { start, end, text, marked } = run;
  if (speaks(text, names)) return [];
  const [left, behind] = [paragraph.text.slice(0, start), paragraph.text.slice(end)];
  // "Trois soeurs (Three Sisters)": the bracket says the same once more.
  const translated = marked && !paragraph.heading && !/[“„«"‘'*_]\s?$/u.test(left);
  const right = translated ? behind.replace(/^ \([^()]*\)/u, '') : behind;
  const cues =
    marked && !translated && !paragraph.heading
      ? filmCues(
          left.slice(0, -1),
          right.replace(/^[,.]?["”’*_]/u, (mark) => mark.slice(0, -1)),
          text.includes(' ') && WITHIN.test(left),
        )
      : OWNS.test(right)
        ? filmCues('', right)
        : filmCues(left, right);
  if (HOUSE.test(text) && !(marked && text.includes(' ')) && !isCalledSo(left, text, right, cues)) return [];
  // Whoever has a first name is somebody, unless what is said can be said of films alone.
  const isSomebody =
    text.includes(' ') && isFirstName(text.split(' ')[0] ?? '') && (names.get(text) ?? 0) > UNLIKELY;
  if (!marked && isSomebody && cues.strong < 2) return [];
  const shape = shapeCue(text) + (run.joined && !/ [–—-] /u.test(text) ? 1 : 0);
  const set =
    marked && !paragraph.heading && (text.includes(' ') || cues.strong > 0 || isSetOff(left, text, right))
      ? 1
      : 0;
  if (!marked && !run.joined && PLACE.test(text) && cues.strong < 2) return [];
  const listed = paragraph.heading && marked && isListed(paragraph.text) ? 2 : 0;
  const headed = !paragraph.heading && text.includes(' ') && inHeading(text, heading) ? 1 : 0;
  return [
    {
      paragraph,
      from: start,
      to: end,
      text,
      marked,
      key: titleKey(text).join(' '),
      strong:
        cues.strong +
        (/\(["“‘']?$/u.test(left) ? inBrackets(left, run, names) : 0) +
        (marked || paragraph.heading ? 0 : articled(left, text)) +
        shape +
        set +
        headed +
        listed +
        (cues.strong < 2 ? owned(run, paragraph.text, names, right) : 0),
      against: cues.against,
      named: marked || isCalled(left, text, right) ? 0 : namedSo(text, names, cues.strong),
    },
  ];
}

/** Marks within a sentence that nobody says something in: "beginning with “Quill Lake,” said". */
const WITHIN =
  /[\p{Ll}\p{N}](?<!\b(?:said|says|say|saying|whispered|shouted|asked|replied|wrote|yelled|muttered|calls?|called|dubbed|nicknamed|by|am|is|was|just|like|go|goes|went|and|or|but|so|that)) ["“„«‘'*_]$|["”’'»*_] (?:and|or) ["“„«‘'*_]$/u;

/** "The war drama The Listening Post": as papers and schools are called, but told of as films alone are. */
const isCalledSo = (
  left: string,
  text: string,
  right: string,
  { strong, against }: { strong: number; against: number },
): boolean =>
  against === 0 &&
  COMMON_HOUSE.test(text) &&
  (NOUN.test(left) || strong > (/^(?:The|A|An) |^\p{Lu}\p{Ll}+ (?:of|in) /u.test(text) ? 1 : 2)) &&
  !/^ \p{Lu}/u.test(right);
const COMMON_HOUSE =
  /^(?:\p{L}[\p{L}’'-]* ){1,5}(?:College|Magazine|Academy|Theatre|Theater|Company|Group|Times|Post|Guardian|Reporter|Deadline|Empire|Focus|Max|Neon|Guild|Orchestra|Airport|Museum|Venice|Toronto|Cannes|Universal|Photography|Studio)$/u;

/** "The drama Salt Hymn, wrote": a film's noun stands right before it and it ends there, as nobody's name would. */
const isCalled = (left: string, text: string, right: string): boolean =>
  text.includes(' ') &&
  NOUN.test(left) &&
  /^[,.;](?! who)/u.test(right) &&
  !isFirstName(text.split(' ')[0] ?? '');
const NOUN = new RegExp(`\\b${FILM},? $`, 'u');

/** One word between marks in the midst of a sentence, or one of which the sentence speaks; what is said ends otherwise. */
const isSetOff = (left: string, text: string, right: string): boolean =>
  /[\p{L}\p{N}]{2}$/u.test(text) &&
  !/^,?["”’] (?:\p{Ll}+ )?(?:said|says|he|she|they|I)(?!\p{L})/u.test(right) &&
  (/(?:\p{Ll}|\p{N}|,|;|:|—|–|\p{L}\))[ —–]["“„«‘'*_]+$/u.test(left) ||
    /^["”“»’'*_]+(?:,["”]?)? (?:\p{Ll}|\()/u.test(right));

/** "Ada Quill: Quill" */
const speaks = (text: string, names: Names): boolean => {
  const [who = '', ...rest] = text.split(': ');
  return names.has(who) && rest.some((words) => names.has(words));
};

/** "Ada Quill (The Long Tide)": for which somebody is known, unless it is whom they play. */
function inBrackets(left: string, { text, marked }: TitleRun, names: Names): number {
  const who = /(?<who>\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3}) \(["“‘']?$/u.exec(left)?.groups?.who ?? '';
  const named = [...names.keys()].some((name) => who.endsWith(name));
  return marked || (named && /^(?:The|A|An) /u.test(text)) ? 1 : 0;
}

/** "In The Long Tide": within a sentence an article has a capital in titles alone, of films or of papers. */
function articled(left: string, text: string): number {
  if (!/^(?:The|A|An) \p{Lu}/u.test(text) || !/\p{Ll},? $/u.test(left)) return 0;
  return text.split(' ').length > 2 ? 2 : 1;
}

/** Whether a title begins the article's heading, or stands in it as it does elsewhere, shouted or not. */
function inHeading(text: string, heading: string): boolean {
  const at = heading.toLowerCase().indexOf(text.toLowerCase());
  // What stands behind a joint there is the end of a longer title.
  return at === 0 || (at > 0 && !/(?:\bvs\.?|\p{L}:| [–—-]) $/u.test(heading.slice(0, at)));
}
