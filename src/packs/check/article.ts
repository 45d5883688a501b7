import { dayOfEnd, dayOfHead, isDay, wholeDay } from './article-day.ts';

/** An article as its plain text gives it. */
export interface Article {
  /** ISO day from the date line; null where there is none. */
  readonly date: string | null;
  /** Blocks of text that blank lines set apart, headings among them; the first is paragraph 1. */
  readonly paragraphs: readonly string[];
}

/** A block of an article's text with the place of each of its UTF-16 units, and of its end, in the text as it was given. */
export interface Block {
  readonly text: string;
  readonly places: readonly number[];
}

// "date 2023-06-05", "Published: 2023-06-05", or the bare day: on a line of its own or right before the text.
const DATE_LINE = /^\ufeff?\s*(?:(?:date|dated|published)\s*:?\s*)?(\d{4}-\d{2}-\d{2})(?![\d-])\s*/i;

// A first line that may be a day in words: "Published: March 4, 2031", "5 June 2031, 10:15 GMT".
const FIRST_LINE =
  /^\ufeff?\s*(?:(?:date|dated|published|posted)(?:\s+on)?\s*:?\s*)?(\S[^\r\n]{0,80})(?:\s+|$)/i;

/** Reads an article's plain text. Line breaks within a paragraph become spaces. */
export function parseArticle(text: string): Article {
  const { date, blocks } = readBlocks(text);
  return { date, paragraphs: blocks.map((block) => block.text) };
}

/** Reads an article's plain text as `parseArticle` does, with the place of everything in it. */
export function readBlocks(text: string): { date: string | null; blocks: Block[] } {
  const line = dateLine(text);
  const start = line?.length ?? 0;
  const blocks = [...text.slice(start).matchAll(/(?:[^\r\n]|(?:\r\n?|\n)(?!\s*?(?:\r\n?|\n)))+/g)].map(
    (match) => squeezed(match[0], start + match.index),
  );
  const filled = blocks.filter((block) => block.text !== '');
  return { date: line?.date ?? dayOfHead(linesOf(filled, text)) ?? dayOfEnd(filled), blocks: filled };
}

/** The paragraphs with these numbers (from 1), those that there are. */
export function paragraphsOf(article: Article, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => article.paragraphs[number - 1] ?? []);
}

function dateLine(text: string): { date: string | null; length: number } | null {
  const figures = DATE_LINE.exec(text);
  if (figures?.[1]) return { date: isDay(figures[1]) ? figures[1] : null, length: figures[0].length };
  const line = FIRST_LINE.exec(text);
  const date = line?.[1] === undefined ? null : wholeDay(line[1].trim());
  return line && date ? { date, length: line[0].length } : null;
}

/** The lines of each block, single spaces between their words. */
const linesOf = (blocks: readonly Block[], text: string): string[][] =>
  blocks.map(({ places }) =>
    text
      .slice(places[0], places.at(-1))
      .split(/[\r\n]+/u)
      .map((line) => squeezed(line, 0).text)
      .filter((line) => line !== ''),
  );

/** A block with single spaces and composed letters; each unit keeps the place of what it was made from. */
function squeezed(block: string, start: number): Block {
  const places: number[] = [];
  let text = '';
  let end = start;
  for (const { 0: piece, index } of block.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const whole = /^\s/.test(piece) ? ' ' : piece.normalize('NFC');
    if (whole === ' ' && (text === '' || index + piece.length === block.length)) continue;
    for (let unit = 0; unit < whole.length; unit += 1) places.push(start + index);
    text += whole;
    end = start + index + piece.length;
  }
  return { text, places: [...places, end] };
}
