import type { CountdownEvent } from '../../calendar/events.ts';
import type { Upcoming } from '../../kit/reminders.ts';
import type { Countable } from '../../kit/setup.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { Window } from '../../reminders/due.ts';
import { byDue } from '../../reminders/occurrence.ts';
import { type Planned, plan } from '../../reminders/plan.ts';
import { isQuotationDay, QUOTATION_DAY } from '../../reminders/quotation-day.ts';
import type { Subscription } from '../../reminders/subscription.ts';
import { planningsOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';

/** Whoever asks for more posts than come in this time sees fewer. */
const AHEAD_HOURS = 800 * 24;

/** The posts of subscriptions in a window of bot time, earliest first. */
export function postsIn(
  guild: string,
  subscriptions: readonly ChannelSubscription[],
  countable: readonly Countable[],
  window: Window,
): (Upcoming & { readonly id: string; readonly when: string })[] {
  const events = countable.map(({ event }) => event);
  const plannings = planningsOf(guild, subscriptions);
  const dated = plan(
    plannings.map((one) => ({ ...one, quotes: false })),
    () => events,
    window,
  );
  return [...dated, ...nextQuotations(plannings, window)].toSorted(byDue).flatMap((one) => {
    const { id, recipient, event: about, when, step, due } = one;
    const subscription = subscriptions.find(({ channel }) => channel === recipient);
    const found = isQuotationDay(one) ? QUOTATION : countable.find(({ event }) => event.id === about);
    if (!subscription || !found) return [];
    const pings = !isQuotationDay(one) && subscription.role !== null && subscription.pinged.includes(step);
    return [{ id, when, subscription, ...found, step, due, pings }];
  });
}

/** It is called otherwise in each language. */
const QUOTATION = { event: QUOTATION_DAY, title: '' };

/** So far ahead the next quotation of a day is looked for. */
const NEXT_HOURS = 72;

/** Of what comes daily the next alone, of each subscription: the others would hide everything else. */
function nextQuotations(plannings: readonly Subscription[], { after, until }: Window): Planned[] {
  const soon = after.add({ hours: NEXT_HOURS });
  const window = { after, until: Temporal.Instant.compare(soon, until) < 0 ? soon : until };
  const wanting = plannings.filter(({ quotes }) => quotes);
  return wanting.flatMap((one) => plan([one], () => [], window).slice(0, 1));
}

/** Of one channel or of all; those of paused channels are left out unless they are asked for. */
interface Of {
  readonly channel?: string | undefined;
  readonly paused?: boolean;
}

export interface AheadOptions {
  readonly registry: Registry;
  readonly titleOf: (event: CountdownEvent, guild: string) => string;
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
  const events = registry.eventsOf(guild).map((event) => ({ event, title: titleOf(event, guild) }));
  return postsIn(guild, wanted, events, window);
}

/** What is to come from an instant of bot time on. */
export const windowAhead = (now: Temporal.Instant) => ({
  after: now,
  until: now.add({ hours: AHEAD_HOURS }),
});

/** As far back as it looks ahead. */
export const windowBefore = (now: Temporal.Instant) => ({
  after: now.subtract({ hours: AHEAD_HOURS }),
  until: now,
});
