import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import type { ServerAddress } from './address.ts';
import { StoreError } from './errors.ts';
import { reasonOf } from './reason.ts';

/** How long a connection may take, and how long Redis may be silent, in milliseconds. */
const PATIENCE = 5_000;

const [SHORTEST_WAIT, LONGEST_WAIT] = [50, 1_000];

/** What Redis answers where a later try would meet the same. */
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR|DENIED)\b/u;

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
  // Each command fails by itself while there is no connection; an event that nobody hears would end the process.
  client.on('error', () => undefined);
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
  return { client, close };
}

/** Why a store can't be opened, in the words of Redis or of the network. */
export function redisRefusal(name: string, error: unknown): StoreError {
  const reason = reasonOf(error);
  const code = REFUSED.test(reason) ? 'unreadable' : 'unreachable';
  return new StoreError(code, `The store ${name} can't be opened: ${reason}.`);
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
