import type { Driver, Entry, Replacement } from './driver.ts';
import type { RedisClient } from './redis-client.ts';
import { runScript, script } from './redis-script.ts';

/** All keys of the bot begin so; what else lies in the database is left alone. */
export const REDIS_PREFIX = 'reckoner:';

const PAGE = 500;

const REPLACE = script(`
  local done = {}
  for i, key in ipairs(KEYS) do
    done[i] = 0
    if redis.call('GET', key) == ARGV[2 * i - 1] then
      redis.call('SET', key, ARGV[2 * i], 'KEEPTTL')
      done[i] = 1
    end
  end
  return done
`);

/** Our driver over a client that is connected. */
export function createRedisDriver(client: RedisClient, close: () => Promise<void>): Driver {
  const named = (key: string) => REDIS_PREFIX + key;
  return {
    get: async (key) => (await client.get(named(key))) ?? undefined,
    setIfAbsent: async (key, value, ttl) => {
      const expiry = ttl === undefined ? {} : { expiration: { type: 'PX' as const, value: ttl } };
      return (await client.set(named(key), value, { condition: 'NX', ...expiry })) === 'OK';
    },
    replaceMany: (replacements) => replaceMany(client, replacements),
    delete: async (key) => (await client.unlink(named(key))) === 1,
    scan: (prefix) => scan(client, prefix),
    // Redis forgets by itself what has expired.
    sweep: async () => 0,
    ping: async () => {
      await client.ping();
    },
    disconnect: close,
  };
}

async function replaceMany(client: RedisClient, replacements: readonly Replacement[]): Promise<boolean[]> {
  if (replacements.length === 0) return [];
  const keys = replacements.map(({ key }) => REDIS_PREFIX + key);
  const values = replacements.flatMap(({ was, becomes }) => [was, becomes]);
  const done = await runScript(client, REPLACE, keys, values);
  return replacements.map((_, index) => Array.isArray(done) && done[index] === 1);
}

/**
 * Redis walks in no order and may give a key twice: the keys are gathered and sorted first (visible ASCII sorts alike
 * everywhere), and then the values read page by page.
 */
async function* scan(client: RedisClient, prefix: string): AsyncGenerator<Entry, void> {
  const match = `${(REDIS_PREFIX + prefix).replace(/[\\*?[\]^-]/gu, '\\$&')}*`;
  const found = new Set<string>();
  for await (const keys of client.scanIterator({ MATCH: match, COUNT: 1000, TYPE: 'string' })) {
    for (const key of keys) found.add(key);
  }
  const sorted = [...found].sort();
  for (let at = 0; at < sorted.length; at += PAGE) {
    const page = sorted.slice(at, at + PAGE);
    const values = await client.mGet(page);
    for (const [index, key] of page.entries()) {
      const value = values[index];
      // Gone since, or expired.
      if (typeof value === 'string') yield [key.slice(REDIS_PREFIX.length), value];
    }
  }
}
