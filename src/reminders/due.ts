import { anniversaryIn, type EventTime, instantOfMoment } from '../calendar/event-time.ts';
import { instantOfDay } from '../calendar/zone.ts';
import { DAY_OF, type Step } from './step.ts';
import type { Daily, Shape } from './subscription.ts';

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

/** A step that may fall into a window: about when is known at once, and just when costs a look at the zone. */
export interface Candidate {
  /** Epoch milliseconds; the step falls less than `NEARNESS_MS` from it. */
  readonly near: number;
  fall(): Due;
}

/** A wall time may be a day from midnight, a zone most of one from UTC, and a skipped day one more. */
export const NEARNESS_MS = 3 * 86_400_000;

/**
 * The steps of an event that may fall into a window, in no order.
 * - A day: at the subscription's wall time on (day − step) in its zone. Hours before a day mean nothing and give none.
 * - A moment: day-steps at the same wall time on the calendar of the event's own zone, hours and minutes as exact durations.
 * - An anniversary: only the day itself, in each year after it happened.
 * - Daily: at the subscription's wall time on each day of its calendar.
 */
export function candidatesOf(shape: Shape, when: EventTime | Daily, window: Window): Candidate[] {
  return allSteps(shape, when, window).filter(({ near }) => isNear(near, window));
}

function allSteps(shape: Shape, when: EventTime | Daily, window: Window): Candidate[] {
  switch (when.kind) {
    case 'day':
      return shape.steps.flatMap((step) => dayStep(shape, when.day, step));
    case 'moment':
      return shape.steps.map((step) => momentStep(when, step));
    case 'yearly':
      return anniversaries(shape, when.since, window);
    case 'daily':
      return eachDay(shape, window);
  }
}

/** What is no date is let through, so that it is refused and not passed over. */
function isNear(near: number, { after, until }: Window): boolean {
  const tooEarly = near <= after.epochMilliseconds - NEARNESS_MS;
  return !(tooEarly || near >= until.epochMilliseconds + NEARNESS_MS);
}

const LENGTHS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;

/** About when a step before a wall time falls, if the wall were in UTC. */
const about = (wall: string, { unit, count }: Step) => Date.parse(wall) - count * LENGTHS[unit];

function dayStep(shape: Shape, day: string, step: Step): Candidate[] {
  if (step.unit !== 'days') return [];
  const fall = () => {
    const on = Temporal.PlainDate.from(day).subtract({ days: step.count });
    return { when: day, step, due: instantOfDay(on, shape.zone, Temporal.PlainTime.from(shape.time)) };
  };
  return [{ near: about(`${day}T00:00Z`, step), fall }];
}

function momentStep(moment: EventTime & { kind: 'moment' }, step: Step): Candidate {
  const fall = () => {
    const at = instantOfMoment(moment);
    return { when: at.toString(), step, due: beforeMoment(moment, at, step) };
  };
  return { near: about(`${moment.local}Z`, step), fall };
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
function anniversaries(shape: Shape, since: string, { after, until }: Window): Candidate[] {
  const born = Temporal.PlainDate.from(since).year;
  const [first, last] = [yearOf(after) - 1, yearOf(until) + 1];
  const found: Candidate[] = [];
  for (let year = Math.max(first, born + 1); year <= last; year++) {
    found.push(...dayStep(shape, anniversaryIn(year, since).toString(), DAY_OF));
  }
  return found;
}

/** All days that may fall into the window somewhere in the world. */
function eachDay(shape: Shape, { after, until }: Window): Candidate[] {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').toPlainDate();
  const last = dayOf(until.add({ milliseconds: NEARNESS_MS }));
  const found: Candidate[] = [];
  let day = dayOf(after.subtract({ milliseconds: NEARNESS_MS }));
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    found.push(...dayStep(shape, day.toString(), DAY_OF));
    day = day.add({ days: 1 });
  }
  return found;
}

const yearOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').year;
