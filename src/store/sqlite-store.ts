import type { DatabaseSync } from 'node:sqlite';
import { Keyv } from 'keyv';
import type { Opened } from './backend.ts';
import type { Driver, Entry, Replacement } from './driver.ts';
import { lookAtDatabase, openDatabase, withoutSync } from './sqlite-database.ts';
import { Disk } from './sqlite-disk.ts';
import { createReads } from './sqlite-reads.ts';
import { prepareStatements, type Statements } from './sqlite-statements.ts';
import { createWrites } from './sqlite-writes.ts';

const PAGE = 500;

/** Above every character that a key can go on with, in the order of SQLite's BINARY collation. */
const END = '\u{10ffff}';

/** Opens a store in a SQLite file, or in memory. @throws StoreError `unreadable` or `newer`. */
export const openSqliteStore = (path: string): Opened => openedOn(openDatabase(path));

/** Opens a store in a SQLite file for reading; undefined where there is none. @throws StoreError `unreadable` or `newer`. */
export function lookAtSqliteStore(path: string): Opened | undefined {
  const db = lookAtDatabase(path);
  return db && openedOn(db);
}

function openedOn(db: DatabaseSync): Opened {
  const sql = prepareStatements(db);
  const disk = new Disk(db);
  const under: Under = { db, sql, disk, read: createReads(db, sql), writes: createWrites(db, disk) };
  const open = () => new SqliteStore(under);
  return {
    driver: open(),
    backend: { kind: 'sqlite', db, disk },
    keyv: (namespace) => new Keyv<unknown>({ store: open(), namespace, throwOnErrors: true }),
  };
}

/** What all that is over one connection shares: whoever writes through it, it is written in the order in which it came. */
interface Under {
  readonly db: DatabaseSync;
  readonly sql: Statements;
  readonly disk: Disk;
  readonly read: ReturnType<typeof createReads>;
  readonly writes: ReturnType<typeof createWrites>;
}

/**
 * A Keyv store on node:sqlite, and our driver with what Keyv has no word for. Each Keyv gets one of its own over the
 * same connection and the same statements, since Keyv keeps its namespace in its store.
 */
class SqliteStore implements Driver {
  /** Keyv iterates only over stores whose dialect it knows. */
  readonly opts = { dialect: 'sqlite' };
  namespace: string | undefined;
  readonly #under: Under;
  readonly #sql: Statements;

  constructor(under: Under) {
    this.#under = under;
    this.#sql = under.sql;
  }

  get(key: string): Promise<string | undefined> {
    return this.#under.read(key);
  }

  getMany(keys: readonly string[]): Promise<(string | undefined)[]> {
    return Promise.all(keys.map(this.#under.read));
  }

  async has(key: string): Promise<boolean> {
    return (await this.#under.read(key)) !== undefined;
  }

  set(key: string, value: string, ttl?: number): Promise<boolean> {
    return this.#under.writes.add(() => this.#set(key, value, ttl));
  }

  setMany(entries: readonly { key: string; value: string; ttl?: number }[]): Promise<boolean[]> {
    return this.#under.writes.add(() => entries.map(({ key, value, ttl }) => this.#set(key, value, ttl)));
  }

  setIfAbsent(key: string, value: string, ttl?: number, synced = true): Promise<boolean> {
    const write = () => this.#sql.setIfAbsent.run(key, value, ttl ?? null).changes === 1;
    return this.#under.writes.add(write, synced);
  }

  replaceMany(replacements: readonly Replacement[], synced = true): Promise<boolean[]> {
    const write = () =>
      replacements.map(({ key, was, becomes }) => this.#sql.replace.run(becomes, key, was).changes === 1);
    return this.#under.writes.add(write, synced);
  }

  delete(key: string): Promise<boolean> {
    return this.#under.writes.add(() => this.#delete(key));
  }

  async deleteMany(keys: readonly string[]): Promise<boolean> {
    const removed = await this.#under.writes.add(() => keys.map((key) => this.#delete(key)));
    return removed.every(Boolean);
  }

  async clear(): Promise<void> {
    const prefix = this.namespace === undefined ? '' : `${this.namespace}:`;
    await this.#under.writes.add(() => this.#sql.clear.run(prefix, prefix + END));
  }

  #set(key: string, value: string, ttl: number | undefined): boolean {
    return this.#sql.set.run(key, value, ttl ?? null).changes === 1;
  }

  #delete(key: string): boolean {
    return this.#sql.delete.run(key).changes === 1;
  }

  iterator(namespace?: string): AsyncGenerator<Entry, void> {
    return this.scan(namespace === undefined ? '' : `${namespace}:`);
  }

  /** Page by page after the last key that was seen, so it holds no lock and no memory while the reader works. */
  async *scan(prefix: string): AsyncGenerator<Entry, void> {
    const end = prefix + END;
    let rows = this.#sql.firstPage.all(prefix, end, PAGE);
    for (;;) {
      for (const { key, value } of rows) yield [String(key), String(value)];
      if (rows.length < PAGE) return;
      rows = this.#sql.nextPage.all(String(rows.at(-1)?.key), end, PAGE);
    }
  }

  async sweep(): Promise<number> {
    return Number(withoutSync(this.#under.db, () => this.#sql.sweep.run()).changes);
  }

  async ping(): Promise<void> {
    this.#sql.ping.get();
  }

  async disconnect(): Promise<void> {
    const { db, disk, writes } = this.#under;
    await writes.flush();
    await disk.close();
    if (db.isOpen) db.close();
  }
}
