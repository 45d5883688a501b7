import type { ReleaseDate } from '../schema.ts';

/** How surely a text gives a date: whole; without what is left to be inferred (a year); or not at all. */
export type DateFound = 'whole' | 'part' | 'no';

/**
 * Whether a text gives a date, in figures (ISO 8601) or in words ("July 14, 2023", "14th of July 2023",
 * "14. Juli 2023") of English or of the given language (a BCP 47 tag).
 */
export function findDate(text: string, date: ReleaseDate, language: string): DateFound {
  if (date.value === null) return 'whole';
  if (stands(text, date.value)) return 'whole';
  const [year = '', month, day] = date.value.split('-');
  if (month === undefined) return stands(text, year) ? 'whole' : 'part';
  const name = monthNames(Number(month), language);
  const part = day === undefined ? name : dayAndMonth(Number(day), name);
  if (stands(text, `${part}(?:,? (?:of )?)${year}`)) return 'whole';
  return stands(text, part) ? 'part' : 'no';
}

function stands(text: string, pattern: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function dayAndMonth(day: number, month: string): string {
  const number = `0?${day}(?:st|nd|rd|th|\\.)?`;
  return `(?:${month} ${number}|${number} (?:of )?${month})`;
}

/** A pattern for a month's names, long, short and as it is declined beside a day. */
function monthNames(month: number, language: string): string {
  const middle = Date.UTC(2001, month - 1, 15);
  const names = ['en', language].flatMap((tag) =>
    (['long', 'short'] as const).flatMap((width) => [
      new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC' }).format(middle),
      monthBesideDay(tag, width, middle),
    ]),
  );
  return `(?:${[...new Set(names)].map((name) => `${RegExp.escape(name.replace(/\.$/, ''))}\\.?`).join('|')})`;
}

function monthBesideDay(tag: string, width: 'long' | 'short', instant: number): string {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: width, timeZone: 'UTC' });
  return format.formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '';
}
