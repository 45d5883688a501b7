/**
 * The hour, in UTC, that falls on one and the same calendar day in the most inhabited zones: at 10:00 it is that day from
 * UTC−10 (Hawaii) to UTC+13:45 (Chatham in summer). Only UTC−11 (Samoa's American half, Niue) and UTC+14 (Kiritimati) see
 * a neighbouring day. Noon, the usual choice, would be the next day for all of New Zealand.
 */
const HOUR = Temporal.PlainTime.from('10:00');

/** The moment that stands for a whole day where Discord wants a moment, as in `<t:…:D>`. It says nothing of an hour. */
export function anchorOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: 'UTC', plainTime: HOUR }).toInstant();
}
