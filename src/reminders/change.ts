import { sortOut } from './late.ts';
import type { Row } from './ledger.ts';
import type { Move } from './move.ts';
import { type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';
import { type EventsOf, type Planned, plan } from './plan.ts';
import { type Plannable, recipientOf, type Subscription } from './subscription.ts';

/** A step that reaches further back than this is never still true: a day of 25 hours, and an hour. */
const REACH_HOURS = 49;

/**
 * What a change of a subscription or of an event's date leads to, beside what is planned from now on.
 * Nothing is done yet: who decides this is pure.
 */
export interface Consequences {
  /** What the old shape still owed up to now and has not been planned yet: to be written as due before the change counts. */
  readonly owed: readonly Planned[];
  /** Ids of unsent rows that are not to be posted (as they were): to be withdrawn. */
  readonly withdrawn: readonly string[];
  /**
   * The steps that the change has put into the past, unsent and still true, at most one for each event. Where nobody can be
   * asked they are written as due, and posted late. Where somebody can be, they are written as missed (so that nothing hangs on
   * an answer that never comes), and "post it now" reopens them.
   */
  readonly late: readonly Planned[];
}

/** What bears on a change. `rows` are the subscription's in the ledger, of the last three days at least and all that are due. */
export interface Circumstances {
  readonly eventsOf: EventsOf;
  /** Up to when has been planned. */
  readonly planned: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly rows: readonly Row[];
}

/**
 * A save that changes time, zone, steps or events. (Any other edit leads to nothing here: due rows stay as they are.)
 * The new shape has to begin with `since` = now. What stays the same keeps its row.
 */
export function reshaped(
  before: Subscription,
  after: Subscription,
  circumstances: Circumstances,
): Consequences {
  const { eventsOf, planned, now, rows } = circumstances;
  const owed = plan([before], eventsOf, { after: planned, until: now }).filter(unknownTo(rows));
  const shape = recent(after, circumstances);
  const stays = new Map(shape.map((one) => [one.id, one.due.epochMilliseconds]));
  const asBefore = ({ id, due }: Occurrence) => stays.get(id) === due.epochMilliseconds;
  const withdrawn = rows
    .filter((row) => row.state === 'due' && isStep(row) && !asBefore(row))
    .map(({ id }) => id);
  const kept = rows.filter(({ id }) => !withdrawn.includes(id));
  const willBe = owed.filter(asBefore);
  return { owed: willBe, withdrawn, late: unsent(shape, [...kept, ...willBe], now) };
}

/** The end of a pause: what fell into it is missed, and what of that is still true may be posted after all. */
export function resumed(subscription: Subscription, circumstances: Circumstances): Consequences {
  const { now, rows } = circumstances;
  const done = rows.filter(({ state, reason }) => !(state === 'missed' && reason === 'paused'));
  return { owed: [], withdrawn: [], late: unsent(recent(subscription, circumstances), done, now) };
}

/**
 * A date that moved (or was corrected), for one subscription: what is due for another date is withdrawn, and today's step of
 * the new date, if it lies in the past, is late. `circumstances.eventsOf` already gives the new date.
 */
export function moved(subscription: Subscription, event: string, circumstances: Circumstances): Consequences {
  const { now, rows } = circumstances;
  const shape = recent(subscription, circumstances).filter((one) => one.event === event);
  const stays = new Set(shape.map(({ id }) => id));
  const withdrawn = rows
    .filter((row) => row.event === event && row.state === 'due' && isStep(row) && !stays.has(row.id))
    .map(({ id }) => id);
  const kept = rows.filter(({ id }) => !withdrawn.includes(id));
  return { owed: [], withdrawn, late: unsent(shape, kept, now) };
}

/** Whether a row is a step of an event, and not what comes besides. */
export const isStep = ({ kind }: Pick<Row, 'kind'>) => kind === 'countdown' || kind === 'private';

const unknownTo = (rows: readonly Row[]) => {
  const known = new Set(rows.map(({ id }) => id));
  return ({ id }: Occurrence) => !known.has(id);
};

/** What a shape would have had due up to now, had it and the events always been so, and that may still be true. */
function recent(subscription: Subscription, { eventsOf, now }: Circumstances): Planned[] {
  const always = (...whose: Parameters<EventsOf>): Plannable[] =>
    eventsOf(...whose).map((event) => ({ ...event, since: undefined }));
  const window = { after: now.subtract({ hours: REACH_HOURS }), until: now };
  return plan([{ ...subscription, since: subscription.created, pauses: [] }], always, window);
}

/** Of each event the latest step that is still true, unless it, or a later one, is in the ledger already. */
function unsent(shape: readonly Planned[], known: readonly Occurrence[], now: Temporal.Instant): Planned[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...Map.groupBy(shape, ({ event }) => event).values()].flatMap((steps) => {
    const { post } = sortOut(steps, now);
    return post && !ids.has(post.id) ? [post] : [];
  });
}

type Whose = Pick<Subscription, 'id' | 'guild' | 'person' | 'created'>;

/** So long a notice of a move is news. */
const NEWS_HOURS = 7 * 24;

/**
 * The one notice of a move for a subscription, due at bot time `due`. Its note is `{"from": EventTime | null, "to": …}` and
 * what else is known only now.
 */
export function noticeOf(
  whose: Whose,
  event: string,
  move: Move,
  due: Temporal.Instant,
  more: Readonly<Record<string, unknown>> = {},
): Occurrence {
  const note = { from: move.from ?? null, to: move.to ?? null, ...more };
  return aside('notice', whose, event, move, due, note);
}

/** The edit of a post that said the date before; its note is `post`, as whoever writes the edit needs it. */
export const editOf = (
  whose: Whose,
  event: string,
  move: Move,
  due: Temporal.Instant,
  post: Readonly<Record<string, unknown>>,
): Occurrence => aside('edit', whose, event, move, due, post);

/**
 * Its id says from which date to which, and since when that one had stood: so a move is told once, also where a store that was put back
 * sees it a second time, and one that comes again after others is told again. What always stood did so since whoever is told has been there.
 */
function aside(
  kind: 'notice' | 'edit',
  whose: Whose,
  event: string,
  { from, to, since }: Move,
  due: Temporal.Instant,
  note: Readonly<Record<string, unknown>>,
): Occurrence {
  const recipient = recipientOf(whose);
  const stood = since ?? Temporal.Instant.fromEpochMilliseconds(whose.created);
  const step = `from ${timeText(from)} since ${stood.toString()}`;
  const key = { kind, recipient, event, when: timeText(to), step } as const;
  const until = due.add({ hours: NEWS_HOURS });
  return {
    ...key,
    id: occurrenceId(key),
    guild: whose.guild,
    due,
    until,
    priority: PRIORITY.aside,
    note: JSON.stringify(note),
  };
}

const timeText = (time: Move['to']): string => (time === undefined ? 'none' : JSON.stringify(time));
