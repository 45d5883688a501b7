import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreError } from './errors.ts';

/** The layout of the table below. A file with a higher number comes from a newer bot. */
const LAYOUT = 1;

/** "Reck" in ASCII: SQLite's own mark for what a file is for (PRAGMA application_id). */
const FILE_MARK = 0x5265636b;

/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT = 5000;

// FULL costs one fsync for each write, with nothing else running meanwhile; `withoutSync` and a Disk together give as much.
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

const TABLES = `
  CREATE TABLE IF NOT EXISTS entry (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    expires INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entry_expires ON entry (expires) WHERE expires IS NOT NULL;
  PRAGMA application_id = ${FILE_MARK};
  PRAGMA user_version = ${LAYOUT};
`;

/**
 * Opens our SQLite file, and makes it and its folder where there is none.
 * @param path a file, or ":memory:".
 * @throws StoreError `unreadable` for what can't be opened or is not a store of ours, `newer` for a later layout, `unreachable` where the
 * disk is full.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = connect(path);
  try {
    inTransaction(db, () => prepareLayout(db, path));
    return db;
  } catch (error) {
    db.close();
    throw error instanceof StoreError ? error : refusal(path, error);
  }
}

/**
 * Opens our SQLite file for reading alone; undefined where there is none, or nothing in it yet. While no process has it open
 * it is read as it lies: SQLite would put files beside it to read it otherwise.
 * @throws StoreError `unreadable` for what can't be opened or is not a store of ours, `newer` for a later layout.
 */
export function lookAtDatabase(path: string): DatabaseSync | undefined {
  if (path === ':memory:' || !existsSync(path)) return undefined;
  const file = pathToFileURL(path);
  if (!existsSync(`${path}-wal`)) file.searchParams.set('immutable', '1');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT });
    if (layoutOf(db, path) > 0) return db;
    db.close();
    return undefined;
  } catch (error) {
    db?.close();
    throw error instanceof StoreError ? error : refusal(path, error);
  }
}

function connect(path: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
    db.exec(SETTINGS);
    return db;
  } catch (error) {
    db?.close();
    throw refusal(path, error);
  }
}

function refusal(path: string, error: unknown): StoreError {
  const full = asFull(error);
  if (full instanceof StoreError) return full;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError('unreadable', `The store ${path} can't be opened: ${reason}.`, { cause: error });
}

function prepareLayout(db: DatabaseSync, path: string): void {
  if (layoutOf(db, path) < LAYOUT) db.exec(TABLES);
}

/** 0 where there are no tables yet. @throws StoreError for what is not ours or comes from a later version */
function layoutOf(db: DatabaseSync, path: string): number {
  const tables = number(db, 'SELECT count(*) AS it FROM sqlite_schema');
  if (tables > 0 && number(db, 'SELECT application_id AS it FROM pragma_application_id') !== FILE_MARK) {
    throw new StoreError('unreadable', `The file ${path} is a database of another program; choose another.`);
  }
  const layout = number(db, 'SELECT user_version AS it FROM pragma_user_version');
  if (layout > LAYOUT) {
    throw new StoreError(
      'newer',
      `The store ${path} has layout ${layout}, this version knows ${LAYOUT}: run the newer version.`,
    );
  }
  return layout;
}

function number(db: DatabaseSync, sql: string): number {
  return Number(db.prepare(sql).get()?.it);
}

/**
 * Runs `work` as one write transaction: all of it is durable when this returns (but for `withoutSync`), or none when it throws.
 * @throws StoreError `unreachable` where the disk is full
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw asFull(error);
  }
}

/**
 * Runs `work`, outside of a transaction, without a sync of the disk for what it commits: a power cut may take it back, and then it takes
 * all of it. The next that is synced, here or by a `Disk`, makes it durable as well (SQLite, PRAGMA synchronous: NORMAL in WAL mode).
 * @throws StoreError `unreachable` where the disk is full
 */
export function withoutSync<T>(db: DatabaseSync, work: () => T): T {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    return work();
  } catch (error) {
    throw asFull(error);
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

/** The same error, but for a disk that is full: that passes as soon as somebody makes room, as a server that does not answer comes back. */
export function asFull(error: unknown): unknown {
  const isFull =
    error instanceof Error &&
    (('errcode' in error && NO_ROOM.has(error.errcode)) || ('code' in error && error.code === 'ENOSPC'));
  if (!isFull) return error;
  return new StoreError('unreachable', 'the store takes nothing more: its disk is full', { cause: error });
}

/** SQLITE_FULL, and SQLITE_IOERR_SHMSIZE, which says the same of the index of the log (SQLite, "Result and Error Codes"). */
const NO_ROOM: ReadonlySet<unknown> = new Set([13, 4874]);
