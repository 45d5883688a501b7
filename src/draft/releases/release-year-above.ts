import type { Paragraph } from '../text/article.ts';

// The year that stands as a heading above a part of a calendar: what is dated below it without a year is of that year.

const YEAR = /^(?:#{1,6} |\*\*)?(?<year>(?:19|20)\d\d)(?:[:.])?(?:\*\*)?$/u;
/** So many paragraphs an article begins with; a year there is its own. */
const TOP = 2;

/** The year above each paragraph, by the paragraph's number; it holds up to the next heading. */
export function yearsAbove(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  let year: number | null = null;
  for (const [index, { number, text, heading }] of paragraphs.entries()) {
    const own = index >= TOP ? YEAR.exec(text)?.groups?.year : undefined;
    if (own !== undefined) year = Number(own);
    else if (heading) year = null;
    if (year !== null) years.set(number, year);
  }
  return years;
}

/** By what a date is read that stands below a year, or below none. */
export const groundBelow = (
  year: number | undefined,
  published: string | null,
): { readonly published: string | null; readonly past: boolean | null } =>
  year === undefined ? { published, past: null } : { published: `${year}-01-01`, past: false };
