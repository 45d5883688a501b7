import { z } from 'zod';
import { LEDGER_KEYS } from '../reminders/redis-ledger.ts';
import { ledgerScript } from '../reminders/redis-ledger-prelude.ts';
import type { RedisClient } from '../store/redis-client.ts';
import { REDIS_PREFIX } from '../store/redis-driver.ts';
import { runScript } from '../store/redis-script.ts';
import {
  PAGE,
  type RawEntry,
  type RawRow,
  type RawStore,
  ROW_COLUMNS,
  rawEntry,
  rawPlanned,
  rawRow,
  writtenEntry,
} from './raw-store.ts';

// Rows, which are written over those that are there; so they leave the indexes to which those belonged.
const PUT_ROWS = ledgerScript(`
  for _, row in ipairs(cjson.decode(ARGV[1])) do
    local old = read(row.id)
    if old then drop(old) end
    write(row)
  end
  return 1
`);

const ROWS = `${LEDGER_KEYS}rows`;
const PLANNED = `${LEDGER_KEYS}planned`;

/** So many rows are written at once: while a script runs nobody else is served. */
const SCRIPTED = 100;

/** A store on Redis. */
export function createRawRedis(client: RedisClient): RawStore {
  return {
    count: async () => ({ entries: (await entryKeys(client)).length, rows: await client.hLen(ROWS) }),
    entries: () => entries(client),
    rows: () => rows(client),
    planned: async () => {
      const found = Object.entries(await client.hGetAll(PLANNED));
      return found.map(plannedOf).sort((a, b) => a.count - b.count || a.shard - b.shard);
    },
    // While a script writes nobody else is served.
    calm: async () => undefined,
    putEntries: async (list) => {
      const setting = client.multi();
      for (const one of list) {
        const expiration =
          one.expires === null ? {} : { expiration: { type: 'PXAT' as const, value: one.expires } };
        setting.set(REDIS_PREFIX + one.key, writtenEntry(one), expiration);
      }
      if (list.length > 0) await setting.exec();
    },
    putRows: async (list) => {
      for (let at = 0; at < list.length; at += SCRIPTED) {
        const some = JSON.stringify(list.slice(at, at + SCRIPTED), withoutNulls);
        await runScript(client, PUT_ROWS, [LEDGER_KEYS], [some]);
      }
    },
    putPlanned: async (list) => {
      for (const { shard, count, until } of list)
        await client.hSet(PLANNED, `${shard}/${count}`, String(until));
    },
  };
}

/** Lua's JSON has a null of its own, which is not nothing: what is not there is left out. */
const withoutNulls = (_: string, value: unknown) => (value === null ? undefined : value);

function plannedOf([place, until]: [string, string]) {
  const [shard, count] = place.split('/').map(Number);
  return rawPlanned.parse({ shard, count, until: Number(until) });
}

/** Redis walks in no order and may give a key twice. */
async function entryKeys(client: RedisClient): Promise<string[]> {
  const found = new Set<string>();
  const walk = client.scanIterator({ MATCH: `${REDIS_PREFIX}*`, COUNT: 1000, TYPE: 'string' });
  for await (const keys of walk) for (const key of keys) found.add(key);
  return [...found].sort();
}

async function* entries(client: RedisClient): AsyncGenerator<readonly RawEntry[], void> {
  for (const keys of pagesOf(await entryKeys(client))) {
    const values = await client.mGet(keys);
    const ends = await Promise.all(keys.map((key) => client.pExpireTime(key)));
    yield keys.flatMap((key, at): RawEntry[] => {
      const value = values[at];
      const end = z.int().parse(ends[at]);
      // -1: it stays. -2: it is gone since; so it is where there was no value already.
      if (typeof value !== 'string' || end === -2) return [];
      return [rawEntry(key.slice(REDIS_PREFIX.length), value, end === -1 ? null : end)];
    });
  }
}

const NOTHING = Object.fromEntries(ROW_COLUMNS.map((name) => [name, null]));

async function* rows(client: RedisClient): AsyncGenerator<readonly RawRow[], void> {
  for (const ids of pagesOf((await client.hKeys(ROWS)).sort())) {
    const texts = await client.hmGet(ROWS, ids);
    yield texts.flatMap((text): RawRow[] =>
      typeof text === 'string' ? [rawRow.parse({ ...NOTHING, ...JSON.parse(text) })] : [],
    );
  }
}

function* pagesOf(all: readonly string[]): Generator<string[], void> {
  for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
}
