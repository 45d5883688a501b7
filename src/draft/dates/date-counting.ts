import type { FoundDay } from '../text/found.ts';
import type { DateForm, Season } from './date-form.ts';
import { BY_LATEST, type DateReading, dayOf, monthValue } from './date-values.ts';

/** Why a date is doubted that is counted from the article's own. */
export const FROM_HERE = 'it is counted from the day of publication';

/** A date that is so long before or after the day of publication. */
export function fromPublished(
  { count, unit, back }: Extract<DateForm, { kind: 'from' }>,
  published: Temporal.PlainDate,
): DateReading {
  const date = published.add({ [`${unit}s`]: back ? -count : count });
  if (unit === 'year') return { day: { precision: 'year', value: String(date.year) }, why: FROM_HERE };
  if (unit === 'month') return { day: monthValue(date.year, date.month), why: FROM_HERE };
  return { day: dayOf(date), why: FROM_HERE };
}

/** Why a date is doubted that is counted from another. */
export const COUNTED = 'it is counted from another date of the article';

/** A date that is so long after another. */
export function counted(
  { count, unit }: Extract<DateForm, { kind: 'after' }>,
  before: FoundDay | null,
): DateReading | null {
  if (!before || before.precision === 'tba') return null;
  const year = Number(before.value.slice(0, 4));
  if (unit === 'year') {
    return { day: { precision: 'year', value: String(year + count) }, why: count === 1 ? null : COUNTED };
  }
  if (before.precision === 'year' || before.precision === 'season') return null;
  if (unit === 'month') {
    const month = Temporal.PlainYearMonth.from(before.value.slice(0, 7)).add({ months: count });
    return { day: monthValue(month.year, month.month), why: COUNTED };
  }
  if (before.precision !== 'day') return null;
  const date = Temporal.PlainDate.from(before.value).add(unit === 'day' ? { days: count } : { weeks: count });
  return { day: dayOf(date), why: COUNTED };
}

/** The month or season that follows another date. */
export function following(
  { month, season, of }: Extract<DateForm, { kind: 'following' }>,
  before: FoundDay | null,
): DateReading | null {
  if (!before || before.precision === 'tba') return null;
  const year = Number(before.value.slice(0, 4));
  const last =
    before.precision === 'season'
      ? BY_LATEST[before.value.slice(5) as Season]
      : Number(before.value.slice(5, 7) || 12);
  const end = month ?? (season ? BY_LATEST[season] : 0);
  const ofYear = (at: number): DateReading => ({
    day: season ? { precision: 'season', value: `${at}-${season}` } : monthValue(at, end),
    why: COUNTED,
  });
  // Before a year as a whole it is of the year before that.
  if (of === 'before') return ofYear(end < last && before.precision !== 'year' ? year : year - 1);
  const own =
    of === 'same year' || end > last || ((of === 'that' || of === 'the') && before.precision === 'year');
  return ofYear(own ? year : year + 1);
}

/** A day of a month that isn't said: the next such day after another date, or the article's own. */
export function ordinal(
  { day, of }: Extract<DateForm, { kind: 'ordinal' }>,
  before: FoundDay | null,
  published: string | null,
): DateReading | null {
  if (of !== null && published !== null) {
    const own = Temporal.PlainDate.from(published).add({ months: { this: 0, next: 1, last: -1 }[of] });
    return day > own.daysInMonth ? null : { day: dayOf(own.with({ day })), why: FROM_HERE };
  }
  // "November belongs to the dead: on the 21st": of the month before it.
  const own = before?.precision === 'month' ? `${before.value}-01` : null;
  const from = before?.precision === 'day' ? before.value : (own ?? published);
  if (from === null) return null;
  const base = Temporal.PlainDate.from(from);
  // Beside another date of the article it is of that one's month; from the article's own day it is to come.
  const month =
    before?.precision === 'day' || own !== null || day >= base.day ? base : base.add({ months: 1 });
  if (day > month.daysInMonth) return null;
  return { day: dayOf(month.with({ day })), why: 'its month is not said' };
}
