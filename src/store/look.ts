import { type StoreAddress, storeAddress } from './address.ts';
import type { Opened } from './backend.ts';
import type { Definition } from './envelope.ts';
import { StoreError } from './errors.ts';
import { checkDefinition, META } from './keys.ts';
import { layoutKey } from './layout.ts';
import { type ListOptions, listRecords } from './records.ts';
import { openShelf } from './shelf.ts';

/** A store as somebody sees it who changes nothing in it: neither claimed nor migrated nor swept. */
export interface Look {
  readonly address: StoreAddress;
  /** Where the address says that the server must hold what it acknowledges and it would not: what to do about it. */
  readonly notDurable: string | undefined;
  /** Undefined where nothing has been written yet. */
  readonly opened: Opened | undefined;
  close(): Promise<void>;
}

/**
 * Opens a store to look at it. What is not there is not made; nothing in it is changed.
 * @throws StoreError `unsupported`, `unreachable` or `unreadable`
 */
export async function lookAtStore(url: string): Promise<Look> {
  const address = storeAddress(url);
  const [opened, notDurable] = await strictly(address);
  return { address, notDurable, opened, close: async () => opened?.driver.disconnect() };
}

/** A server that may forget is looked at all the same. */
async function strictly(address: StoreAddress): Promise<[Opened | undefined, string?]> {
  try {
    return [await open(address)];
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'not-durable') || address.kind === 'sqlite') {
      throw error;
    }
    return [await open({ ...address, durable: false }), error.message];
  }
}

async function open(address: StoreAddress): Promise<Opened | undefined> {
  switch (address.kind) {
    case 'sqlite':
      return (await import('./sqlite-store.ts')).lookAtSqliteStore(address.path);
    case 'redis':
      return started(await (await import('./redis-store.ts')).openRedisStore(address));
    case 'postgres':
      return (await import('./postgres-store.ts')).lookAtPostgresStore(address);
  }
}

/** A database of Redis is always there; ours it is once it bears our mark. */
async function started(opened: Opened): Promise<Opened | undefined> {
  if ((await ownerOf(opened)) !== undefined) return opened;
  await opened.driver.disconnect();
  return undefined;
}

/** Which application has written it; undefined where none has. */
export const ownerOf = ({ driver }: Opened): Promise<string | undefined> => driver.get(`${META}:application`);

/** A part of a store that a later version of the bot has written. */
export interface Newer {
  readonly name: string;
  readonly found: number;
  readonly known: number;
}

/**
 * What a later version of the bot has written of these collections and of these parts with tables of their own (by name,
 * with the version that is known here).
 */
export async function newerIn(
  { driver }: Opened,
  definitions: readonly Pick<Definition<unknown>, 'name' | 'version'>[],
  layouts: Readonly<Record<string, number>>,
): Promise<Newer[]> {
  const collections = definitions.map(
    ({ name, version }) => [name, `${META}:version:${name}`, version] as const,
  );
  const parts = Object.entries(layouts).map(([name, known]) => [name, layoutKey({ name }), known] as const);
  const all = [...collections, ...parts].map(async ([name, key, known]): Promise<Newer> => {
    return { name, found: Number((await driver.get(key)) ?? 0), known };
  });
  return (await Promise.all(all)).filter(({ found, known }) => found > known);
}

/** Reads a collection's records without migrating what is stored. @throws StoreError as a collection's `list` does */
export function recordsIn<T>(
  opened: Opened,
  definition: Definition<T>,
  options?: ListOptions,
): AsyncGenerator<[key: string, value: T], void> {
  checkDefinition(definition);
  return listRecords(openShelf(opened, definition), options);
}
