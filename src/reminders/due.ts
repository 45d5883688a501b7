import { dayIn, epochOfWall, instantOfDay } from '../calendar/zone.ts';
import { QUOTATION_DAY } from './quotation-day.ts';
import { DAY_OF, type Step } from './step.ts';
import { follows, type Plannable, type Shape } from './subscription.ts';
import { type Dated, placeFrom, timetableOf, type Yearly } from './timetable.ts';

/** A step of an event and the instant on which it falls. */
export interface Due {
  readonly event: Plannable;
  /** The event's day or instant, as an occurrence's identity has it. */
  readonly when: string;
  readonly step: Step;
  /** Epoch milliseconds: walls show no less. */
  readonly due: number;
}

/** From the first instant, not with it, to the last, with it: (after, until]. */
export interface Window {
  readonly after: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** The same in epoch milliseconds. Steps fall on whole ones, so whatever a window has less than that bears on none. */
export interface Span {
  readonly after: number;
  readonly until: number;
}

export const spanOf = ({ after, until }: Window): Span => ({
  after: after.epochMilliseconds,
  until: until.epochMilliseconds,
});

/** Is told of a step; gives up to when (epoch milliseconds) it wants to be told of others. */
type Found = (due: Due) => number;

const DAY_MS = 86_400_000;

/** A wall time may be a day from midnight, a zone most of one from UTC, and a skipped day one more. */
const NEARNESS_MS = 3 * DAY_MS;

/**
 * Tells of all steps of a subscription's events that fall into a window, in no order, and of some that fall near it: none but those
 * is looked at. Nothing that lay before its event was known is told.
 * - A day: at the subscription's wall time on (day − step) in its zone. Hours before a day mean nothing and give none.
 * - A moment: day-steps at the same wall time on the calendar of the event's own zone (or at the subscription's own time, where it
 *   wants that), hours and minutes as exact durations.
 * - An anniversary: only the day itself, in each year after it happened.
 * - The quotation of a day, where it is wanted: at the subscription's wall time on each day of its calendar.
 * @throws RangeError for what is no date, no time or no zone.
 */
export function stepsNear(shape: Shape, events: readonly Plannable[], span: Span, found: Found): void {
  const { dated, yearly } = timetableOf(events);
  const from = span.after - NEARNESS_MS;
  let last = span.until;
  const tell: Found = (due) => {
    last = Math.min(last, found(due));
    return last + NEARNESS_MS;
  };
  for (const step of shape.steps) stepNear(shape, step, dated, { from, last: last + NEARNESS_MS }, tell);
  if (shape.quotes) daysNear(shape, { from, last: last + NEARNESS_MS }, tell);
  if (!shape.events.anniversaries) return;
  for (const one of yearly) anniversariesNear(shape, one, { from, last: last + NEARNESS_MS }, tell);
}

/** Where the step would fall if all walls were in UTC, which is less than `NEARNESS_MS` from where it falls. */
interface Near {
  readonly from: number;
  readonly last: number;
}

const LENGTHS = { days: DAY_MS, hours: 3_600_000, minutes: 60_000 } as const;

function stepNear(
  shape: Shape,
  step: Step,
  dated: readonly Dated[],
  { from, last }: Near,
  tell: Found,
): void {
  const length = step.count * LENGTHS[step.unit];
  let end = last;
  for (let place = placeFrom(dated, from + length); ; place++) {
    const one = dated[place];
    if (!one || one.wall - length >= end) return;
    const { event, when } = one;
    if (!follows(shape, event)) continue;
    const due = fallOf(shape, step, one.wall - length, one);
    if (due !== undefined && due >= one.since) end = tell({ event, when, step, due });
  }
}

/** @param wall the midnight or wall time of the event, less the step */
function fallOf(shape: Shape, step: Step, wall: number, { event: { when }, at }: Dated): number | undefined {
  if (when.kind === 'moment' && at !== undefined) {
    if (step.unit !== 'days') return at - step.count * LENGTHS[step.unit];
    return shape.ownTime ? ownFall(shape, step, at) : epochOfWall(wall, when.zone);
  }
  return step.unit === 'days' ? epochOfWall(wall + timeOfDay(shape.time), shape.zone) : undefined;
}

/** At the shape's own time, on its own calendar, so many days before a moment; of its day no later than it begins. */
function ownFall({ zone, time }: Shape, { count }: Step, at: number): number {
  const day = dayIn(Temporal.Instant.fromEpochMilliseconds(at), zone).subtract({ days: count });
  return Math.min(at, instantOfDay(day, zone, Temporal.PlainTime.from(time)).epochMilliseconds);
}

/** Milliseconds since midnight, by how it is written. */
const times = new Map<string, number>();

/** @throws RangeError for what is no time of day, so that no more is remembered than there are of those. */
function timeOfDay(time: string): number {
  const known = times.get(time);
  if (known !== undefined) return known;
  const read = Temporal.PlainTime.from('00:00').until(time).total('milliseconds');
  times.set(time, read);
  return read;
}

/** No zone is a whole day from UTC, so a year more on either side holds all that can be meant. */
function anniversariesNear(
  shape: Shape,
  { event, born, since }: Yearly,
  { from, last }: Near,
  tell: Found,
): void {
  let end = last;
  for (let year = Math.max(yearOf(from), born.year + 1); ; year++) {
    const day = born.add({ years: year - born.year }, { overflow: 'constrain' });
    const wall = day.toZonedDateTime('UTC').epochMilliseconds;
    if (wall >= end) return;
    if (wall <= from) continue;
    const due = epochOfWall(wall + timeOfDay(shape.time), shape.zone);
    if (due >= since) end = tell({ event, when: day.toString(), step: DAY_OF, due });
  }
}

function daysNear(shape: Shape, { from, last }: Near, tell: Found): void {
  let end = last;
  for (let wall = Math.ceil(from / DAY_MS) * DAY_MS; wall < end; wall += DAY_MS) {
    const due = epochOfWall(wall + timeOfDay(shape.time), shape.zone);
    const when = new Date(wall).toISOString().slice(0, 10);
    end = tell({ event: QUOTATION_DAY, when, step: DAY_OF, due });
  }
}

const yearOf = (epoch: number): number => new Date(epoch).getUTCFullYear();
