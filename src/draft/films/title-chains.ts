import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { cutElsewhere } from './title-foreign.ts';
import { markedTitles } from './title-marks.ts';
import { type RunChain, runChains } from './title-runs.ts';

/** A chain of what may be titles, and the paragraph with its text in which it stands. */
export type Placed = { paragraph: Paragraph; text: string; chain: RunChain };

/** All chains of an article. */
export function chainsIn(article: Article): Placed[] {
  const labels = speakersOf(article);
  const known = cutElsewhere(
    article.paragraphs.flatMap(({ text }) => markedTitles(text).map((title) => title.text)),
  );
  return article.paragraphs.flatMap((paragraph) => chainsOf(paragraph, known, labels));
}

/** Whether a heading is an entry of a list, which names nothing but a film before what it tells of it. */
export const isListed = (heading: string): boolean => LISTED.test(heading) || DATED_ENTRY.test(heading);

/** "Ember Vault: ": who speaks, in an interview without marks. */
const LABEL = /^[\p{Lu}\d][^:.!?“”"]{0,40}: /u;
/** The same of a question and its answer, whoever speaks. */
export const isAsked = (label: string): boolean => /^(?:Q|A|Question|Answer): $/u.test(label);
/** So many paragraphs begin with it. */
const OFTEN = 3;

/** What so many paragraphs begin with that it can be nothing but who speaks there. */
function speakersOf({ paragraphs }: Article): ReadonlySet<string> {
  const labels = paragraphs.flatMap(({ text }) => LABEL.exec(text)?.[0] ?? []);
  return new Set(
    [...Map.groupBy(labels, (label) => label)]
      .filter(([, all]) => all.length >= OFTEN)
      .map(([label]) => label),
  );
}

/** In a heading every word may have a capital: only what is marked there is taken, or what is all but a date in brackets. */
function chainsOf(paragraph: Paragraph, known: RegExp | null, labels: ReadonlySet<string>): Placed[] {
  const { text, heading } = paragraph;
  const label = LABEL.exec(text)?.[0] ?? '';
  const chains = runChains(
    labels.has(label) || isAsked(label) ? '\u0000'.repeat(label.length) + text.slice(label.length) : text,
    known,
  );
  if (!heading) return chains.map((chain) => ({ paragraph, text, chain }));
  const marked = chains.filter(({ runs }) => runs[0]?.marked);
  return [...marked, ...entriesOf(text)].map((chain) => ({
    paragraph,
    text,
    chain,
  }));
}

// An entry of a list: "Title (…)", "July 1 | Title (…)", "Title, dir. X"; of prizes: "Best director: X, Title".
const ENTRY =
  /^(?:[^()|]{2,30} [|•·] )?(?<title>(?![^(]*, dir)[^()|]{2,60}) \(|^(?<title2>[^()|]{2,60}), dir(?:\.|ected by) |^Best [\p{L} ]{3,40}: (?:\p{Lu}[^,:]{2,40}, )?(?<title3>[^:]{2,60})$/u;

/** Entries that name nothing but films before what they tell of them. */
const LISTED = / [|•·] [^()|]+ \(|, dir(?:\.|ected by) |^Best [\p{L} ]+: /u;

/** "Title – July 14, 2031" */
const DATED_ENTRY = new RegExp(
  `^(?<title4>[^()|:–—]{2,60}) [–—-] (?:${CALENDAR_WORD}|\\d{1,2} )[^–—]{0,25}$`,
  'u',
);

/** "REVIEW: Ebb (…)", "Venice review: Ebb (…)": under which heading of its paper an article stands, in whatever case. */
const COLUMN =
  /^(?:(?<whose>[\p{L}-]{2,}) )?(?:reviews?|interview|exclusive|trailer|watch|preview|first look|recap|report|news|opinion|feature|q&a|podcast|video)(?::| [–—-]) (?=[“"‘'*_\p{L}\d])/iu;
const SECTION = /^(?:film|movie|cinema|festival|book|blu-ray|dvd)$/u;

/** A heading's text behind the name of its paper's column: a title, which begins with no small letter. */
function withoutColumn(heading: string): string {
  const match = COLUMN.exec(heading);
  const whose = match?.groups?.whose;
  if (!match || (whose !== undefined && /^\p{Ll}/u.test(whose) && !SECTION.test(whose))) return heading;
  const rest = heading.slice(match[0].length);
  return /^\p{Ll}/u.test(rest) ? heading : rest;
}

function entriesOf(text: string): RunChain[] {
  const { title, title2, title3, title4 } = (ENTRY.exec(text) ?? DATED_ENTRY.exec(text))?.groups ?? {};
  const entry = title ?? title2 ?? title3 ?? title4;
  if (entry === undefined) return [];
  // "Venice review: Ada Quill’s Ebb (…)": only the last words of it are a title.
  const lead =
    /^(?:[^:]*\p{Ll}: )?(?:\p{Lu}[\p{L}.’'-]* (?:\p{Lu}[\p{L}.-]*)[’']s )?/u.exec(entry)?.[0] ?? '';
  const own = / \p{Ll}+: /u.test(lead) ? entry.slice(lead.length) : withoutColumn(entry);
  const end = title3 === undefined ? text.indexOf(entry) + entry.length : text.length;
  // "“Ebb” (May 24)": the marks are around the title and no part of it.
  const bare = /^["“‘'*_]+([^"“”*_]+)["”’'*_]+$/u.exec(own)?.[1] ?? own;
  const start = end - own.length + own.indexOf(bare);
  const run = { start, end: start + bare.length, text: bare, marked: true, joined: false };
  return [{ runs: [run], joints: [] }];
}
