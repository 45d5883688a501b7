import { sameTime } from '../../calendar/event-time.ts';
import { type CountdownEvent, type SaidEvent, withTime } from '../../calendar/events.ts';
import { isZone } from '../../calendar/zone.ts';
import { firstSeen, type Move, type Standing, see } from '../../reminders/move.ts';
import { type HeldDate, type HeldDates, heldDate, standingOf } from '../records/standing-record.ts';
import type { Said } from './said.ts';

/** A move that counts now. */
export interface Counted {
  readonly event: string;
  readonly title: string | null;
  readonly move: Move;
  /** Whether a moderator was asked about what it puts into the past, and wants that posted. */
  readonly asked: boolean;
  readonly post: boolean;
}

/** What a look at all dates of a server has led to. */
export interface Looked {
  /** What is held true from now on; durable only after what the moves lead to. */
  readonly held: HeldDates;
  readonly moves: readonly Counted[];
  /** Changes that wait, by event, and when each counts (bot time). */
  readonly waiting: ReadonlyMap<string, Temporal.Instant>;
  /** Events that rest, and those of films that no pack has any more: a pack that is refused must cancel nothing. */
  readonly unknown: ReadonlySet<string>;
  /** Events of which a change waited before and does not now. */
  readonly settled: readonly string[];
}

/** An event at the time that is held true, and since when that has stood. */
export type HeldEvent = CountdownEvent & { readonly since?: Temporal.Instant | undefined };

/**
 * Looks at what is said of all dates of a server. A first look is no news.
 * @param before undefined at a server's very first look: what it has then was always so.
 * @param now bot time.
 */
export function lookAt(
  before: HeldDates | undefined,
  { all: said, resting, left }: Pick<Said, 'all' | 'resting' | 'left'>,
  now: Temporal.Instant,
): Looked {
  const known = new Map((before?.dates ?? []).map((date) => [date.event, date]));
  const ids = new Set(said.map(({ id }) => id));
  const gone = (before?.dates ?? []).filter(({ event }) => !ids.has(event));
  // They come back as they were when their pack is followed again; what waited to count is then seen anew.
  const kept = gone.filter(({ event }) => left.has(filmOf(event) ?? ''));
  const unknown = gone
    .filter((date) => !kept.includes(date))
    .filter(({ event }) => (isOwn(event) ? resting.has(event) : !ids.has(cinemaOf(event))));
  const looks = [
    ...said.map((one) =>
      look(known.get(one.id), one.id, titleOf(one), one.when, before ? now : undefined, now),
    ),
    ...gone
      .filter((date) => !unknown.includes(date) && !kept.includes(date))
      .map((date) => look(date, date.event, date.title, undefined, undefined, now)),
  ];
  return {
    held: {
      dates: [
        ...looks.filter(isKept(ids)).map(({ date }) => date),
        ...unknown,
        ...kept.map((date) => ({ ...date, change: null })),
      ],
    },
    moves: looks.flatMap(({ counted }) => counted ?? []),
    waiting: new Map(
      looks.flatMap(({ date, countsAt }) => (countsAt ? [[date.event, countsAt] as const] : [])),
    ),
    unknown: new Set(unknown.map(({ event }) => event)),
    settled: [
      ...looks.filter(({ countsAt }) => !countsAt).map(({ date }) => date.event),
      ...kept.map(({ event }) => event),
    ].filter((event) => known.get(event)?.change),
  };
}

const isOwn = (event: string) => event.startsWith('own:');

/** Of which film an event is, by its id; undefined for a server's own. */
export const filmOf = (event: string): string | undefined => (isOwn(event) ? undefined : event.split(':')[1]);

/** The event that a film has as long as any pack knows it. */
const cinemaOf = (event: string) => `release:${filmOf(event) ?? ''}`;

const titleOf = (said: SaidEvent): string | null => (said.kind === 'own' ? said.title : null);

interface Look {
  readonly date: HeldDate;
  readonly countsAt?: Temporal.Instant;
  readonly counted?: Counted;
}

/** What is gone and no longer waits for anything is forgotten. */
const isKept =
  (ids: ReadonlySet<string>) =>
  ({ date, countsAt }: Look): boolean =>
    ids.has(date.event) || countsAt !== undefined;

function look(
  before: HeldDate | undefined,
  event: string,
  title: string | null,
  time: Standing['time'],
  since: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Look {
  if (!before) return { date: heldDate({ event, title }, { ...firstSeen(time), since }) };
  const seen = see(standingOf(before), time, now);
  const date = heldDate({ event, title }, seen.standing, before);
  switch (seen.news) {
    case 'none':
      return { date };
    case 'changing':
      return { date, countsAt: seen.countsAt };
    case 'moved': {
      const { asked = false, post = false } = before.change ?? {};
      return { date, counted: { event, title, move: seen.move, asked, post } };
    }
  }
}

/** The events of a server as they are held true; What is said itself, as far as it names days, where nothing is held otherwise. */
export function heldEvents(
  { all: said, dated }: Pick<Said, 'all' | 'dated'>,
  { dates }: HeldDates,
): readonly HeldEvent[] {
  const held = new Map(dates.map((date) => [date.event, standingOf(date)]));
  const deviates = said.some(({ id, when }) => {
    const standing = held.get(id);
    return standing && (standing.since !== undefined || !sameTime(standing.time, when));
  });
  if (!deviates) return dated;
  return said.flatMap((one) => {
    const standing = held.get(one.id);
    const event = withTime(one, standing ? standing.time : one.when);
    return event && isPlannable(event) ? [{ ...event, since: standing?.since }] : [];
  });
}

/** Whether this version of Node can say when it is. */
const isPlannable = ({ when }: CountdownEvent): boolean => when.kind !== 'moment' || isZone(when.zone);

/** What is held, with what a moderator said about a change that waits; undefined where none does. */
export function withWish(
  { dates }: HeldDates,
  event: string,
  wish: { readonly asked: true; readonly post?: boolean },
): HeldDates | undefined {
  const date = dates.find((one) => one.event === event);
  if (!date?.change) return undefined;
  const marked = { ...date, change: { ...date.change, ...wish } };
  return { dates: dates.map((one) => (one === date ? marked : one)) };
}
