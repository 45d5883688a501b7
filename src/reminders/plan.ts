import { type Candidate, candidatesOf, type Due, NEARNESS_MS, type Window } from './due.ts';
import { trueUntil } from './late.ts';
import { byDue, type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';
import { QUOTATION_DAY } from './quotation-day.ts';
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
 * - What comes daily is planned for those that want it, whatever the server's events are.
 * - Whether a subscription is broken does not matter here: its rows wait in the ledger.
 */
export function plan(subscriptions: Iterable<Subscription>, eventsOf: EventsOf, window: Window): Planned[] {
  const planned = new Map<string, Planned>();
  for (const subscription of subscriptions) {
    for (const { event, candidate } of candidatesFor(subscription, eventsOf(subscription.guild), window)) {
      const due = candidate.fall();
      if (!isPlanned(due.due, subscription, event, window)) continue;
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
  const candidates = candidatesFor(subscription, events, window, firstDays(subscription, window));
  for (const { event, candidate } of candidates.sort((a, b) => a.candidate.near - b.candidate.near)) {
    // Nothing that comes from here on can be earlier, so the zone need not be asked.
    if (next && candidate.near - NEARNESS_MS > next.epochMilliseconds) break;
    const { due } = candidate.fall();
    if (isPlanned(due, subscription, event, window) && (!next || before(due, next))) next = due;
  }
  return next;
}

interface Found {
  readonly event: Plannable;
  readonly candidate: Candidate;
}

/** @param days the part of the window in which what comes daily is looked for */
function candidatesFor(
  subscription: Subscription,
  events: readonly Plannable[],
  window: Window,
  days = window,
): Found[] {
  const found = (event: Plannable, within: Window) =>
    candidatesOf(subscription, event.when, within).map((candidate) => ({ event, candidate }));
  return [
    ...events.filter((event) => follows(subscription, event)).flatMap((event) => found(event, window)),
    ...(subscription.quotes ? found(QUOTATION_DAY, days) : []),
  ];
}

/** What comes daily comes within a day and the longest that clocks are put forward by: a calendar day, where one was left out. */
const FIRST_HOURS = 72;

/** The beginning of a window, in which the first of what comes daily falls. */
function firstDays({ since }: Subscription, { after, until }: Window): Window {
  const from = before(after, since) ? since : after;
  const end = from.add({ hours: FIRST_HOURS });
  return { after, until: before(end, until) ? end : until };
}

function isPlanned(
  due: Temporal.Instant,
  { since }: Subscription,
  event: Plannable,
  window: Window,
): boolean {
  return inWindow(due, window) && !before(due, since) && !before(due, event.since);
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
    priority: step.count === 0 && event.kind !== 'quotation' ? PRIORITY.releaseDay : PRIORITY.countdown,
    note: undefined,
    fate: pausedAt(subscription, due) ? 'paused' : 'due',
  };
}
