import { setImmediate as breath } from 'node:timers/promises';
import { type Definition, seal } from './envelope.ts';
import { StoreError } from './errors.ts';
import { checkDefinition, wholeKey } from './keys.ts';
import { migrateCollection } from './migration.ts';
import { openShelf, pack, readRecord, type Shelf, take, unpack } from './shelf.ts';
import type { Store } from './store.ts';

/** Records of one kind, each under a key. Every write is durable when its promise resolves, but for the updates of an `unsynced` kind. */
export interface Collection<T> {
  /** @throws StoreError `invalid` or `newer` for a record that can't be read. */
  get(key: string): Promise<T | undefined>;
  /** @param ttl real milliseconds after which the record is gone; without, it stays. */
  set(key: string, value: T, ttl?: number): Promise<void>;
  /** Writes only where there is no record; of several at once, over all processes, one alone gets true. */
  setIfAbsent(key: string, value: T, ttl?: number): Promise<boolean>;
  /**
   * Reads, changes and writes as one: where another was faster, `change` runs again on what that one wrote.
   * A time to live stays. Gives the record as written. @throws StoreError as `get` does.
   */
  update(key: string, change: (now: T | undefined) => T): Promise<T>;
  /**
   * As `update`, for a record that has to be there: what was erased, or whose time was over, since it was read is not written anew,
   * without that time at that. Gives undefined then.
   */
  updateIfThere(key: string, change: (now: T) => T): Promise<T | undefined>;
  /** True when there was one. */
  delete(key: string): Promise<boolean>;
  /** All records in the order of their keys. */
  list(options?: ListOptions): AsyncGenerator<[key: string, value: T], void>;
  /** The keys that begin so, in their order; nothing is read of what lies under them. */
  keys(prefix?: string): AsyncGenerator<string, void>;
}

/** Which records to list. */
export interface ListOptions {
  /** Only records whose key begins so. */
  prefix?: string;
  /**
   * Only records in whose key or text this stands, as an id of Discord's: the others are passed over without being taken apart,
   * which is most of what a walk over all servers costs.
   */
  naming?: string | undefined;
  /** Is told of a record that can't be read, and the walk goes on; without it, the walk throws. */
  onUnreadable?: (key: string, error: StoreError) => void;
}

/**
 * Opens a collection. What older versions of the bot have left in it is migrated first.
 * @throws StoreError `newer` when a later version has opened it, `invalid` for a record that can't be migrated.
 */
export async function openCollection<T>(store: Store, definition: Definition<T>): Promise<Collection<T>> {
  checkDefinition(definition);
  const shelf = openShelf(store, definition);
  await migrateCollection(shelf);
  const whole = (key: string) => wholeKey(definition.name, key);
  return {
    get: (key) => get(shelf, key),
    set: (key, value, ttl) => set(shelf, key, value, ttl),
    setIfAbsent: async (key, value, ttl) =>
      store.driver.setIfAbsent(whole(key), await pack(shelf, seal(definition, key, value)), ttl),
    async update(key, change) {
      const written = await update(shelf, key, change);
      if (written === undefined) throw new TypeError('a record was to become undefined');
      return written;
    },
    updateIfThere: (key, change) =>
      update(shelf, key, (now) => (now === undefined ? undefined : change(now))),
    delete: async (key) => store.driver.delete(whole(key)),
    list: (options) => listRecords(shelf, options),
    keys: (prefix) => keys(shelf, prefix),
  };
}

async function get<T>(shelf: Shelf<T>, key: string): Promise<T | undefined> {
  wholeKey(shelf.definition.name, key);
  const stored = await shelf.keyv.get(key);
  return stored === undefined ? undefined : take(shelf, key, stored);
}

async function set<T>({ keyv, definition }: Shelf<T>, key: string, value: T, ttl?: number): Promise<void> {
  wholeKey(definition.name, key);
  await keyv.set(key, seal(definition, key, value), ttl);
}

/** What comes out as undefined is not written. */
async function update<T>(
  shelf: Shelf<T>,
  key: string,
  change: (now: T | undefined) => T | undefined,
): Promise<T | undefined> {
  const { driver, definition } = shelf;
  const whole = wholeKey(definition.name, key);
  for (;;) {
    const was = await driver.get(whole);
    const stored = was === undefined ? undefined : await unpack(shelf, was);
    const now = stored && take(shelf, key, stored.envelope);
    const changed = change(now);
    if (changed === undefined) return undefined;
    const next = seal(definition, key, changed);
    const becomes = await pack(shelf, next, stored?.expires);
    if (await swap(shelf, whole, was, becomes)) return next.data;
  }
}

async function swap<T>(
  { driver, definition }: Shelf<T>,
  key: string,
  was: string | undefined,
  becomes: string,
): Promise<boolean> {
  const synced = !definition.unsynced;
  if (was === undefined) return driver.setIfAbsent(key, becomes, undefined, synced);
  const [replaced] = await driver.replaceMany([{ key, was, becomes }], synced);
  return replaced === true;
}

/** All records of a shelf in the order of their keys, each taken to the present version as it is read. @throws StoreError */
export async function* listRecords<T>(
  shelf: Shelf<T>,
  { prefix, naming, onUnreadable }: ListOptions = {},
): AsyncGenerator<[string, T], void> {
  for await (const [key, raw] of entries(shelf, prefix)) {
    if (naming !== undefined && !key.includes(naming) && !raw.includes(naming)) continue;
    try {
      yield [key, await readRecord(shelf, key, raw)];
    } catch (error) {
      if (!onUnreadable || !(error instanceof StoreError)) throw error;
      onUnreadable(key, error);
    }
  }
}

async function* keys<T>(shelf: Shelf<T>, prefix?: string): AsyncGenerator<string, void> {
  for await (const [key] of entries(shelf, prefix)) yield key;
}

/** So many records are walked over before others have their turn: people are answered meanwhile. */
const BREATH = 500;

/** What lies in the store, by the collection's own keys. */
async function* entries<T>(
  { driver, definition }: Shelf<T>,
  prefix = '',
): AsyncGenerator<[string, string], void> {
  const own = `${definition.name}:`;
  let walked = 0;
  for await (const [whole, raw] of driver.scan(own + prefix)) {
    if (++walked % BREATH === 0) await breath();
    yield [whole.slice(own.length), raw];
  }
}
