import { onTestFinished } from 'vitest';
import { openBook } from '../../src/guilds/desk/book.ts';
import { postLate, waitingChange } from '../../src/guilds/desk/waiting.ts';
import { openState } from '../../src/guilds/records/state.ts';
import { planningOf } from '../../src/guilds/records/subscriptions.ts';
import { Registry } from '../../src/guilds/registry/registry.ts';
import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import type { Film } from '../../src/packs/facts.ts';
import type { Libraries } from '../../src/packs/libraries.ts';
import type { Library } from '../../src/packs/library.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Ledger, Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { plan } from '../../src/reminders/plan.ts';
import { openStore } from '../../src/store/store.ts';
import { at } from '../reminders/samples.ts';
import { claimOf, filmOf } from './facts.ts';
import { always } from './libraries.ts';
import { channelSubscription } from './subscription.ts';

export const GUILD = '910000000000000001';
const CHANNEL = '700000000000000001';

/** A film that is said to come out on a day, or when else. */
export const filmOn = (...dates: string[]): Film =>
  filmOf({
    releases: dates.map((value, place) => claimOf({ date: dateOf(value), said: `2023-06-${10 + place}` })),
  });

const dateOf = (value: string) =>
  value.length === 10 ? ({ precision: 'day', value } as const) : ({ precision: 'month', value } as const);

/** A library of these films and nothing else. */
export const libraryOf = (...films: Film[]): Library => ({
  ...createLibrary([]),
  films: () => films,
  film: (id) => films.find((film) => film.id === id),
});

/** When it is, and what the packs say: these films, unless there are whole libraries. */
interface Outside {
  now: Temporal.Instant;
  films: Film[];
  libraries?: Libraries;
}

/** A server with a subscription over a real store, in which time passes and the bot starts anew as a test says. */
export async function serverWith(more: Partial<ChannelSubscription> = {}) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const ledger = await openLedger(store);
  const town: Outside = { now: at('2023-07-07T12:00:00Z'), films: [filmOn('2023-07-14')] };
  await state.subscriptions.set(GUILD, {
    subscriptions: [channelSubscription({ channel: CHANNEL, ...more })],
  });
  const faults: unknown[] = [];
  /** Starts the bot: the registry is opened anew. */
  const start = (kept: typeof state = state, rows: Ledger = ledger) =>
    Registry.open({
      state: kept,
      libraries: town.libraries ?? always(libraryOf(...town.films)),
      ledger: rows,
      isOurs: () => true,
      onUnreadable: (_guild, error) => {
        throw error;
      },
      onFault: (_guild, error) => faults.push(error),
      now: () => town.now,
    });
  const rowsOf = async (kind: Row['kind']) =>
    (await ledger.list({ guild: GUILD }, 100)).filter((row) => row.kind === kind).reverse();
  return {
    state,
    ledger,
    town,
    start,
    rowsOf,
    /** What kept a change from counting. */
    faults,
    /** Lets minutes pass. */
    pass: (minutes: number) => {
      town.now = town.now.add({ minutes });
    },
    /** Of each notice, from when to when. */
    told: async () =>
      (await rowsOf('notice')).map(({ note }) => {
        const { from, to } = JSON.parse(note ?? '{}');
        return `${from?.day ?? from?.local ?? 'none'} → ${to?.day ?? to?.local ?? 'none'}`;
      }),
    book: () => openBook(state, GUILD, '42', town.now),
    waiting: (registry: Registry, event: string) => waitingChange(GUILD, event, { registry, ledger }),
    postLate: (registry: Registry, event: string) => postLate(GUILD, event, town.now, { registry, ledger }),
  };
}

/** A row as it would be once its post has been made. */
export async function postStep(ledger: Ledger, row: Parameters<Ledger['insert']>[0][number]['occurrence']) {
  await ledger.insert([{ occurrence: row }]);
  await ledger.claim(row.id, 'me', 60_000);
  await ledger.settle(row.id, 'me', { state: 'sent', message: `m-${row.step}` }, row.due);
}

/** What a subscription of the registry has due in a window. */
export function due(registry: Registry, after: string, until: string) {
  const all = (registry.list(GUILD)?.subscriptions ?? []).map((one) => planningOf(GUILD, one));
  return plan(all, (guild) => registry.eventsOf(guild), { after: at(after), until: at(until) });
}
