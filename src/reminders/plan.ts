import { type Due, duesOf, type Window } from './due.ts';
import { trueUntil } from './late.ts';
import { byDue, type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';
import { stepText } from './step.ts';
import { follows, type Plannable, pausedAt, type Subscription } from './subscription.ts';

/** An occurrence, and whether it is to be posted or fell into a pause, which is written down as missed. */
export interface Planned extends Occurrence {
  readonly fate: 'due' | 'paused';
}

/** The events of a server; undefined for the private reminders of people. */
export type EventsOf = (guild: string | undefined) => readonly Plannable[];

/**
 * All that falls due in a window, earliest first. It knows nothing but its arguments: planning a window twice gives the
 * same ids, and the plans of a window's parts are the plan of the whole. The same serves for what is to come: a window
 * that begins now.
 * - Nothing that lay before the subscription, or before the event was known, is planned; what was due on that very instant is.
 * - What falls into a pause is planned as `paused`.
 * - Whether a subscription is broken does not matter here: its rows wait in the ledger.
 */
export function plan(subscriptions: Iterable<Subscription>, eventsOf: EventsOf, window: Window): Planned[] {
  const planned = new Map<string, Planned>();
  for (const subscription of subscriptions) {
    for (const { event, due } of duesIn(subscription, eventsOf(subscription.guild), window)) {
      const occurrence = occurrenceOf(subscription, event, due);
      planned.set(occurrence.id, occurrence);
    }
  }
  return [...planned.values()].sort(byDue);
}

/** When a subscription's first step in a window falls; undefined where none does. */
export function nextDue(
  subscription: Subscription,
  events: readonly Plannable[],
  window: Window,
): Temporal.Instant | undefined {
  let next: Temporal.Instant | undefined;
  for (const { due } of duesIn(subscription, events, window)) {
    if (!next || before(due.due, next)) next = due.due;
  }
  return next;
}

function* duesIn(
  subscription: Subscription,
  events: readonly Plannable[],
  window: Window,
): Generator<{ event: Plannable; due: Due }> {
  for (const event of events) {
    if (!follows(subscription, event)) continue;
    for (const due of duesOf(subscription, event.when, window)) {
      const known = !before(due.due, subscription.since) && !before(due.due, event.since);
      if (known && inWindow(due.due, window)) yield { event, due };
    }
  }
}

const inWindow = (due: Temporal.Instant, { after, until }: Window) =>
  before(after, due) && !before(until, due);

function before(a: Temporal.Instant, b: Temporal.Instant | undefined): boolean {
  return b !== undefined && Temporal.Instant.compare(a, b) < 0;
}

function occurrenceOf(subscription: Subscription, event: Plannable, { when, step, due }: Due): Planned {
  const recipient = subscription.id;
  const key = { kind: 'countdown', recipient, event: event.id, when, step: stepText(step) } as const;
  return {
    ...key,
    id: occurrenceId(key),
    guild: subscription.guild,
    due,
    until: trueUntil(due, event.when.kind === 'moment' ? undefined : subscription.zone),
    priority: step.count === 0 ? PRIORITY.releaseDay : PRIORITY.countdown,
    note: undefined,
    fate: pausedAt(subscription, due) ? 'paused' : 'due',
  };
}
