import { instantOfMoment } from '../calendar/event-time.ts';
import { epochFrom } from '../calendar/instant.ts';
import type { Plannable } from './subscription.ts';

/** An event on a day or at a moment. */
export interface Dated {
  readonly event: Plannable;
  /** Its midnight or wall time, in the milliseconds that it would be since 1970 if the wall were in UTC. */
  readonly wall: number;
  /** The day or the instant, as an occurrence has it. */
  readonly when: string;
  /** Epoch milliseconds of a moment; undefined for a day, which is another in each zone. */
  readonly at: number | undefined;
  /** What falls before this is not planned for it (epoch milliseconds). */
  readonly since: number;
}

/** An event of every year after the one in which it was first. */
export interface Yearly {
  readonly event: Plannable;
  readonly born: Temporal.PlainDate;
  /** As that of a dated one. */
  readonly since: number;
}

/** The events of a server in the order of their dates, so that what is near is found without looking at the others. */
export interface Timetable {
  readonly dated: readonly Dated[];
  readonly yearly: readonly Yearly[];
}

/** A list of events is never changed, only replaced, and most servers share one. */
const made = new WeakMap<readonly Plannable[], Timetable>();

/** @throws RangeError for what is no date. */
export function timetableOf(events: readonly Plannable[]): Timetable {
  const known = made.get(events);
  if (known) return known;
  const dated: Dated[] = [];
  const yearly: Yearly[] = [];
  for (const event of events) {
    // What comes daily has no date of its own.
    if (event.when.kind === 'daily') continue;
    const since = event.since ? epochFrom(event.since) : Number.NEGATIVE_INFINITY;
    if (event.when.kind === 'yearly') {
      yearly.push({ event, born: Temporal.PlainDate.from(event.when.since), since });
    } else {
      dated.push({ event, since, ...placedOf(event.when) });
    }
  }
  const table = { dated: dated.sort((a, b) => a.wall - b.wall), yearly };
  made.set(events, table);
  return table;
}

function placedOf(
  when: Exclude<Plannable['when'], { kind: 'yearly' | 'daily' }>,
): Pick<Dated, 'wall' | 'when' | 'at'> {
  if (when.kind === 'day') {
    return { wall: wallOf(Temporal.PlainDateTime.from(when.day)), when: when.day, at: undefined };
  }
  const at = instantOfMoment(when);
  const wall = wallOf(Temporal.PlainDateTime.from(when.local));
  return { wall, when: at.toString(), at: at.epochMilliseconds };
}

const wallOf = (local: Temporal.PlainDateTime): number => local.toZonedDateTime('UTC').epochMilliseconds;

/** The place in the order of the first event that is on a wall time or after it; the number of all where none is. */
export function placeFrom(dated: readonly Dated[], wall: number): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dated[middle]?.wall ?? 0) < wall) low = middle + 1;
    else high = middle;
  }
  return low;
}
