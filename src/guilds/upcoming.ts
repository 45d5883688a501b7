import type { CountdownEvent } from '../calendar/events.ts';
import { isPaused } from '../kit/subscription.ts';
import type { Window } from '../reminders/due.ts';
import { postsIn } from './ahead.ts';
import type { Registry } from './registry.ts';

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
): ReturnType<typeof postsIn> {
  const wanted = (registry.list(guild)?.subscriptions ?? []).filter(
    (one) => (channel === undefined || one.channel === channel) && (paused || !isPaused(one)),
  );
  const events = registry.eventsOf(guild).map((event) => ({ event, title: titleOf(event) }));
  return postsIn(guild, wanted, events, window);
}
