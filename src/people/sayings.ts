import type { CountdownEvent, SaidEvent } from '../calendar/events.ts';
import { withTime } from '../calendar/events.ts';
import { createSaid, type Said } from '../guilds/dates/said.ts';
import { filmOf, type HeldEvent, heldEvents, type Looked, lookAt } from '../guilds/dates/standings.ts';
import type { State } from '../guilds/records/state.ts';
import type { Libraries } from '../packs/libraries.ts';
import type { PersonRecord } from './person-record.ts';

const OWN = /^own:(\d+):(.+)$/u;

/** The id of a server's own event for people, who may be of many servers. */
export const ownId = (guild: string, key: string): string => `own:${guild}:${key}`;

/** Which server an event is of; undefined for a film's. */
export const guildOf = (event: string): string | undefined => OWN.exec(event)?.[1];

/** What is said of the events of one person, and how that stands to what is held true. */
export interface Sayings {
  readonly said: Said;
  readonly events: readonly HeldEvent[];
  readonly looked: Looked;
}

export type SayingsSource = ReturnType<typeof createSayings>;

/**
 * What is said of the dates of people's events: of films by all packs alone, whatever a server has corrected or follows, since one
 * person may be of many; of a server's own events by that server.
 */
export function createSayings(
  state: Pick<State, 'events' | 'corrections' | 'settings'>,
  libraries: Libraries,
) {
  const said = createSaid(state, libraries);
  const kept = new WeakMap<Said, Map<string | undefined, SaidEvent[]>>();
  const byFilmIn = (common: Said) => {
    const byFilm = kept.get(common) ?? Map.groupBy(common.all, ({ id }) => filmOf(id));
    kept.set(common, byFilm);
    return byFilm;
  };
  const ownOf = async (guild: string) => {
    const theirs = await said.read(guild);
    const all = theirs.all.filter(({ kind }) => kind === 'own');
    const named = (id: string) => ownId(guild, id.slice('own:'.length));
    return {
      all: all.map((event): SaidEvent => ({ ...event, id: named(event.id) })),
      resting: [...theirs.resting].map(named),
    };
  };

  /** All that is said of these events, and of the films that they are of. */
  const saidOf = async (events: readonly string[]): Promise<Said> => {
    const guilds = new Set(events.flatMap((event) => guildOf(event) ?? []));
    const own = await Promise.all([...guilds].map(ownOf));
    const films = new Set(events.filter((event) => guildOf(event) === undefined).map(filmOf));
    const wanted = new Set(events);
    const common = said.common();
    const byFilm = byFilmIn(common);
    const all = [
      ...[...films].flatMap((film) => byFilm.get(film) ?? []),
      ...own.flatMap((one) => one.all).filter(({ id }) => wanted.has(id)),
    ];
    const dated = guilds.size === 0 ? common.dated : all.flatMap((one): CountdownEvent[] => timed(one) ?? []);
    return { ...common, all, dated, resting: new Set(own.flatMap(({ resting }) => resting)) };
  };

  return {
    saidOf,

    /** How a person's dates stand. @param now bot time */
    async of(record: PersonRecord, now: Temporal.Instant): Promise<Sayings> {
      const followed = record.reminders.map(({ event }) => event);
      const those = await saidOf(followed);
      const looked = ofThese(new Set(followed), lookAt({ dates: record.dates }, those, now));
      return { said: those, looked, events: heldEvents(those, looked.held) };
    },
  };
}

const timed = (one: SaidEvent): CountdownEvent[] | undefined => {
  const event = withTime(one, one.when);
  return event && [event];
};

/** A film is looked at whole, to know whether any pack still has it; only what is followed is kept. */
function ofThese(followed: ReadonlySet<string>, looked: Looked): Looked {
  const { held, moves, waiting, unknown, settled } = looked;
  return {
    held: { dates: held.dates.filter(({ event }) => followed.has(event)) },
    moves: moves.filter(({ event }) => followed.has(event)),
    waiting: new Map([...waiting].filter(([event]) => followed.has(event))),
    unknown: new Set([...unknown].filter((event) => followed.has(event))),
    settled: settled.filter((event) => followed.has(event)),
  };
}
