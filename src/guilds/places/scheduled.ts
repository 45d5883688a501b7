import type { ReleaseEvent } from '../../calendar/events.ts';
import { instantOfDay } from '../../calendar/zone.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { WantedEvent } from '../../reminders/scheduled.ts';
import { follows } from '../../reminders/subscription.ts';
import { isPlannable, planningOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';

/** Where the day is over before the step-0 time comes, the event lasts for so long. */
const SHORTEST_HOURS = 1;

/** A release that a server wants a scheduled event for. */
export interface WantedRelease extends WantedEvent {
  readonly release: ReleaseEvent;
}

/** A server's subscriptions that want scheduled events. */
const wishing = (registry: Registry, guild: string): readonly ChannelSubscription[] =>
  (registry.list(guild)?.subscriptions ?? []).filter(({ scheduled }) => scheduled);

/** Whether all who want a server's events are paused: then those that there are stay as they are. */
export function isAsleep(registry: Registry, guild: string): boolean {
  const wish = wishing(registry, guild);
  return wish.length > 0 && wish.every(isPaused);
}

/**
 * Whether a release's event stays as it is, though it is none of those that are wanted: all who count down to it are paused, or
 * nobody can say when it is, since no pack knows its film any more. A pack that is refused must cancel nothing.
 */
export function isAtRest(registry: Registry, guild: string, event: string): boolean {
  const release = registry.eventsOf(guild).find(({ id }) => id === event);
  if (!release) return registry.isChanging(guild, event);
  const followers = wishing(registry, guild).filter((one) => follows(planningOf(guild, one), release));
  return followers.length > 0 && followers.every(isPaused);
}

/**
 * The releases to come for which a server is to have an event: from the step-0 time of the subscription that decides (of those
 * that want events and count down to it, the first that is not paused) to the end of that day in the server's zone.
 * @param zone IANA; undefined where the server has set none, and that of the subscription serves.
 * @param now bot time: an event has to begin after it.
 */
export function wantedReleases(
  guild: string,
  registry: Registry,
  zone: string | undefined,
  now: Temporal.Instant,
): WantedRelease[] {
  const deciding = wishing(registry, guild).filter((one) => !isPaused(one) && isPlannable(one));
  return registry.eventsOf(guild).flatMap((release): WantedRelease[] => {
    const one = deciding.find((each) => follows(planningOf(guild, each), release));
    if (release.kind !== 'release' || !one) return [];
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
