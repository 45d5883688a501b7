/**
 * A date as it was said, at the precision with which it was said: packs write it so. `value` is ISO 8601 cut to that
 * precision. "tba" is a date that was promised and not named.
 */
export type CalendarDate =
  | { precision: 'day'; value: string }
  | { precision: 'month'; value: string }
  | { precision: 'year'; value: string }
  | { precision: 'tba'; value: null };

/** The first and the last day that a date can mean; undefined for one to be announced. */
export function span(
  date: CalendarDate,
): { first: Temporal.PlainDate; last: Temporal.PlainDate } | undefined {
  switch (date.precision) {
    case 'day': {
      const day = Temporal.PlainDate.from(date.value);
      return { first: day, last: day };
    }
    case 'month':
      return monthSpan(Temporal.PlainYearMonth.from(date.value), 0);
    case 'year':
      return monthSpan(Temporal.PlainYearMonth.from(`${date.value}-01`), 11);
    case 'tba':
      return undefined;
  }
}

function monthSpan(month: Temporal.PlainYearMonth, more: number) {
  const end = month.add({ months: more });
  return { first: month.toPlainDate({ day: 1 }), last: end.toPlainDate({ day: end.daysInMonth }) };
}

/** The day that a date names, where it names one. */
export function dayOf(date: CalendarDate): Temporal.PlainDate | undefined {
  return date.precision === 'day' ? Temporal.PlainDate.from(date.value) : undefined;
}
