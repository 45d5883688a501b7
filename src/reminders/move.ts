import { type EventTime, sameTime } from '../calendar/event-time.ts';

/** A change counts when it has stood for so long. */
const STANDS_MINUTES = 10;

/**
 * What is held true of an event's date, and what it may become. It is kept with the server's record, so that a change made
 * while the bot was away, or just before it went, counts. No time is a date that names no day: it is not counted down to.
 */
export interface Standing {
  readonly time: EventTime | undefined;
  /** Since when `time` has stood; undefined: always. Nothing that lay before is planned. */
  readonly since: Temporal.Instant | undefined;
  /** Another date that was seen, and since when (bot time). */
  readonly change?: { readonly time: EventTime | undefined; readonly since: Temporal.Instant } | undefined;
}

/** What a look at an event's date has led to. */
export type Seen =
  | { readonly news: 'none'; readonly standing: Standing }
  /** A change waits until it counts; meanwhile what is due for the event is held, since it may be wrong. */
  | { readonly news: 'changing'; readonly standing: Standing; readonly countsAt: Temporal.Instant }
  | { readonly news: 'moved'; readonly standing: Standing; readonly move: Move };

/** A date that moved, as it is told once. */
export interface Move {
  /**
   * `moved`: to another day or instant. `named`: where there was none to count down to, now there is.
   * `cancelled`: there is none any more, so its steps are cancelled, and that is said once.
   */
  readonly kind: 'moved' | 'named' | 'cancelled';
  readonly from: EventTime | undefined;
  readonly to: EventTime | undefined;
  /** Since when `from` had stood; undefined: always. It tells this move from a later one between the same dates. */
  readonly since: Temporal.Instant | undefined;
  /** When the change was first seen. A store that was put back from a backup sees it anew, and later. */
  readonly seen: Temporal.Instant;
}

/** What is first known of an event: no change, and no news. */
export const firstSeen = (time: EventTime | undefined): Standing => ({ time, since: undefined });

/**
 * Looks at an event's date. A change that is undone meanwhile leaves no trace; one that becomes another begins anew.
 * @param time the date as it is said now; undefined for one without a day.
 * @param now bot time.
 */
export function see(standing: Standing, time: EventTime | undefined, now: Temporal.Instant): Seen {
  if (sameTime(standing.time, time)) {
    return { news: 'none', standing: { time: standing.time, since: standing.since } };
  }
  const { change } = standing;
  // A clock that went back must not make a change wait for longer than it has to.
  const seen = change && sameTime(change.time, time) ? earlier(change.since, now) : now;
  const countsAt = seen.add({ minutes: STANDS_MINUTES });
  if (Temporal.Instant.compare(now, countsAt) < 0) {
    return { news: 'changing', standing: { ...standing, change: { time, since: seen } }, countsAt };
  }
  const { time: from, since } = standing;
  const move = { kind: kindOf(from, time), from, to: time, since, seen };
  return { news: 'moved', standing: { time, since: now }, move };
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

function kindOf(from: EventTime | undefined, to: EventTime | undefined): Move['kind'] {
  if (to === undefined) return 'cancelled';
  return from === undefined ? 'named' : 'moved';
}
