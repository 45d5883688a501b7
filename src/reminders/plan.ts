import { instantAt } from '../calendar/instant.ts';
import { type Due, type Span, spanOf, stepsNear, type Window } from './due.ts';
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
  const span = spanOf(window);
  const planned = new Map<string, Planned>();
  for (const subscription of subscriptions) {
    const isPlanned = plannedIn(subscription, span);
    stepsNear(subscription, eventsOf(subscription.guild, subscription.person), span, (due) => {
      if (isPlanned(due)) {
        const occurrence = occurrenceOf(subscription, due);
        planned.set(occurrence.id, occurrence);
      }
      return Number.POSITIVE_INFINITY;
    });
  }
  return [...planned.values()].sort(byDue);
}

/** When a subscription's first step in a span falls, in epoch milliseconds; undefined where none does. */
export function nextDue(
  subscription: Subscription,
  events: readonly Plannable[],
  span: Span,
): number | undefined {
  const isPlanned = plannedIn(subscription, span);
  let next = Number.POSITIVE_INFINITY;
  stepsNear(subscription, events, span, (due) => {
    if (due.due < next && isPlanned(due)) next = due.due;
    return next;
  });
  return finite(next);
}

/** What of one subscription falls due in a span, and when its next step after that falls, found on one way. */
export interface PlanAndNext {
  /** As `plan` gives it. */
  readonly planned: readonly Planned[];
  /** Epoch milliseconds; undefined where nothing falls up to the horizon. */
  readonly next: number | undefined;
}

/**
 * `plan` and `nextDue` in one: whoever is due is looked at only once.
 * @param horizon up to when the next step is looked for, in epoch milliseconds.
 */
export function planAndNext(
  subscription: Subscription,
  events: readonly Plannable[],
  { after, until }: Span,
  horizon: number,
): PlanAndNext {
  const whole = { after, until: horizon };
  const isPlanned = plannedIn(subscription, whole);
  const planned: Planned[] = [];
  let next = Number.POSITIVE_INFINITY;
  stepsNear(subscription, events, whole, (due) => {
    if (due.due >= next || !isPlanned(due)) return next;
    if (due.due > until) next = due.due;
    else planned.push(occurrenceOf(subscription, due));
    return next;
  });
  return { planned: inOrder(planned), next: finite(next) };
}

/** Each once, earliest first. Of one subscription it is nearly always one alone. */
const inOrder = (planned: Planned[]): Planned[] =>
  planned.length < 2 ? planned : [...new Map(planned.map((one) => [one.id, one])).values()].sort(byDue);

const finite = (epoch: number): number | undefined => (Number.isFinite(epoch) ? epoch : undefined);

const plannedIn =
  ({ since }: Subscription, { after, until }: Span) =>
  ({ due }: Due): boolean =>
    due > after && due <= until && due >= since;

function occurrenceOf(subscription: Subscription, { event, when, step, due }: Due): Planned {
  const { guild, person, zone } = subscription;
  const key = {
    kind: person === undefined ? 'countdown' : 'private',
    recipient: recipientOf(subscription),
    event: event.id,
    when,
    step: stepText(step),
  } as const;
  return {
    ...key,
    id: occurrenceId(key),
    guild,
    due: instantAt(due),
    until: instantAt(trueUntil(due, event.when.kind === 'moment' ? undefined : zone)),
    priority: step.count === 0 && event.kind !== 'quotation' ? PRIORITY.releaseDay : PRIORITY.countdown,
    note: undefined,
    fate: pausedAt(subscription, due) ? 'paused' : 'due',
  };
}
