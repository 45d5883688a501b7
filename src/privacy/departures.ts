import type { Departure } from '../guilds/records/departure-record.ts';
import type { State } from '../guilds/records/state.ts';
import { isOfRecord } from '../guilds/registry/registry-options.ts';
import type { Ledger, Row } from '../reminders/ledger.ts';
import { eraseServer, serversIn } from './erasing-server.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** What is kept of a server that has removed the bot goes after so many days, real time. */
export const GRACE_DAYS = 30;

/** On so many days it has to be seen that the bot is not there: a machine's clock may be wrong by a month, too. */
const LEAST_LOOKS = 3;
const APART_MS = 20 * HOUR_MS;

export interface DeparturesOptions {
  readonly state: State;
  readonly ledger: Ledger;
  /** Whether Discord says that the bot is in a server, an outage or not; true of none is known before every shard was ready. */
  readonly isIn: (guild: string) => boolean;
  /** When the bot was added to a server it is in, real epoch milliseconds; undefined while that is not told, as in an outage. */
  readonly joined: (guild: string) => number | undefined;
  /** Whether a server belongs to one of this process's shards: of the others nothing is known. */
  readonly isOurs: (guild: string) => boolean;
  /** Is told before a server's records go. */
  readonly touch: (guild: string) => Promise<void>;
  /** Real epoch milliseconds. */
  readonly wall: () => number;
  /** Bot time, by which rows of the ledger end. */
  readonly now: () => Temporal.Instant;
  readonly onErased: (guild: string, what: { readonly records: number; readonly rows: number }) => void;
  /** Is told of a departure that can't be read: its server stays as it is, and keeps nothing else from going on. */
  readonly onUnreadable: (guild: string, error: Error) => void;
}

/**
 * Servers that the bot is no longer in: what is kept of them goes after the days of grace. These are real days: the bot's clock may
 * be set, and run fast, and then a month is over in a minute, while nothing brings back what was erased.
 */
export function createDepartures(options: DeparturesOptions) {
  const { state, isIn, isOurs, onUnreadable } = options;
  const { departures } = state;
  const { gone, mark, back, look } = farewells(options);
  return {
    /** Discord says that the bot was removed from a server. */
    left: (guild: string) => mark(guild, true),

    /** The bot is in a server, as Discord tells of it. */
    async present(guild: string): Promise<void> {
      if (gone.has(guild)) await back(guild);
    },

    /** Takes in what is known of departures; those that are back are let go. To be done before reminders run. */
    async load(): Promise<void> {
      for await (const [guild] of departures.list({ onUnreadable })) {
        if (!isOurs(guild)) continue;
        gone.add(guild);
        if (isIn(guild)) await back(guild);
      }
    },

    /** Looks which servers the bot is not in, and erases what is kept of those whose days are over. @param goesOn false ends it early. */
    async sweep(goesOn: () => boolean): Promise<void> {
      for (const guild of await serversIn(state)) {
        if (!goesOn()) return;
        if (isOurs(guild) && !isIn(guild) && !gone.has(guild)) await mark(guild, false);
      }
      for await (const [guild, departure] of departures.list({ onUnreadable })) {
        if (!goesOn()) return;
        if (!isOurs(guild)) continue;
        if (isIn(guild)) await back(guild);
        else await look(guild, departure);
      }
    },
  };
}

/** What is done with one server: it is marked as gone, is back, or is looked at once more. */
function farewells(options: DeparturesOptions) {
  const { state, ledger, isIn, joined, wall, touch, onErased, onUnreadable } = options;
  const { departures } = state;
  /** Those that this process knows of. */
  const gone = new Set<string>();
  const iso = () => new Date(wall()).toISOString();

  const mark = async (guild: string, told: boolean): Promise<void> => {
    gone.add(guild);
    const at = iso();
    await departures.setIfAbsent(guild, { at, told, looks: 1, looked: at });
  };

  /** One that can't be read says no more than that there is one, which being there ends. */
  const known = async (guild: string): Promise<Departure | undefined> => {
    try {
      return await departures.get(guild);
    } catch (error) {
      if (!isOfRecord(error)) throw error;
      onUnreadable(guild, error);
      return undefined;
    }
  };

  /** It is back, or was never gone. What fell due while it had removed the bot is not posted after all. */
  const back = async (guild: string): Promise<void> => {
    const departure = await known(guild);
    const since = joined(guild);
    // Its outage lasts: it is not gone, and more is not known.
    if (departure && since === undefined) return;
    if (departure && (departure.told || (since ?? 0) > Date.parse(departure.at))) {
      await missed(guild, options);
    }
    await departures.delete(guild);
    gone.delete(guild);
  };

  const look = async (guild: string, departure: Departure): Promise<void> => {
    gone.add(guild);
    if (isDue(departure, wall()) && !isIn(guild) && (await departures.get(guild))) {
      onErased(guild, await eraseServer(guild, state, ledger, touch));
      gone.delete(guild);
      return;
    }
    if (wall() - Date.parse(departure.looked) < APART_MS) return;
    await departures.updateIfThere(guild, (now) => ({ ...now, looks: now.looks + 1, looked: iso() }));
  };

  return { gone, mark, back, look };
}

export type Departures = ReturnType<typeof createDepartures>;

const isDue = ({ at, looks }: Departure, now: number): boolean =>
  looks >= LEAST_LOOKS && now - Date.parse(at) >= GRACE_DAYS * DAY_MS;

/** Whoever removed the bot wanted nothing of it meanwhile. What is merely to be found there, as events' posts, is made all the same. */
const POSTED: ReadonlySet<Row['kind']> = new Set(['countdown', 'notice']);

/** More than a server can owe at once. */
const MOST_ROWS = 10_000;

async function missed(guild: string, { ledger, now }: DeparturesOptions): Promise<void> {
  const rows = await ledger.list({ guild, states: ['due'] }, MOST_ROWS);
  const owed = rows.filter(({ kind }) => POSTED.has(kind)).map(({ id }) => id);
  if (owed.length > 0) await ledger.miss(owed, 'server-gone', now());
}
