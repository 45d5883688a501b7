import { type CalendarDate, span } from './date.ts';
import { dayIn } from './zone.ts';

/** The one to speak of, and whether it is still to come (its day included) or the latest of those that were. */
export interface Chosen<T> {
  item: T;
  when: 'next' | 'latest';
}

/**
 * Of a list, the next that is still to come, else the latest that was. A date without a day is to come until it is
 * wholly over, and stands behind the days it may mean; one to be announced comes last.
 * @param dateOf gives an item's date, or undefined where none is known: such an item is never chosen.
 * @param zone the IANA zone whose calendar decides what day it is.
 */
export function nextOrLatest<T>(
  items: Iterable<T>,
  dateOf: (item: T) => CalendarDate | undefined,
  now: Temporal.Instant,
  zone: string,
): Chosen<T> | undefined {
  const today = dayIn(now, zone).toString();
  const ranked = [...items].flatMap((item) => {
    const date = dateOf(item);
    return date ? [{ item, day: span(date)?.last.toString() ?? '~' }] : [];
  });
  ranked.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const next = ranked.find(({ day }) => day >= today);
  if (next) return { item: next.item, when: 'next' };
  const latest = ranked.at(-1);
  return latest && { item: latest.item, when: 'latest' };
}
