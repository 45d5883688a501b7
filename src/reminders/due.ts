import { anniversaryIn, type EventTime, instantOfMoment } from '../calendar/event-time.ts';
import { instantOfDay } from '../calendar/zone.ts';
import { DAY_OF, type Step } from './step.ts';
import type { Shape } from './subscription.ts';

/** A step of an event and the instant on which it falls. */
export interface Due {
  /** The event's day or instant, as an occurrence's identity has it. */
  readonly when: string;
  readonly step: Step;
  readonly due: Temporal.Instant;
}

/** From the first instant, not with it, to the last, with it: (after, until]. */
export interface Window {
  readonly after: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/**
 * Every instant on which a step of an event falls, in no order.
 * - A day: at the subscription's wall time on (day − step) in its zone. Hours before a day mean nothing and give none.
 * - A moment: day-steps at the same wall time on the calendar of the event's own zone, hours and minutes as exact durations.
 * - An anniversary: only the day itself, in the years that `window` can touch; for the others the window does not matter.
 */
export function duesOf(shape: Shape, when: EventTime, window: Window): Due[] {
  switch (when.kind) {
    case 'day':
      return shape.steps.flatMap((step) => dayStep(shape, Temporal.PlainDate.from(when.day), step));
    case 'moment':
      return shape.steps.map((step) => momentStep(when, step));
    case 'yearly':
      return anniversaries(shape, when.since, window);
  }
}

function dayStep(shape: Shape, day: Temporal.PlainDate, step: Step): Due[] {
  if (step.unit !== 'days') return [];
  const on = day.subtract({ days: step.count });
  const due = instantOfDay(on, shape.zone, Temporal.PlainTime.from(shape.time));
  return [{ when: day.toString(), step, due }];
}

function momentStep(moment: EventTime & { kind: 'moment' }, step: Step): Due {
  const at = instantOfMoment(moment);
  return { when: at.toString(), step, due: beforeMoment(moment, at, step) };
}

function beforeMoment(
  { local, zone }: EventTime & { kind: 'moment' },
  at: Temporal.Instant,
  { unit, count }: Step,
): Temporal.Instant {
  if (unit === 'hours') return at.subtract({ hours: count });
  if (unit === 'minutes') return at.subtract({ minutes: count });
  const wall = Temporal.PlainDateTime.from(local).subtract({ days: count });
  return instantOfDay(wall.toPlainDate(), zone, wall.toPlainTime());
}

/** No zone is a whole day from UTC, so a year more on either side holds all that can be meant. */
function anniversaries(shape: Shape, since: string, { after, until }: Window): Due[] {
  const born = Temporal.PlainDate.from(since).year;
  const [first, last] = [yearOf(after) - 1, yearOf(until) + 1];
  const dues: Due[] = [];
  for (let year = Math.max(first, born + 1); year <= last; year++) {
    dues.push(...dayStep(shape, anniversaryIn(year, since), DAY_OF));
  }
  return dues;
}

const yearOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').year;
