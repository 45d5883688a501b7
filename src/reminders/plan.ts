import { type Due, stepsNear, type Window } from './due.ts';
import { trueUntil } from './late.ts';
import { byDue, type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';
import { stepText } from './step.ts';
import { type Plannable, pausedAt, recipientOf, type Subscription } from './subscription.ts';

/** An occurrence, and whether it is to be posted or fell into a pause, which is written down as missed. */
export interface Planned extends Occurrence {
  readonly fate: 'due' | 'paused';
}

/** The events of a server; without one those of the person whose private reminders they are for. */
export type EventsOf = (guild: string | undefined, person: string | undefined) => readonly Plannable[];

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
    const isPlanned = plannedIn(subscription, window);
    stepsNear(subscription, eventsOf(subscription.guild, subscription.person), window, (due) => {
      if (isPlanned(due)) {
        const occurrence = occurrenceOf(subscription, due);
        planned.set(occurrence.id, occurrence);
      }
      return Number.POSITIVE_INFINITY;
    });
  }
  return [...planned.values()].sort(byDue);
}

/** When a subscription's first step in a window falls; undefined where none does. */
export function nextDue(
  subscription: Subscription,
  events: readonly Plannable[],
  window: Window,
): Temporal.Instant | undefined {
  const isPlanned = plannedIn(subscription, window);
  let next = Number.POSITIVE_INFINITY;
  stepsNear(subscription, events, window, (due) => {
    if (due.due < next && isPlanned(due)) next = due.due;
    return next;
  });
  return instantOf(next);
}

/** What of one subscription falls due in a window, and when its next step after that falls, found on one way. */
export interface PlanAndNext {
  /** As `plan` gives it. */
  readonly planned: readonly Planned[];
  /** Undefined where nothing falls up to the horizon. */
  readonly next: Temporal.Instant | undefined;
}

/** `plan` and `nextDue` in one: whoever is due is looked at only once. @param horizon up to when the next step is looked for. */
export function planAndNext(
  subscription: Subscription,
  events: readonly Plannable[],
  window: Window,
  horizon: Temporal.Instant,
): PlanAndNext {
  const whole = { after: window.after, until: horizon };
  const isPlanned = plannedIn(subscription, whole);
  const end = window.until.epochMilliseconds;
  const planned = new Map<string, Planned>();
  let next = Number.POSITIVE_INFINITY;
  stepsNear(subscription, events, whole, (due) => {
    if (due.due >= next || !isPlanned(due)) return next;
    if (due.due > end) {
      next = due.due;
    } else {
      const occurrence = occurrenceOf(subscription, due);
      planned.set(occurrence.id, occurrence);
    }
    return next;
  });
  return { planned: [...planned.values()].sort(byDue), next: instantOf(next) };
}

/** Epoch milliseconds; infinitely many are none. */
const instantOf = (epoch: number): Temporal.Instant | undefined =>
  Number.isFinite(epoch) ? Temporal.Instant.fromEpochMilliseconds(epoch) : undefined;

/** Steps fall on whole milliseconds, so whatever a window has less than that bears on none. */
function plannedIn({ since }: Subscription, window: Window): (due: Due) => boolean {
  const [after, until] = [window.after.epochMilliseconds, window.until.epochMilliseconds];
  return ({ due, event }) =>
    due > after && due <= until && !isBefore(due, since) && !(event.since && isBefore(due, event.since));
}

/** Whether a step falls before an instant, which may lie between two milliseconds. */
function isBefore(due: number, instant: Temporal.Instant): boolean {
  const whole = instant.epochMilliseconds;
  return due < whole || (due === whole && BigInt(whole) * 1_000_000n < instant.epochNanoseconds);
}

function occurrenceOf(subscription: Subscription, { event, when, step, due: epoch }: Due): Planned {
  const recipient = recipientOf(subscription);
  const kind = subscription.person === undefined ? 'countdown' : 'private';
  const due = Temporal.Instant.fromEpochMilliseconds(epoch);
  const key = { kind, recipient, event: event.id, when, step: stepText(step) } as const;
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
