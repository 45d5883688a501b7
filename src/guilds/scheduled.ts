import type { ReleaseEvent } from '../calendar/events.ts';
import { instantOfDay } from '../calendar/zone.ts';
import { type ChannelSubscription, isPaused } from '../kit/subscription.ts';
import type { WantedEvent } from '../reminders/scheduled.ts';
import { follows } from '../reminders/subscription.ts';
import type { Registry } from './registry.ts';
import { planningOf } from './subscriptions.ts';

/** Where the day is over before the step-0 time comes, the event lasts for so long. */
const SHORTEST_HOURS = 1;

/** A release that a server wants a scheduled event for. */
export interface WantedRelease extends WantedEvent {
  readonly release: ReleaseEvent;
}

/** The subscription that decides about a server's scheduled events: the first that wants them and is not paused. */
const schedulerOf = (registry: Registry, guild: string): ChannelSubscription | undefined =>
  registry.list(guild)?.subscriptions.find((one) => one.scheduled && !isPaused(one));

/** Whether all who want a server's events are paused: then those that there are stay as they are. */
export function isAsleep(registry: Registry, guild: string): boolean {
  const wish = (registry.list(guild)?.subscriptions ?? []).filter(({ scheduled }) => scheduled);
  return wish.length > 0 && wish.every(isPaused);
}

/**
 * The releases to come for which a server is to have an event: from the step-0 time of the subscription that decides to the end
 * of that day in the server's zone.
 * @param zone IANA; undefined where the server has set none, and that of the subscription serves.
 * @param now bot time: an event has to begin after it.
 */
export function wantedReleases(
  guild: string,
  registry: Registry,
  zone: string | undefined,
  now: Temporal.Instant,
): WantedRelease[] {
  const one = schedulerOf(registry, guild);
  if (!one) return [];
  const planning = planningOf(guild, one);
  return registry.eventsOf(guild).flatMap((release): WantedRelease[] => {
    if (release.kind !== 'release' || !follows(planning, release)) return [];
    const day = Temporal.PlainDate.from(release.when.day);
    const start = instantOfDay(day, one.zone, Temporal.PlainTime.from(one.time));
    if (Temporal.Instant.compare(start, now) <= 0) return [];
    const midnight = day
      .add({ days: 1 })
      .toZonedDateTime(zone ?? one.zone)
      .toInstant();
    const least = start.add({ hours: SHORTEST_HOURS });
    const end = Temporal.Instant.compare(midnight, least) > 0 ? midnight : least;
    return [{ event: release.id, release, start, end }];
  });
}
