import { dayIn, nextMidnight } from '../calendar/zone.ts';
import { byDue, type Occurrence } from './occurrence.ts';

/** How long a step stays true at least, however near the end of the day it was due. */
const TRUE_MS = 60 * 60_000;

/** What comes later than this says so. */
const PUNCTUAL_MINUTES = 5;

/**
 * Until when a step is true; from that instant on it is not. A step of a day: until the local day on which it was due ends,
 * or 60 minutes after it was due, whichever is later. A step of a moment: 60 minutes after it was due.
 * @param due epoch milliseconds, as is what it gives.
 * @param zone the subscription's IANA zone; undefined for an event that is a moment.
 */
export const trueUntil = (due: number, zone: string | undefined): number =>
  Math.max(due + TRUE_MS, zone === undefined ? due : nextMidnight(due, zone));

/** What a text has to say of a step at the moment of an attempt. */
export interface Lateness {
  /** When it was due. */
  readonly due: Temporal.Instant;
  /** Milliseconds since then; never negative. */
  readonly lateBy: number;
  /** Whether the text has to say that it is late. */
  readonly late: boolean;
  /** What is true now. Calendar days in the zone for a day; milliseconds for a moment. Negative when it is over. */
  readonly toGo: { readonly unit: 'days' | 'milliseconds'; readonly count: number };
}

/** @param zone the subscription's IANA zone, on whose calendar days are counted. */
export function lateness(
  { due, when }: Pick<Occurrence, 'due' | 'when'>,
  now: Temporal.Instant,
  zone: string,
): Lateness {
  const lateBy = Math.max(0, now.epochMilliseconds - due.epochMilliseconds);
  return { due, lateBy, late: lateBy > PUNCTUAL_MINUTES * 60_000, toGo: toGo(when, now, zone) };
}

function toGo(when: string, now: Temporal.Instant, zone: string): Lateness['toGo'] {
  if (when.includes('T')) {
    const at = Temporal.Instant.from(when);
    return { unit: 'milliseconds', count: at.epochMilliseconds - now.epochMilliseconds };
  }
  return { unit: 'days', count: dayIn(now, zone).until(when, { largestUnit: 'days' }).days };
}

/** What becomes of steps that are due and unsent. */
export interface Sorted<Row> {
  /** The one that is posted; undefined where none is true any more. */
  readonly post: Row | undefined;
  /** Still true, but a later one says it better. */
  readonly superseded: readonly Row[];
  /** No longer true. */
  readonly lapsed: readonly Row[];
}

/** Of the steps of one event for one recipient: only the latest of those still true is posted. */
export function sortOut<Row extends Pick<Occurrence, 'id' | 'due' | 'until'>>(
  rows: readonly Row[],
  now: Temporal.Instant,
): Sorted<Row> {
  const isTrue = ({ until }: Row) => Temporal.Instant.compare(now, until) < 0;
  const live = rows.filter(isTrue).toSorted(byDue);
  return { post: live.at(-1), superseded: live.slice(0, -1), lapsed: rows.filter((row) => !isTrue(row)) };
}
