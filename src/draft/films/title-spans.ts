import type { Article, Paragraph } from '../text/article.ts';
import { bareWord } from '../text/bare-words.ts';
import { BETWEEN, INNER } from './title-words.ts';

// Whatever may be a title: words that begin with a capital or a number and end so, or with ? or !, with no more than small words and a title's own marks between.

/** A word or a mark, with its place in the paragraph's text (UTF-16, `end` exclusive). */
export interface TitleWord {
  readonly text: string;
  /** What it says of a title beside it: its stem, or that it is a name, a year, a number. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** One place where words stand that may be a title: the `first` and the `last` of its paragraph's words. */
export interface TitlePlace {
  readonly paragraph: Paragraph;
  readonly words: readonly TitleWord[];
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether something of it is named: "F’s". */
  readonly owner: boolean;
}

/** Words that may be a title, at all places where they stand. */
export interface TitleSpan {
  readonly key: string;
  readonly text: string;
  readonly places: readonly TitlePlace[];
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;
/** Words that have no capital within a title: those of every rule, and some that stand as often in sentences. */
const SMALL: ReadonlySet<string> = new Set([
  ...INNER,
  ...BETWEEN,
  ...'no nor but not der die das el los las y e il lo da do van och og i en et un una after before my your his her we you it that who what where when how'.split(
    ' ',
  ),
]);
const MARKS = new Set(['&', ':', '?', '!', ',', '–', '—', '-', '.', '…', '’', "'"]);
/** A title has at most so many words and marks. */
const LONGEST = 10;

export const isInner = (word: string): boolean => SMALL.has(word.toLowerCase());
export const isCapital = (word: string): boolean => /^[\p{Lu}\p{Nd}]/u.test(word);

/** Words as they are compared: of one case, with one kind of apostrophe and of dash. */
export const spanKey = (text: string): string =>
  text.replace(/[’‘]/gu, "'").replace(/[–—]/gu, '-').toLowerCase();

const OWNER = /[’']s?$/u;

/** "Quill’s" is told apart from "Quill": what is somebody's stands behind it. */
function wordOf(word: string): string {
  const owner = OWNER.test(word);
  return owner ? `${bareWord(word.replace(OWNER, ''))}’s` : bareWord(word);
}

/** All that may be titles in an article, each with all its places. */
export function titleSpans({ paragraphs }: Article): TitleSpan[] {
  const places = paragraphs.flatMap(placesIn);
  const groups = Map.groupBy(places, ({ text }) => spanKey(text));
  return [...groups].map(([key, all]) => ({ key, text: all[0]?.text ?? key, places: all }));
}

function placesIn(paragraph: Paragraph): TitlePlace[] {
  const words = [...paragraph.text.matchAll(WORDS)].map(
    (match): TitleWord => ({
      text: match[0],
      bare: wordOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  return words.flatMap((word, first) => (isCapital(word.text) ? placesFrom(paragraph, words, first) : []));
}

function placesFrom(paragraph: Paragraph, words: readonly TitleWord[], first: number): TitlePlace[] {
  const found: TitlePlace[] = [];
  for (let last = first; last < Math.min(words.length, first + LONGEST); last += 1) {
    const [begin, end] = [words[first], words[last]];
    if (!begin || !end) break;
    if (last > first && !isCapital(end.text) && !isInner(end.text) && !MARKS.has(end.text)) break;
    if (!isCapital(end.text) && end.text !== '?' && end.text !== '!') continue;
    // "The" by itself has its capital from the sentence.
    if (last === first && isInner(end.text)) continue;
    const text = paragraph.text.slice(begin.start, end.end);
    const place = { paragraph, words, first, last, from: begin.start };
    found.push({ ...place, to: end.end, text, owner: false });
    const owner = OWNER.exec(text);
    if (owner) {
      const to = end.end - owner[0].length;
      found.push({ ...place, to, text: text.slice(0, -owner[0].length), owner: true });
    }
  }
  return found;
}
