import { type CalendarDate, dayOf, span } from './date.ts';
import { dayIn } from './zone.ts';

/** A distance on the calendar ("1 year, 2 months and 3 days"). No part is ever negative. */
export interface Difference {
  years: number;
  months: number;
  days: number;
}

/**
 * How a date stands to a moment.
 * - A date with a day is before, today or past, and is counted in days, which are never negative.
 * - A month or year that lies wholly before is past; how long ago is only known to that precision, so no days.
 * - Anything else has nothing to count to: undated.
 */
export type Standing =
  | { phase: 'before' | 'today'; days: number; difference: Difference }
  | { phase: 'past'; days: number | undefined; difference: Difference }
  | { phase: 'undated'; days: undefined; difference: undefined };

/** How the date stands to `now` on the calendar of `zone` (an IANA zone). */
export function standing(date: CalendarDate, now: Temporal.Instant, zone: string): Standing {
  const today = dayIn(now, zone);
  const day = dayOf(date);
  if (day) return standingOfDay(day, today);
  const last = span(date)?.last;
  if (!last || Temporal.PlainDate.compare(last, today) >= 0) {
    return { phase: 'undated', days: undefined, difference: undefined };
  }
  return { phase: 'past', days: undefined, difference: coarseDifference(date.precision, last, today) };
}

function standingOfDay(day: Temporal.PlainDate, today: Temporal.PlainDate): Standing {
  const order = Temporal.PlainDate.compare(today, day);
  const [earlier, later] = order <= 0 ? [today, day] : [day, today];
  const { years, months, days } = earlier.until(later, { largestUnit: 'years' });
  return {
    phase: order < 0 ? 'before' : order === 0 ? 'today' : 'past',
    days: earlier.until(later, { largestUnit: 'days' }).days,
    difference: { years, months, days },
  };
}

/** From a month to a month, or from a year to a year: finer was not said. */
function coarseDifference(
  precision: CalendarDate['precision'],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Difference {
  if (precision === 'year') return { years: to.year - from.year, months: 0, days: 0 };
  const { years, months } = from.toPlainYearMonth().until(to.toPlainYearMonth(), { largestUnit: 'years' });
  return { years, months, days: 0 };
}
