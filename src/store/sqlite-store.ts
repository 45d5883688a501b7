import type { DatabaseSync } from 'node:sqlite';
import { Keyv } from 'keyv';
import type { Opened } from './backend.ts';
import type { Driver, Entry, Replacement } from './driver.ts';
import { inTransaction, lookAtDatabase, openDatabase, withoutSync } from './sqlite-database.ts';
import { Disk } from './sqlite-disk.ts';
import { createReads } from './sqlite-reads.ts';
import { prepareStatements, type Statements } from './sqlite-statements.ts';

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
  const read = createReads(db, sql);
  const disk = new Disk(db);
  const open = () => new SqliteStore(db, sql, read, disk);
  return {
    driver: open(),
    backend: { kind: 'sqlite', db, disk },
    keyv: (namespace) => new Keyv<unknown>({ store: open(), namespace, throwOnErrors: true }),
  };
}

/**
 * A Keyv store on node:sqlite, and our driver with what Keyv has no word for. Each Keyv gets one of its own over the
 * same connection and the same statements, since Keyv keeps its namespace in its store.
 */
class SqliteStore implements Driver {
  /** Keyv iterates only over stores whose dialect it knows. */
  readonly opts = { dialect: 'sqlite' };
  namespace: string | undefined;
  readonly #db: DatabaseSync;
  readonly #sql: Statements;
  readonly #read: ReturnType<typeof createReads>;
  readonly #disk: Disk;
  /** They wait for the end of this turn. */
  readonly #writes: { write: () => () => void; reject: (error: unknown) => void; synced: boolean }[] = [];

  constructor(db: DatabaseSync, sql: Statements, read: ReturnType<typeof createReads>, disk: Disk) {
    this.#db = db;
    this.#sql = sql;
    this.#read = read;
    this.#disk = disk;
  }

  get(key: string): Promise<string | undefined> {
    return this.#read(key);
  }

  getMany(keys: readonly string[]): Promise<(string | undefined)[]> {
    return Promise.all(keys.map(this.#read));
  }

  async has(key: string): Promise<boolean> {
    return (await this.#read(key)) !== undefined;
  }

  set(key: string, value: string, ttl?: number): Promise<boolean> {
    const write = () => this.#sql.set.run(key, value, ttl ?? null).changes === 1;
    return this.#together(write, true);
  }

  async setMany(entries: readonly { key: string; value: string; ttl?: number }[]): Promise<boolean[]> {
    const write = () =>
      entries.map(({ key, value, ttl }) => this.#sql.set.run(key, value, ttl ?? null).changes === 1);
    return this.#durably(() => inTransaction(this.#db, write));
  }

  setIfAbsent(key: string, value: string, ttl?: number, synced = true): Promise<boolean> {
    const write = () => this.#sql.setIfAbsent.run(key, value, ttl ?? null).changes === 1;
    return this.#together(write, synced);
  }

  replaceMany(replacements: readonly Replacement[], synced = true): Promise<boolean[]> {
    const write = () =>
      replacements.map(({ key, was, becomes }) => this.#sql.replace.run(becomes, key, was).changes === 1);
    return this.#together(write, synced);
  }

  /** Writes at once. The sync of the disk, which is most of a write, is waited for beside the event loop. */
  async #durably<T>(write: () => T): Promise<T> {
    const result = withoutSync(this.#db, write);
    await this.#disk.synced();
    return result;
  }

  /** Writes that come in one turn of the event loop are one transaction, and become durable by one sync of the disk. */
  #together<T>(write: () => T, synced: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#writes.push({
        write: () => {
          const result = write();
          return () => resolve(result);
        },
        reject,
        synced,
      });
      if (this.#writes.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const writes = this.#writes.splice(0);
    if (writes.length === 0) return;
    try {
      const all = () => inTransaction(this.#db, () => writes.map(({ write }) => write()));
      const tell = withoutSync(this.#db, all);
      if (writes.some(({ synced }) => synced)) await this.#disk.synced();
      for (const done of tell) done();
    } catch (error) {
      // None of them was made, or nobody knows whether they are durable; whoever asked may try each again.
      for (const { reject } of writes) reject(error);
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#durably(() => this.#sql.delete.run(key).changes === 1);
  }

  async deleteMany(keys: readonly string[]): Promise<boolean> {
    const remove = () => keys.map((key) => this.#sql.delete.run(key).changes === 1);
    return (await this.#durably(() => inTransaction(this.#db, remove))).every(Boolean);
  }

  async clear(): Promise<void> {
    const prefix = this.namespace === undefined ? '' : `${this.namespace}:`;
    await this.#durably(() => this.#sql.clear.run(prefix, prefix + END));
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
    return Number(this.#sql.sweep.run().changes);
  }

  async ping(): Promise<void> {
    this.#sql.ping.get();
  }

  async disconnect(): Promise<void> {
    await this.#flush();
    await this.#disk.close();
    if (this.#db.isOpen) this.#db.close();
  }
}
