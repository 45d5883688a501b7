import { closeSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store/errors.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT = 5000;

/** So many pages (of 4 KiB) are copied at once. */
const PAGES = 100;

/**
 * Copies a SQLite store into a new file that its owner alone can read, while bots may write. What they write meanwhile is
 * not in it: all of it is from one moment, and their writing does not make it begin again.
 * @throws StoreError `unreadable` where the copy is not whole, or what the disk and SQLite say
 */
export async function snapshot(from: string, to: string, run: Surroundings): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600));
  const source = new DatabaseSync(from, { timeout: BUSY_TIMEOUT });
  try {
    // A transaction that has read stays at what it read, over all steps of the backup.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await Promise.race([copied(source, to, run), stopped(run.signal)]);
    run.signal.throwIfAborted();
  } finally {
    if (!run.signal.aborted) source.close();
  }
  checkWhole(to);
}

async function copied(source: DatabaseSync, to: string, run: Surroundings): Promise<void> {
  let progress: ReturnType<Surroundings['progress']> | undefined;
  const pages = await backup(source, to, {
    rate: PAGES,
    progress: ({ totalPages, remainingPages }) => {
      progress ??= run.progress('copying pages', totalPages);
      progress.at(totalPages - remainingPages);
    },
  });
  progress?.at(pages);
  progress?.end();
}

/** SQLite can't be told to stop; whoever called is about to end this process. */
const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** @throws StoreError `unreadable` with the first thing that is wrong in a file */
export function checkWhole(path: string): void {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  try {
    const found = db.prepare('PRAGMA integrity_check(1)').get();
    const said = String(found && Object.values(found)[0]);
    if (said !== 'ok') throw new StoreError('unreadable', `The file ${path} is damaged: ${said}.`);
  } finally {
    db.close();
  }
}

/** Removes a SQLite file and what lies beside it while it is open. */
export function removeDatabase(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) rmSync(file, { force: true });
}
