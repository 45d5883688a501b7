import { readBlocks } from '../../packs/check/article.ts';
import { type Entry, type EntryBlock, withEntries } from './entry-lines.ts';
import type { Span } from './found.ts';

/** A paragraph of an article. */
export interface Paragraph {
  /** As packs count: blocks between blank lines, headings too, from 1. */
  readonly number: number;
  /** UTF-16 offsets of its first unit and behind its last one in the article's text. */
  readonly start: number;
  readonly end: number;
  /** Its words with single spaces and composed letters: offsets in here become a `Span` by `spanIn` alone. */
  readonly text: string;
  readonly heading: boolean;
  /** In a list of films whose facts have a line each: where the title is; its lines end in `text` as sentences do. */
  readonly entry: Entry | null;
  /** The offset in the article's text of each unit of `text`, and of its end. */
  readonly places: readonly number[];
}

/** An article to draft a pack from. */
export interface Article {
  /** As it was given: every `Span` points into it. */
  readonly text: string;
  /** ISO day of its date line, null where there is none. */
  readonly published: string | null;
  readonly paragraphs: readonly Paragraph[];
}

const LONGEST_HEADING = 120;

/** Reads an article's plain text; paragraphs are those that the pack checker counts. */
export function readArticle(text: string): Article {
  const { date, blocks } = readBlocks(text);
  return { text, published: date, paragraphs: withEntries(blocks, text).map(paragraph) };
}

/** Where a stretch of a paragraph's text (UTF-16 offsets in it, `to` exclusive) stands in the article. */
export function spanIn({ number, places, start, end }: Paragraph, from: number, to: number): Span {
  return { paragraph: number, start: places[from] ?? start, end: places[to] ?? end };
}

function paragraph({ text, places, entry }: EntryBlock, index: number): Paragraph {
  const [start = 0, end = start] = [places[0], places.at(-1)];
  const heading = entry === null && isHeading(text) && !isSaid(text, index);
  return { number: index + 1, start, end, text, heading, entry, places };
}

const EARLY = 3;
/** Somebody's words with their name, as no heading but a headline has them: “…” — Ada Quill; Quill wrote: “…” */
function isSaid(text: string, index: number): boolean {
  if (/^(?:>\s?)?["“][^"“”]{10,}[.!?…,]["”]\s?[–—-]\s?\p{Lu}/u.test(text)) return true;
  const told =
    /(?:^|\s)(?:said|says|wrote|writes|posted|tweeted|commented|captioned|added|replied|told \p{L}+)[,:]? ["“]|[:,] ["“]|[,!?]["”] \p{L}/u;
  return index >= EARLY && /[\p{L}\p{N}][”"]$/u.test(text) && told.test(text);
}

/** Headings are short and end as no sentence does, or each of their long words has a capital. */
function isHeading(text: string): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (text.length > LONGEST_HEADING || /^[-*•–—]\s|^\d+\.\s/.test(text) || /[:,;]["”’']?$/.test(text))
    return false;
  if (!/[.?!…]["”’')\]]*$/.test(text)) return true;
  const words = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return !/[.…]["”’')\]]*$/.test(text) && words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
