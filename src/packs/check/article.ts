import { type ParsedResult, strict } from 'chrono-node/en';

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

// Below a heading, a byline and a standfirst.
const DATELINE_WITHIN = 4;
const DATELINE =
  /^\p{Lu}[\p{L}.’'-]{0,40}(?:[\s,]{1,8}\p{Lu}[\p{L}.’'-]{0,40}){0,4}?[\s,(–—-]{1,8}((?:\p{L}+day,?\s)?(?:\p{Lu}\p{L}+\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}+),?\s\d{4})\)?\s?(?:[–—:/.-]|\()/u;

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
  return { date: line?.date ?? headDay(filled) ?? dateline(filled), blocks: filled };
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

/** Whether an ISO day is one of the calendar: February 30 is none. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

// What stands above an article's first sentence is short; what stands beside a day there is who wrote it.
const LONGEST_LINE = 120;
const SAID_OF_DAY =
  /^(?:first published|published|posted|dated|date|last updated|updated)(?:\s+on)?\s*:?\s*/iu;

/**
 * Behind the names of a paper, a place or a writer: "The Harrow Courier, 3 October 2031", "By Ada Quill. October 2, 2032". What parts two
 * names begins with what no name holds: there is one way to read a line, however many points stand in it.
 */
const NAMES_AND_DAY =
  /^(?:(?:by|words|interview|review|posted|published|written|updated|from|the|of|and|in|on|at|for|\p{Lu}[\p{L}.’'&-]*)[\s,;/][\s,.;/]*){1,9}?(?=(?:\p{Lu}\p{L}+day,?\s)?(?:\d|\p{Lu}\p{L}+\.?\s\d))/u;

/** Words of a headline that tells when a film comes out: that is no day of the article. */
const COMES_OUT =
  /\b(?:in (?:theat(?:er|re)s|cinemas)|(?<!press )release[sd]?|opens|opening|arriv(?:es|ed|ing)|premier(?:es|ed|ing)|debuts|coming|comes|hits|lands|returns|delayed|moved)\b/iu;

/** The ISO day of a line above the first sentence that is nothing but a day, or names and a day. */
function headDay(blocks: readonly Block[]): string | null {
  const prose = blocks.findIndex(({ text }) => text.length > LONGEST_LINE && /[.?!…]["”’')\]]*$/u.test(text));
  const isLine = ({ text }: Block) => text.length <= LONGEST_LINE;
  const head = blocks.slice(0, prose < 0 ? DATELINE_WITHIN : prose).filter(isLine);
  const lines = [
    ...head.flatMap(({ text }) => partsOf(text)),
    ...head.filter(({ text }) => !COMES_OUT.test(text)).map(({ text }) => text.replace(NAMES_AND_DAY, '')),
  ];
  return lines.map((line) => wholeDay(line.replace(SAID_OF_DAY, ''))).find((day) => day !== null) ?? null;
}

/** A line, and where it has more than a day what stands between bars or behind the writer's name. */
const partsOf = (line: string): string[] => [
  line,
  ...line.split(/\s*[|•·]\s*/u),
  ...(/^(?:words |interview |review |posted |published |written )?by\s/iu.test(line)
    ? [line.replace(/^[^,]*?(?:,|\s[–—-]|\son(?=\s))\s*/u, '')]
    : []),
];

/** The ISO day of "LONDON, June 5, 2031 – The studio …": a place and a day before the first of what is reported. */
function dateline(blocks: readonly Block[]): string | null {
  const openings = blocks.slice(0, DATELINE_WITHIN).flatMap(({ text }) => DATELINE.exec(text)?.[1] ?? []);
  return openings.map(wholeDay).find((day) => day !== null) ?? null;
}

/** The ISO day that a line is, if it is nothing else: a weekday, a time and a zone may stand beside it. */
function wholeDay(line: string): string | null {
  const [found, ...others] = strict.parse(line);
  if (found === undefined || others.length > 0 || !isWhole(found)) return null;
  const rest = line.replace(found.text, '').replace(/\b(?:[ap]\.?m\.?|[A-Z]{2,4})\b/g, '');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  const part = (name: 'year' | 'month' | 'day', width: number) =>
    String(found.start.get(name)).padStart(width, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}

function isWhole({ start, end }: ParsedResult): boolean {
  return !end && start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
}

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
