import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import type { ServerAddress } from './address.ts';
import { isUnreachable, StoreError, silence } from './errors.ts';
import { isMistake, isUntrusted, reasonOf, trustRemedy } from './reason.ts';

/** How long a connection may take, and how long Redis may be silent, in milliseconds. */
const PATIENCE = 5_000;

const [SHORTEST_WAIT, LONGEST_WAIT] = [50, 1_000];

/** What Redis answers where a later try would meet the same. */
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR|DENIED)\b/u;

/** How every refusal of Redis begins, and none of the network's or the client's (redis.io, RESP, "Simple errors"). */
const REPLY = /^[A-Z]{2,}\b/u;

/** The client's words for having no connection, which do not say why. */
const OFFLINE = /^The client is (?:offline|closed)/u;

/** What Redis answers while it can't serve: it reads what it holds, is full, or follows another by now. */
const PASSING = /^(?:LOADING|BUSY|MASTERDOWN|READONLY|OOM|MISCONF|NOREPLICAS|TRYAGAIN|CLUSTERDOWN)\b/u;

export type RedisClient = ReturnType<typeof createOurClient>;

/**
 * While Redis is away each command fails at once instead of waiting in a queue (`disableOfflineQueue`): a claim that is
 * carried out a minute after its caller gave up would be worse than none, and deliveries try again by themselves. The
 * client connects again by itself, for ever.
 */
function createOurClient(url: string, opened: () => boolean) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: PATIENCE,
      // A server that takes connections and greets nobody; once it has, its silence is noticed by `dropIfSilent`.
      socketTimeout: 2 * PATIENCE,
      // At the start a failure is said at once, to whoever started the bot.
      reconnectStrategy: (tries) => opened() && Math.min(SHORTEST_WAIT * 2 ** tries, LONGEST_WAIT),
    },
  });
}

/**
 * A client that is connected, and `close`, after which it stays closed.
 * @param patience how long Redis may be silent, in real milliseconds
 * @throws StoreError `unreachable` or `unreadable`
 */
export async function connectRedis({ url, name }: ServerAddress, patience = PATIENCE) {
  let opened = false;
  const client = createOurClient(url, () => opened);
  // Each command fails by itself while there is no connection, and says why that is.
  let lost = '';
  client.on('error', (error: unknown) => {
    lost = reasonOf(error);
  });
  // Each collection's adapter listens too.
  client.setMaxListeners(0);
  try {
    await client.connect();
  } catch (error) {
    throw redisRefusal(name, error);
  }
  opened = true;
  const watch = setInterval(() => void dropIfSilent(client, patience), patience).unref();
  const close = async () => {
    clearInterval(watch);
    if (client.isOpen) client.destroy();
  };
  return { client: limited(client, patience, () => lost), close };
}

/**
 * The client, each of whose commands is given up after a while, and fails in one way. It may have been carried out all the same.
 * @param lost why there is no connection
 */
function limited(client: RedisClient, patience: number, lost: () => string): RedisClient {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return new Proxy(member, {
        apply(command, self, given) {
          const result: unknown = Reflect.apply(command, self, given);
          return result instanceof Promise ? answered(result, patience, lost) : result;
        },
      });
    },
  });
}

async function answered<T>(result: Promise<T>, patience: number, lost: () => string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(silence(`no answer within ${patience} ms`)), patience);
  try {
    return await Promise.race([result, late.promise]);
  } catch (error) {
    throw failureOf(error, lost());
  } finally {
    clearTimeout(timer);
  }
}

/** What Redis itself refuses, and a mistake of ours, are passed on as they are. */
function failureOf(error: unknown, lost: string): unknown {
  if (error instanceof StoreError || isMistake(error)) return error;
  const reason = reasonOf(error);
  if (REPLY.test(reason) && !PASSING.test(reason)) return error;
  return silence(OFFLINE.test(reason) && lost ? lost : reason);
}

/** Why a store can't be opened, in the words of Redis or of the network. */
export function redisRefusal(name: string, met: unknown): StoreError {
  const error = isUnreachable(met) ? met.cause : met;
  if (error instanceof StoreError) return error;
  const reason = reasonOf(error);
  const code = REFUSED.test(reason) || isUntrusted(error) ? 'unreadable' : 'unreachable';
  return new StoreError(code, `The store ${name} can't be opened: ${reason}.${trustRemedy(error)}`);
}

/** A server that has vanished without a word leaves a connection that looks open: commands on it would wait for minutes. */
async function dropIfSilent(client: RedisClient, patience: number): Promise<void> {
  if (!client.isReady) return;
  const answered = client.ping().then(
    () => true,
    () => true,
  );
  const silent = sleep(patience, false, { ref: false });
  if ((await Promise.race([answered, silent])) || !client.isReady) return;
  client.destroy();
  // It tries for ever, and gives up only where it was closed meanwhile.
  await client.connect().catch(() => undefined);
}
