import { Keyv } from 'keyv';
import { storeAddress } from './address.ts';
import { StoreError } from './errors.ts';
import { openDatabase } from './sqlite-database.ts';
import { SqliteStore } from './sqlite-store.ts';

/** An open store. What is kept in it goes through `openCollection` in records.ts. */
export interface Store {
  /** The driver; its `db` is for claims that must be atomic with more than one key. */
  readonly driver: SqliteStore;
  /** A Keyv whose keys live under `namespace:`. It throws when the store does. */
  keyv(namespace: string): Keyv<unknown>;
  /** Resolves when the store answers. @throws whatever the driver throws when it doesn't. */
  check(): Promise<void>;
  /** Removes what has expired; gives how many there were. Cheap when there is none. */
  sweep(): Promise<number>;
  /** Closes it; what was acknowledged is durable before that already. Closing twice is harmless. */
  close(): Promise<void>;
}

/** The namespace of what the store knows of itself. */
export const META = 'meta';

/**
 * Opens a store and makes sure that it is this application's: an id is written into a fresh one.
 * @param url `sqlite:path`, `sqlite://path` or `sqlite::memory:`.
 * @param options.application Discord's application id, or the playground's name for its own.
 * @throws StoreError `unsupported`, `unreadable`, `newer`, or `foreign` when another application has written it.
 */
export async function openStore(url: string, { application }: { application: string }): Promise<Store> {
  const { path } = storeAddress(url);
  const db = openDatabase(path);
  const driver = new SqliteStore(db);
  const store: Store = {
    driver,
    keyv: (namespace) => new Keyv<unknown>({ store: new SqliteStore(db), namespace, throwOnErrors: true }),
    check: () => driver.ping(),
    sweep: () => driver.sweep(),
    close: () => driver.disconnect(),
  };
  try {
    await claim(store, path, application);
    await store.sweep();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function claim({ driver }: Store, path: string, application: string): Promise<void> {
  const key = `${META}:application`;
  if (await driver.setIfAbsent(key, application)) return;
  const owner = await driver.get(key);
  if (owner === application) return;
  throw new StoreError(
    'foreign',
    `The store ${path} belongs to application ${owner}, not to ${application}. ` +
      'Set STORE_URL to another file, or use the token of the application that wrote this one.',
  );
}
