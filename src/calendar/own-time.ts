import { dayIn, instantOfDay, isZone } from './zone.ts';

/**
 * When a server's own event is: a whole day, in whatever zone the reader is; or a wall time ("2026-12-04T20:00") in an IANA
 * zone. The wall time is what was agreed on, so it is what is kept.
 */
export type OwnTime = { kind: 'day'; day: string } | { kind: 'moment'; local: string; zone: string };

/** Whether this version of Node can say when it is: another, which wrote it, may know a zone that this one does not. */
export const isTellable = (when: OwnTime): boolean => when.kind === 'day' || isZone(when.zone);

/**
 * The instant at which it begins. A day begins at midnight in `zone` (IANA); a wall time that clocks skip or repeat resolves
 * as `instantOfDay` says. What is not tellable is taken in UTC, which is good enough to be put in order and for nothing else.
 */
export function beginning(when: OwnTime, zone: string): Temporal.Instant {
  if (when.kind === 'day') {
    return instantOfDay(Temporal.PlainDate.from(when.day), zone, Temporal.PlainTime.from('00:00'));
  }
  const wall = Temporal.PlainDateTime.from(when.local);
  return instantOfDay(wall.toPlainDate(), isTellable(when) ? when.zone : 'UTC', wall.toPlainTime());
}

/** Whether it lies wholly before `now`: the day on the calendar of `zone` (IANA), or the moment. */
export function isOver(when: OwnTime, now: Temporal.Instant, zone: string): boolean {
  if (when.kind === 'day') return when.day < dayIn(now, zone).toString();
  return Temporal.Instant.compare(beginning(when, zone), now) < 0;
}
