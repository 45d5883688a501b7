import { beginning, type OwnTime } from '../../calendar/own-time.ts';
import { MOST_EVENTS } from '../../kit/capacity.ts';
import { UserError } from '../../kit/errors.ts';
import type { OwnEvent } from '../../kit/guild.ts';
import type { EventList } from './book-records.ts';

type Stored = EventList | undefined;

/** The list with one more; as it is where that one is in it already. @throws UserError where it is full */
export function withEvent(list: Stored, event: OwnEvent): EventList {
  const events = list?.events ?? [];
  if (events.some(({ key }) => key === event.key)) return { events };
  if (events.length >= MOST_EVENTS) throw new UserError('event.full', { max: MOST_EVENTS });
  return { events: [...events, event] };
}

type Change = Partial<Pick<OwnEvent, 'title' | 'when'>>;

/** The list with one event changed, which keeps its identity. @throws UserError where there is no such event */
export function withChange(
  list: Stored,
  key: string,
  change: Change,
  mark: { by: string; at: string },
): { list: EventList; event: OwnEvent } {
  const events = list?.events ?? [];
  const found = events.find((event) => event.key === key);
  if (!found) throw new UserError('event.gone');
  const since = change.when ? mark.at : found.since;
  const event = { ...found, ...change, since, edited: mark };
  return { list: { events: events.map((one) => (one === found ? event : one)) }, event };
}

/** The list without one event. */
export const withoutEvent = (list: Stored, key: string): EventList => ({
  events: (list?.events ?? []).filter((event) => event.key !== key),
});

/**
 * The next first; those that are over at the end, the latest of them first.
 * @param zone IANA: in which days begin
 */
export function inOrder(
  events: readonly OwnEvent[],
  zone: string,
  isOver: (when: OwnTime) => boolean,
): OwnEvent[] {
  const byTime = events.toSorted((a, b) =>
    Temporal.Instant.compare(beginning(a.when, zone), beginning(b.when, zone)),
  );
  const [ahead, over] = [
    byTime.filter(({ when }) => !isOver(when)),
    byTime.filter(({ when }) => isOver(when)),
  ];
  return [...ahead, ...over.reverse()];
}
