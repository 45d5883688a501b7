import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { type Entry, LEASE_MS, type Ledger } from '../../src/reminders/ledger.ts';
import { type Occurrence, occurrenceId, PRIORITY } from '../../src/reminders/occurrence.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { type Collection, openCollection } from '../../src/store/records.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { hasRedis, RedisServer } from '../support/redis-server.ts';
import type { Bench, BenchOptions, Row } from './bench.ts';

const DUE = Temporal.Instant.from('2023-07-14T09:00:00Z');

/** What the planner writes in one batch, and less. */
const BATCHES = [1, 10, 100, 500] as const;

/** How often a second something can be done. */
async function perSecond(times: number, each: number, work: (time: number) => unknown): Promise<number> {
  const began = performance.now();
  for (let time = 0; time < times; time++) await work(time);
  return (times * each * 1000) / (performance.now() - began);
}

/** What no durable write can be above: 400 bytes behind a file, and the disk told to keep them. */
async function disk(folder: string, times: number): Promise<number> {
  const file = openSync(join(folder, 'floor'), 'a');
  const bytes = Buffer.alloc(400, 'x');
  try {
    return await perSecond(times, 1, () => {
      writeSync(file, bytes);
      fdatasyncSync(file);
    });
  } finally {
    closeSync(file);
  }
}

let made = 0;

/** A row that nobody has written yet. */
function entry(): Entry {
  const key = {
    kind: 'countdown',
    recipient: String(700_000_000_000_000_000n + BigInt(made++)),
    event: 'release:dead-reckoning',
    when: '2023-07-14',
    step: '0d',
  } as const;
  const occurrence: Occurrence = {
    ...key,
    id: occurrenceId(key),
    guild: '419430400000',
    due: DUE,
    until: DUE.add({ hours: 15 }),
    priority: PRIORITY.releaseDay,
    note: undefined,
  };
  return { occurrence };
}

const entries = (count: number): Entry[] => Array.from({ length: count }, entry);

type Figures = ReadonlyMap<string, number>;

/** How often a second each kind of work is done on a store that is open. */
async function figuresOf(store: Store, times: number): Promise<Figures> {
  const ledger = await openLedger(store);
  const schema = z.object({ text: z.string() });
  const records = await openCollection(store, { name: 'bench', version: 1, schema });
  const figures = new Map<string, number>();
  for (const size of BATCHES) {
    const figure = size === 1 ? 'rows written one by one' : `rows written in batches of ${size}`;
    figures.set(
      figure,
      await perSecond(Math.ceil(times / size) + 2, size, () => ledger.insert(entries(size))),
    );
  }
  figures.set('posts claimed and settled', await deliveries(ledger, times));
  return new Map([...figures, ...(await recordFigures(records, times))]);
}

/** The two durable writes of a post. */
async function deliveries(ledger: Ledger, times: number): Promise<number> {
  const rows = entries(times);
  await ledger.insert(rows);
  return perSecond(times, 1, async (time) => {
    const id = rows[time]?.occurrence.id ?? '';
    await ledger.claim(id, 'bench', LEASE_MS);
    await ledger.settle(id, 'bench', { state: 'sent', message: '1' }, DUE);
  });
}

async function recordFigures(records: Collection<{ text: string }>, times: number): Promise<Figures> {
  const value = { text: 'x'.repeat(300) };
  const keyOf = (time: number) => String(time % 100);
  return new Map([
    ['records written', await perSecond(times, 1, (time) => records.set(keyOf(time), value))],
    ['records read', await perSecond(times * 10, 1, (time) => records.get(keyOf(time)))],
  ]);
}

/** A kind of store, where there is one. */
type Place = { name: string; url: string; end(): Promise<void> };

const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

async function onPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The kinds of stores that are to be had here; those that are not are named. */
async function places(folder: string, say: BenchOptions['say']): Promise<Place[]> {
  const found: Place[] = [
    { name: 'SQLite', url: `sqlite:${join(folder, 'bot.sqlite')}`, end: async () => {} },
  ];
  if (hasRedis) {
    const redis = await RedisServer.start();
    found.push({ name: 'Redis', url: redis.freshUrl(), end: () => redis.end() });
  } else say('no redis-server on PATH: Redis is left out');
  const schema = `bench_${process.pid}`;
  try {
    await onPostgres('SELECT 1');
    const url = new URL(POSTGRES_URL);
    url.searchParams.set('schema', schema);
    const end = () => onPostgres(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    found.push({ name: 'PostgreSQL', url: url.href, end });
  } catch (error) {
    say(`PostgreSQL is left out: ${String(error)}`);
  }
  return found;
}

type Round = { floor: number; of: ReadonlyMap<string, Figures> };

async function round(all: readonly Place[], folder: string, times: number): Promise<Round> {
  const of = new Map<string, Figures>();
  const floor = await disk(folder, times);
  for (const { name, url } of all) {
    const store = await openStore(url, { application: 'bench' });
    try {
      of.set(name, await figuresOf(store, times));
    } finally {
      await store.close();
    }
  }
  return { floor, of };
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const floor = { name: 'the disk', samples: rounds.map((one) => one.floor) };
  const [first] = rounds;
  return [...(first?.of ?? [])].flatMap(([place, figures]) =>
    [...figures.keys()].map((figure): Row => {
      const samples = rounds.map(({ of }) => of.get(place)?.get(figure) ?? Number.NaN);
      // The planner's own batch is the one that counts.
      const isGoal = place === 'SQLite' && figure.endsWith(`batches of ${BATCHES.at(-1)}`);
      const row = { figure: `${place}: ${figure}`, unit: 'a second', samples };
      return {
        ...row,
        ...(figure === 'records read' ? {} : { floor }),
        ...(isGoal ? { goal: { ratioAtLeast: 3 } } : {}),
      };
    }),
  );
}

/** What the stores keep in a second. */
export const bench: Bench = {
  name: 'store',
  title: 'Durable writes',
  how:
    'The ledger and records of 300 bytes on each kind of store, as the bot opens it: what is acknowledged outlives a power cut. The ' +
    'floor is 400 bytes appended to a file and `fdatasync`, one after another, on the same disk in the same round. A beat writes ' +
    'what it has planned in batches of 500. Redis is one of the bench’s own with `appendfsync always`; PostgreSQL is what ' +
    '`TEST_POSTGRES_URL` names, with its own settings.',
  rounds: 5,
  async run({ quick, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const all = await places(folder, say);
    try {
      const rounds: Round[] = [];
      for (let number = 0; number < (quick ? 1 : this.rounds); number++) {
        rounds.push(await round(all, folder, quick ? 50 : 500));
        say(`round ${number + 1}: ${rounds.at(-1)?.floor.toFixed(0)} syncs a second`);
      }
      return rowsOf(rounds);
    } finally {
      await Promise.all(all.map(({ end }) => end()));
      await rm(folder, { recursive: true, force: true });
    }
  },
};
