import type { CalendarDate } from './date.ts';
import { type Reading, readTimes } from './free-date.ts';

/** What was understood: one date, or two where the order of day and month decides; the likelier first. */
export type UnderstoodDate =
  | { readonly dates: readonly [CalendarDate, ...CalendarDate[]] }
  | { readonly problem: 'unclear' | 'no-day' | 'range' };

const OPEN =
  /^(?:tba|tbd|to be announced|unknown|open|offen|unbekannt|noch nicht bekannt|à annoncer|pas encore annoncée?|inconnue?|por anunciar|desconocid[ao]|sin fecha)$/iu;

/**
 * Reads a film's date at the precision with which it is written: a day as `readTimes` takes it (an hour is left out), "July
 * 2027", "2027", or "tba".
 */
export async function readCalendarDates(typed: string, reading: Reading): Promise<UnderstoodDate> {
  const text = typed.trim().replaceAll(/\s+/gu, ' ');
  if (OPEN.test(text)) return { dates: [{ precision: 'tba', value: null }] };
  if (/^\d{4}$/u.test(text)) return { dates: [{ precision: 'year', value: text }] };
  const month = readMonth(text, reading.locale);
  if (month) return { dates: [{ precision: 'month', value: month }] };
  const understood = await readTimes(text, reading);
  if ('problem' in understood) return understood;
  const [first, ...others] = understood.times.map(
    (time): CalendarDate => ({
      precision: 'day',
      value: time.kind === 'day' ? time.day : time.local.slice(0, 10),
    }),
  );
  return first ? { dates: [first, ...others] } : { problem: 'unclear' };
}

/** "July 2027", "Jul 2027", "2027-07", in the writer's language or in English. */
function readMonth(text: string, locale: string): string | undefined {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)) return text;
  const [, word = '', year] = /^(\p{L}{3,})\.?(?: de)? (\d{4})$/iu.exec(text) ?? [];
  if (year === undefined) return undefined;
  const number = monthNumber(word.toLowerCase(), [locale, 'en']);
  return number === undefined ? undefined : `${year}-${String(number).padStart(2, '0')}`;
}

function monthNumber(word: string, locales: readonly string[]): number | undefined {
  for (const locale of locales) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, month) =>
      format.format(Date.UTC(2000, month)).toLowerCase(),
    );
    const found = names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
    if (found >= 0) return found + 1;
  }
  return undefined;
}
