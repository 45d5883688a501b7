import { whenOf } from '../calendar/event-time.ts';
import type { SaidEvent } from '../calendar/events.ts';
import { isOver } from '../calendar/own-time.ts';
import type { Said } from '../guilds/dates/said.ts';
import { heldDate } from '../guilds/records/standing-record.ts';
import { UserError } from '../kit/errors.ts';
import { MOST_REMINDERS, type ReminderTarget } from '../kit/remind-me.ts';
import { inOrder, MOST_STEPS, type ReminderWish } from '../kit/remind-when.ts';
import { firstSeen } from '../reminders/move.ts';
import { readStep } from '../reminders/step.ts';
import type { KeptReminder, PersonRecord } from './person-record.ts';
import { reminderOf } from './plannings.ts';
import { guildOf, ownId } from './sayings.ts';

// What becomes of a person's record by a wish. All of it is pure; what does not fit is told as a UserError.

/** The event that is meant, or of a film its main one, by which its others are found too. */
export const eventMeant = (target: ReminderTarget): string =>
  'film' in target ? `release:${target.film}` : ownId(target.guild, target.key);

/**
 * Of what is said the event that is meant: of a film's releases the next that has a day, else the first that may get one.
 * @param zone on whose calendar a day is over. @throws UserError where nothing is to come
 */
export function chosenEvent(
  target: ReminderTarget,
  said: Pick<Said, 'all'>,
  now: Temporal.Instant,
  zone: string,
): SaidEvent {
  const all = said.all.filter(({ kind }) => kind !== 'anniversary');
  const ahead = all.filter(({ when }) => when !== undefined && !isPast(when, now, zone));
  const day = ({ when }: SaidEvent) => (when ? whenOf(when) : '');
  const [next] = ahead.toSorted((a, b) => (day(a) < day(b) ? -1 : 1));
  const chosen = next ?? all.find(({ when }) => when === undefined);
  if (chosen) return chosen;
  throw new UserError('film' in target || all.length > 0 ? 'remindme.over' : 'event.unknown');
}

const isPast = (when: NonNullable<SaidEvent['when']>, now: Temporal.Instant, zone: string): boolean =>
  when.kind !== 'yearly' && isOver(when, now, zone);

/** @throws UserError for hours and minutes before what has only a day */
export function checkSteps({ when }: SaidEvent, { steps }: ReminderWish): void {
  const isTimed = steps.some((text) => readStep(text)?.unit !== 'days');
  if (isTimed && when?.kind !== 'moment') throw new UserError('remindme.hours');
}

/**
 * The record with a wish for an event added: where there is a reminder of it already, the steps of both, and the time that was
 * named last. @throws UserError where there are as many as there may be
 */
export function withReminder(
  record: PersonRecord,
  event: SaidEvent,
  { steps, time }: ReminderWish,
  now: Temporal.Instant,
): PersonRecord {
  const before = reminderOf(record, event.id);
  const all = inOrder([...(before?.steps ?? []), ...steps].flatMap((text) => readStep(text) ?? []));
  if (all.length > MOST_STEPS) throw new UserError('remindme.many-steps', { max: MOST_STEPS });
  const made = reshapedTo(before, { event: event.id, steps: all, time: time ?? before?.time ?? null }, now);
  if (!before && record.reminders.length >= MOST_REMINDERS) {
    throw new UserError('remindme.full', { max: MOST_REMINDERS });
  }
  return withDate(withOne(record, made), event);
}

/** The record with another wish in the place of that for an event. @throws UserError where there is none */
export function withOther(
  record: PersonRecord,
  event: string,
  { steps, time }: ReminderWish,
  now: Temporal.Instant,
): PersonRecord {
  const before = reminderOf(record, event);
  if (!before) throw new UserError('remindme.gone');
  return withOne(record, reshapedTo(before, { event, steps, time: time ?? null }, now));
}

/** The record without a reminder, and without the date of its event. */
export const without = (record: PersonRecord, gone: string): PersonRecord => ({
  ...record,
  reminders: record.reminders.filter(({ event }) => event !== gone),
  dates: record.dates.filter(({ event }) => event !== gone),
});

/** The record in another zone, chosen by the person: everything falls anew. */
export const inZone = (record: PersonRecord, zone: string, now: Temporal.Instant): PersonRecord => ({
  ...record,
  zone: { id: zone, chosen: true },
  reminders:
    record.zone.id === zone
      ? record.reminders
      : record.reminders.map((one) => ({ ...one, since: now.toString() })),
});

/** So long after its day a reminder is still listed. */
const KEPT_DAYS = 7;

/** The record without reminders of what is long over, and of servers' events that are gone. @param said of all its events. */
export function pruned(
  record: PersonRecord,
  { all, resting }: Pick<Said, 'all' | 'resting'>,
  now: Temporal.Instant,
): PersonRecord {
  const before = now.subtract({ hours: KEPT_DAYS * 24 });
  const isDone = ({ event }: KeptReminder): boolean => {
    const said = all.find(({ id }) => id === event);
    const held = record.dates.some((date) => date.event === event && (date.time || date.change));
    if (said) return said.when !== undefined && isPast(said.when, before, 'UTC');
    return guildOf(event) !== undefined && !resting.has(event) && !held;
  };
  return record.reminders.filter(isDone).reduce((left, { event }) => without(left, event), record);
}

function reshapedTo(
  before: KeptReminder | undefined,
  wish: Pick<KeptReminder, 'event' | 'steps' | 'time'>,
  now: Temporal.Instant,
): KeptReminder {
  const at = now.toString();
  if (!before) return { ...wish, created: at, since: at };
  const same = before.time === wish.time && before.steps.join() === wish.steps.join();
  return same ? before : { ...before, ...wish, since: at };
}

function withOne(record: PersonRecord, made: KeptReminder): PersonRecord {
  const has = reminderOf(record, made.event) !== undefined;
  const reminders = has
    ? record.reminders.map((one) => (one.event === made.event ? made : one))
    : [...record.reminders, made];
  return { ...record, reminders };
}

/** What the person was shown is held true from the first: a date that moves from then on is news. */
function withDate(record: PersonRecord, { id, kind, when, ...event }: SaidEvent): PersonRecord {
  if (record.dates.some((date) => date.event === id)) return record;
  const title = kind === 'own' && 'title' in event ? event.title : null;
  const date = heldDate({ event: id, title }, firstSeen(when));
  return { ...record, dates: [...record.dates, date] };
}
