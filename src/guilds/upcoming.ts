import type { CountdownEvent } from '../calendar/events.ts';
import type { Upcoming } from '../kit/reminders.ts';
import { isPaused } from '../kit/subscription.ts';
import type { Window } from '../reminders/due.ts';
import { plan } from '../reminders/plan.ts';
import type { Registry } from './registry.ts';
import { planningsOf, subscriptionOf } from './subscriptions.ts';

/** Of one channel or of all; those of paused channels are left out unless they are asked for. */
interface Of {
  readonly channel?: string | undefined;
  readonly paused?: boolean;
}

export interface AheadOptions {
  readonly registry: Registry;
  readonly titleOf: (event: CountdownEvent) => string;
}

/** A server's posts to come in a window, with the ids of their occurrences, earliest first. */
export function ahead(
  guild: string,
  window: Window,
  { registry, titleOf }: AheadOptions,
  { channel, paused = false }: Of = {},
): (Upcoming & { readonly id: string })[] {
  const list = registry.list(guild);
  const wanted = (list?.subscriptions ?? []).filter(
    (one) => (channel === undefined || one.channel === channel) && (paused || !isPaused(one)),
  );
  const events = registry.eventsOf(guild);
  const planned = plan(planningsOf(guild, wanted), () => events, window);
  return planned.flatMap(({ id, recipient, event: eventId, step, due }) => {
    const subscription = subscriptionOf(list, recipient);
    const event = events.find((one) => one.id === eventId);
    if (!subscription || !event) return [];
    const pings = subscription.role !== null && subscription.pinged.includes(step);
    return [{ id, subscription, event, title: titleOf(event), step, due, pings }];
  });
}
