import { instantOfDay, isZone } from './zone.ts';

/**
 * When an event is.
 * - `day`: a whole day ("2023-07-14"), in whatever zone the reader is.
 * - `moment`: a wall time ("2026-12-04T20:00") in an IANA zone. The wall time is what was agreed on, so it is what is kept.
 * - `yearly`: every year after the day on which it happened; 29 February is 28 February where there is none.
 */
export type EventTime =
  | { kind: 'day'; day: string }
  | { kind: 'moment'; local: string; zone: string }
  | { kind: 'yearly'; since: string };

/** The instant of a moment; a wall time that clocks skip or repeat resolves as `instantOfDay` says. */
export function instantOfMoment({ local, zone }: { local: string; zone: string }): Temporal.Instant {
  const wall = Temporal.PlainDateTime.from(local);
  return instantOfDay(wall.toPlainDate(), zone, wall.toPlainTime());
}

/** The anniversary of a day in a year. Counted from the day itself, so a leap day comes back in leap years. */
export function anniversaryIn(year: number, since: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(since);
  return day.add({ years: year - day.year }, { overflow: 'constrain' });
}

/** Whether two say the same time. The zone of a moment counts, since its day-steps are taken on its calendar. */
export function sameTime(a: EventTime | undefined, b: EventTime | undefined): boolean {
  return (a && timeKey(a)) === (b && timeKey(b));
}

function timeKey(time: EventTime): string {
  switch (time.kind) {
    case 'day':
      return time.day;
    case 'moment':
      // A zone that was known once may not be to this version of Node: then only the same words say the same.
      return `${isZone(time.zone) ? instantOfMoment(time).toString() : time.local} ${time.zone}`;
    case 'yearly':
      return `yearly ${time.since}`;
  }
}

/** The day or the instant of a time, as an occurrence has it: "2023-07-14", "2026-12-04T19:00:00Z"; of a yearly one its first day. */
export function whenOf(time: EventTime): string {
  switch (time.kind) {
    case 'day':
      return time.day;
    case 'moment':
      return instantOfMoment(time).toString();
    case 'yearly':
      return time.since;
  }
}
