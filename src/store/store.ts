import type { Keyv } from 'keyv';
import { type StoreAddress, storeAddress } from './address.ts';
import type { Backend, Opened } from './backend.ts';
import type { Driver } from './driver.ts';
import { StoreError } from './errors.ts';
import { META } from './keys.ts';
import { checkMarks } from './marks.ts';

/** Under which key stands whose store it is. */
const APPLICATION = `${META}:application`;

/** What a probe writes, for so many milliseconds. */
const [PROBE, PROBED_MS] = [`${META}:probe`, 1000];

/** An open store. What is kept in it goes through `openCollection` in records.ts. */
export interface Store {
  /** Where it lies, without user and password. */
  readonly name: string;
  readonly driver: Driver;
  /** For the ledger, whose claims must be atomic with more than one key. Nobody else asks what it is. */
  readonly backend: Backend;
  /** A Keyv whose keys live under `namespace:`. It throws when the store does. */
  keyv(namespace: string): Keyv<unknown>;
  /** Resolves when the store answers. @throws whatever the driver throws when it doesn't. */
  check(): Promise<void>;
  /** As `check`, and it takes what is written, too: a server may answer that has no room left, or is a mere replica by now. */
  probe(): Promise<void>;
  /** Removes what has expired; gives how many that were, 0 where the server has done so by itself. Cheap when there is none. */
  sweep(): Promise<number>;
  /** Closes it; what was acknowledged is durable before that already. Closing twice is harmless. */
  close(): Promise<void>;
}

/**
 * Opens a store and makes sure that it is this application's: an id is written into a fresh one.
 * @param url what `storeAddress` reads: sqlite:, redis:, rediss:, postgres: or postgresql:.
 * @param options.application Discord's application id, or the playground's name for its own.
 * @throws StoreError `unsupported`, `unreachable`, `not-durable`, `unreadable`, `newer`, `moved`, `unfinished`, or `foreign`
 * when another application has written it.
 */
export async function openStore(url: string, { application }: { application: string }): Promise<Store> {
  const store = await openAnyStore(url);
  try {
    await checkMarks(store.driver, store.name);
    await claim(store, storeAddress(url).kind, application);
    await store.sweep();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens a store whosever it is, and whether a bot may use it or not: for tools that move stores.
 * @throws StoreError as `openStore` does, but for what concerns whose it is and its marks
 */
export async function openAnyStore(url: string): Promise<Store> {
  const address = storeAddress(url);
  const opened = await open(address);
  const { driver } = opened;
  return {
    ...opened,
    name: nameOf(address),
    check: () => driver.ping(),
    async probe() {
      await driver.ping();
      await driver.setIfAbsent(PROBE, JSON.stringify({ value: true }), PROBED_MS);
    },
    sweep: () => driver.sweep(),
    close: () => driver.disconnect(),
  };
}

/** Whose store it is; undefined for a fresh one. */
export const applicationOf = ({ driver }: Pick<Store, 'driver'>): Promise<string | undefined> =>
  driver.get(APPLICATION);

/** Each kind is loaded only where it is used: the embedded one knows no client of a server. */
async function open(address: StoreAddress): Promise<Opened> {
  switch (address.kind) {
    case 'sqlite':
      return (await import('./sqlite-store.ts')).openSqliteStore(address.path);
    case 'redis':
      return (await import('./redis-store.ts')).openRedisStore(address);
    case 'postgres':
      return (await import('./postgres-store.ts')).openPostgresStore(address);
  }
}

async function claim(
  { driver, name }: Store,
  kind: StoreAddress['kind'],
  application: string,
): Promise<void> {
  const known = await driver.get(APPLICATION);
  if (known === application) return;
  if (known === undefined && (await driver.setIfAbsent(APPLICATION, application))) return;
  const owner = await driver.get(APPLICATION);
  if (owner === application) return;
  throw new StoreError(
    'foreign',
    `The store ${name} belongs to application ${owner}, not to ${application}. ${REMEDY[kind]}`,
  );
}

function nameOf(address: StoreAddress): string {
  switch (address.kind) {
    case 'sqlite':
      return address.path;
    case 'redis':
      return address.name;
    case 'postgres':
      return `${address.name} (schema ${address.schema})`;
  }
}

const OWN_TOKEN = 'or use the token of the application that wrote this one.';

const REMEDY: Readonly<Record<StoreAddress['kind'], string>> = {
  sqlite: `Set STORE_URL to another file, ${OWN_TOKEN}`,
  redis: `Set another database in STORE_URL, like redis://host/1, ${OWN_TOKEN}`,
  postgres: `Set another schema in STORE_URL, like ?schema=second, ${OWN_TOKEN}`,
};
