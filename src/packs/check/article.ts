/** An article as its plain text gives it. */
export interface Article {
  /** ISO day from the date line; null where there is none. */
  readonly date: string | null;
  /** Blocks of text that blank lines set apart, headings among them; the first is paragraph 1. */
  readonly paragraphs: readonly string[];
}

// "date 2023-06-05", "Published: 2023-06-05", or the bare day: on a line of its own or right before the text.
const DATE_LINE = /^\s*(?:(?:date|dated|published)\s*:?\s*)?(\d{4}-\d{2}-\d{2})(?![\d-])\s*/i;

/** Reads an article's plain text. Line breaks within a paragraph become spaces. */
export function parseArticle(text: string): Article {
  const whole = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const date = DATE_LINE.exec(whole);
  const paragraphs = whole
    .slice(date?.[0].length ?? 0)
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  return { date: date?.[1] ?? null, paragraphs };
}

/** The paragraphs with these numbers (from 1), those that there are. */
export function paragraphsOf(article: Article, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => article.paragraphs[number - 1] ?? []);
}
