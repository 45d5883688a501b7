import { z } from 'zod';
import type { Driver } from '../store/driver.ts';
import { layoutKey, type Part, stepsFrom } from '../store/layout.ts';
import type { RedisClient } from '../store/redis-client.ts';
import { REDIS_PREFIX } from '../store/redis-driver.ts';
import { runScript } from '../store/redis-script.ts';
import { type Ledger, RETENTION_DAYS, type Row } from './ledger.ts';
import { readRow, readSinceFirst, writeRow } from './ledger-row.ts';
import { byDue } from './occurrence.ts';
import { CLAIMING } from './redis-ledger-claiming.ts';
import { ENDING } from './redis-ledger-ending.ts';
import { ERASING } from './redis-ledger-erasing.ts';
import { READING } from './redis-ledger-reading.ts';

const SCRIPTS = { ...READING, ...CLAIMING, ...ENDING, ...ERASING };

/** No collection's key can begin so. */
export const LEDGER_KEYS = `${REDIS_PREFIX}ledger/`;

/** How the keys are laid out, told in redis-ledger-prelude.ts; there is nothing to make beforehand. */
const LAYOUT: Part = { name: 'ledger', steps: ['rows as JSON, and their indexes'] };

/** So many rows are removed at once: while a script runs nobody else is served. */
const SWEEP = 500;

/** Runs one of the scripts, each of which is atomic. */
type Run = (name: keyof typeof SCRIPTS, ...args: (string | number)[]) => Promise<unknown>;

/**
 * Opens the ledger in Redis. @throws StoreError `newer` when a later version of the bot has made its keys.
 * Each script makes up names of keys as it goes, which Redis Cluster does not take.
 */
export async function openRedisLedger(client: RedisClient, driver: Driver): Promise<Ledger> {
  const key = layoutKey(LAYOUT);
  const fresh = await driver.setIfAbsent(key, String(LAYOUT.steps.length));
  if (!fresh) stepsFrom(LAYOUT, await driver.get(key));
  return redisLedgerOn(client);
}

/** The ledger in a Redis, whose layout is taken for known. */
export function redisLedgerOn(client: RedisClient): Ledger {
  const run: Run = (name, ...args) => runScript(client, SCRIPTS[name], [LEDGER_KEYS], args.map(String));
  return { ...planning(run), ...looking(run), ...claims(run), ...ends(run), ...waits(run), ...erasing(run) };
}

const texts = z.array(z.string());
const count = z.int();
const sizes = z.array(z.tuple([count, count, count, count]));

/** What is not there is left out of a row's JSON. */
const NOTHING = {
  guild: null,
  note: null,
  reason: null,
  first_attempt: null,
  message: null,
  settled: null,
};

const rowOf = (text: string): Row => readRow({ ...NOTHING, ...JSON.parse(text) });
const rowsOf = (reply: unknown): Row[] => texts.parse(reply).map(rowOf);
const did = (reply: unknown): boolean => count.parse(reply) === 1;

/** Lua's JSON has a null of its own, which is not nothing: what is not there is left out. */
const withoutNulls = (_: string, value: unknown) => (value === null ? undefined : value);

const planning = (run: Run): Pick<Ledger, 'insert' | 'planned' | 'movePlanned'> => ({
  insert: async (entries) => {
    const rows = entries.map((entry) => ({ ...writeRow(entry), held: 0 }));
    return texts.parse(await run('insert', JSON.stringify(rows, withoutNulls)));
  },
  planned: async (shard, of) => {
    const found = z
      .string()
      .nullable()
      .parse(await run('planned', `${shard}/${of}`));
    return found === null ? undefined : Temporal.Instant.fromEpochMilliseconds(Number(found));
  },
  movePlanned: async (shard, of, to) => {
    await run('movePlanned', `${shard}/${of}`, to.epochMilliseconds);
  },
});

type Looks = 'get' | 'list' | 'ready' | 'lapsed' | 'abandoned' | 'count';

const looking = (run: Run): Pick<Ledger, Looks> => ({
  get: async (id) => {
    const found = z
      .string()
      .nullable()
      .parse(await run('get', id));
    return found === null ? undefined : rowOf(found);
  },
  list: async ({ from, ...filter }, limit) =>
    rowsOf(await run('list', JSON.stringify({ ...filter, since: from?.epochMilliseconds }), limit)),
  ready: async (now, shards, limit) =>
    rowsOf(await run('ready', now.epochMilliseconds, JSON.stringify(shards), limit)),
  lapsed: async (now, shards, limit) =>
    rowsOf(await run('lapsed', now.epochMilliseconds, JSON.stringify(shards), limit)),
  abandoned: async (shards, limit) => rowsOf(await run('abandoned', JSON.stringify(shards), limit)),
  count: async (shards) => {
    const found = sizes.parse(await run('count', JSON.stringify(shards)));
    return new Map(found.map(([id, due, held, claimed]) => [id, { due, held, claimed }]));
  },
});

const claims = (run: Run): Pick<Ledger, 'claim' | 'renew' | 'startAfresh' | 'giveBack'> => ({
  claim: async (id, owner, leaseMs) => {
    const found = z
      .string()
      .nullable()
      .parse(await run('claim', id, owner, leaseMs));
    if (found === null) return undefined;
    return { row: rowOf(found), sinceFirst: readSinceFirst(JSON.parse(found)) };
  },
  renew: async (id, owner, leaseMs) => did(await run('renew', id, owner, leaseMs)),
  startAfresh: async (id, owner, leaseMs) => did(await run('startAfresh', id, owner, leaseMs)),
  giveBack: async (id, owner, waiting) => {
    const ms = waiting && 'ms' in waiting ? Math.ceil(waiting.ms) : undefined;
    return did(await run('giveBack', id, owner, JSON.stringify({ ...waiting, ms })));
  },
});

type Ends = 'settle' | 'miss' | 'fail' | 'withdraw' | 'reopen' | 'sweep';

function ends(run: Run): Pick<Ledger, Ends> {
  const endUntried =
    (state: 'missed' | 'failed') => async (ids: readonly string[], reason: string, at: Temporal.Instant) =>
      texts.parse(await run('endUntried', JSON.stringify(ids), state, reason, at.epochMilliseconds));
  return {
    settle: async (id, owner, outcome, at) =>
      did(await run('settle', id, owner, JSON.stringify(outcome), at.epochMilliseconds)),
    miss: endUntried('missed'),
    fail: endUntried('failed'),
    withdraw: async (ids) => texts.parse(await run('withdraw', JSON.stringify(ids))),
    reopen: async (id, due, until) =>
      did(await run('reopen', id, due.epochMilliseconds, until.epochMilliseconds)),
    sweep: async (now) => {
      const before = now.subtract({ hours: RETENTION_DAYS * 24 }).epochMilliseconds;
      let swept = 0;
      for (let last = SWEEP; last === SWEEP; swept += last) {
        last = count.parse(await run('sweep', before, SWEEP));
      }
      return swept;
    },
  };
}

const page = z.tuple([z.string(), texts]);

function erasing(run: Run): Pick<Ledger, 'erase' | 'noting' | 'renote'> {
  /** Walks over all rows, a page at a time; a row may come twice. */
  const walk = async (name: 'noting' | 'renote', ...args: string[]): Promise<string[]> => {
    const found: string[] = [];
    let cursor = '0';
    do {
      const [next, some] = page.parse(await run(name, cursor, SWEEP, ...args));
      found.push(...some);
      cursor = next;
    } while (cursor !== '0');
    return found;
  };
  return {
    erase: async (whose) => {
      const index = 'guild' in whose ? `guild:${whose.guild}` : `recipient:${whose.recipient}`;
      let erased = 0;
      for (let last = 1; last > 0; erased += last) {
        last = count.parse(await run('erase', index, 'guild' in whose ? 1 : 0, SWEEP));
      }
      return erased;
    },
    noting: async (text) => {
      const rows = new Map(rowsOf(await walk('noting', text)).map((row) => [row.id, row]));
      return [...rows.values()].sort(byDue);
    },
    // A row that comes once more is as it should be by then.
    renote: async (text, by) => (await walk('renote', text, by)).length,
  };
}

const waits = (run: Run): Pick<Ledger, 'hold' | 'unhold'> => ({
  hold: async (ids, reason) => count.parse(await run('hold', JSON.stringify(ids), reason)),
  unhold: async (whose) =>
    'recipient' in whose
      ? count.parse(await run('unhold', `held-by-recipient:${whose.recipient}`, ''))
      : count.parse(await run('unhold', `held-by-guild:${whose.guild}`, whose.event)),
});
