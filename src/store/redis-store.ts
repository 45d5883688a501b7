import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import type { ServerAddress, StoreAddress } from './address.ts';
import type { Opened } from './backend.ts';
import { isUnreachable, OR_NOT, StoreError } from './errors.ts';
import { connectRedis, type RedisClient, redisRefusal } from './redis-client.ts';
import { createRedisDriver, REDIS_PREFIX } from './redis-driver.ts';

/**
 * Opens a store on one Redis server. Redis Cluster is not supported: scripts touch keys that would lie on several of its
 * nodes. A replica that takes over from its master may lack what that one acknowledged last; nobody can see that from here.
 * @throws StoreError `unreachable`, `unreadable`, `unsupported` for a Sentinel or a Cluster, or `not-durable` where Redis would not hold what it acknowledges.
 */
export async function openRedisStore(address: StoreAddress & { kind: 'redis' }): Promise<Opened> {
  const { client, close } = await connectRedis(address);
  try {
    await checkMode(client, address);
    if (address.durable) await checkDurability(client, address.name);
  } catch (error) {
    await close();
    throw redisRefusal(address.name, error);
  }
  return {
    driver: createRedisDriver(client, close),
    backend: { kind: 'redis', client },
    keyv: (namespace) => {
      const store = new SharedRedis(client, { keyPrefixSeparator: ':', throwOnErrors: true });
      // The adapter puts its namespace before the key; Keyv's own prefix would be a second one.
      const prefix = `${REDIS_PREFIX}${namespace}`;
      return new Keyv<unknown>({ store, namespace: prefix, useKeyPrefix: false, throwOnErrors: true });
    },
  };
}

/** The adapter over our client, which connects by itself: the adapter would open one again that was closed. */
class SharedRedis extends KeyvRedis<string> {
  override async getClient() {
    return this.client;
  }
}

/**
 * A Sentinel answers, and keeps nothing; a node of a Cluster refuses what touches keys of others, but only once that is asked of it.
 * Who takes it upon himself what Redis forgets need not let it be asked.
 */
async function checkMode(client: RedisClient, { name, durable }: ServerAddress): Promise<void> {
  const said = await client.info('server').catch((error: unknown) => {
    if (durable || isUnreachable(error)) throw error;
    return '';
  });
  const mode = /^redis_mode:(sentinel|cluster)\r?$/mu.exec(said)?.[1];
  if (mode === undefined) return;
  throw new StoreError('unsupported', `The store ${name} can't be used: it is ${UNFIT[mode]}`);
}

const UNFIT: Readonly<Record<string, string>> = {
  sentinel:
    'a Redis Sentinel, which keeps nothing itself. Name in STORE_URL the Redis that it watches, or what always leads to its master.',
  cluster: 'a node of a Redis Cluster, which the bot does not support. Name a Redis of its own in STORE_URL.',
};

/**
 * By its defaults Redis keeps a snapshot now and then, and by others it throws away what it likes when memory runs out:
 * pings would be lost or come twice. (`appendfsync everysec`, the default, may lose the last second or two when
 * Redis is killed or the power is cut; `appendfsync always` loses nothing.)
 */
async function checkDurability(client: RedisClient, name: string): Promise<void> {
  const said = `${await client.info('persistence')}\n${await client.info('memory')}`;
  const missing = [
    ...(/^aof_enabled:1\r?$/mu.test(said) ? [] : ['"appendonly yes"']),
    ...(/^maxmemory_policy:noeviction\r?$/mu.test(said) ? [] : ['"maxmemory-policy noeviction"']),
  ];
  if (missing.length === 0) return;
  // Started by a changed file alone, Redis begins with an empty append only file and leaves its snapshot unread.
  const first = missing.some((setting) => setting.includes('appendonly'))
    ? ' (where it holds data, first by redis-cli CONFIG SET appendonly yes while it runs, or its next start begins empty)'
    : '';
  throw new StoreError(
    'not-durable',
    `The store ${name} may forget what it has acknowledged: set ${missing.join(' and ')} in redis.conf${first}. ${OR_NOT}`,
  );
}
