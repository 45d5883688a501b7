import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { storeAddress } from '../store/address.ts';
import { StoreError } from '../store/errors.ts';
import { FILLING, MOVED, readMark } from '../store/marks.ts';
import { forgetPresence } from '../store/presence.ts';
import { openAnyStore } from '../store/store.ts';
import { markAsCopy } from './doubting.ts';
import { openExisting } from './existing.ts';
import { openRaw } from './open-raw.ts';
import { checkWhole, removeDatabase, snapshot } from './snapshot.ts';
import type { Surroundings } from './surroundings.ts';

/** An instant as it can stand in a file's name: "20230714T090000Z". */
export const instantInName = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/gu, '');

/** Where a backup lies unless it is said: beside the store, in the folder "backups". */
function defaultBackup(path: string, now: number): string {
  return join(dirname(path), 'backups', `${basename(path, '.sqlite')}-${instantInName(now)}.sqlite`);
}

/**
 * Copies an embedded store into a new file, while a bot may use it. The copy knows that it is one: put back in whatever way, a bot
 * looks for what was posted since before it posts. The file has its name only when it is whole.
 * @throws StoreError that says what stands in the way
 */
export async function backUp(url: string, file: string | undefined, run: Surroundings): Promise<string> {
  const address = storeAddress(url);
  if (address.kind !== 'sqlite') throw otherwise(address.kind, address.name);
  const taken = run.now();
  const to = file ?? defaultBackup(address.path, taken);
  if (existsSync(to)) throw new StoreError('unsupported', `There is a file ${to} already: choose another.`);
  await refuseUnusable(url);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const part = `${to}.part-${process.pid}`;
  try {
    await snapshot(address.path, part, run);
    await asBackup(part, taken);
    checkWhole(part);
    renameSync(part, to);
    return to;
  } finally {
    removeDatabase(part);
  }
}

/** What is half a store is no backup. */
async function refuseUnusable(url: string): Promise<void> {
  const store = await openExisting(url);
  try {
    if (!(await readMark(store.driver, FILLING))) return;
    throw new StoreError(
      'unfinished',
      `The store ${store.name} holds a half-done copy: there is nothing to keep.`,
    );
  } finally {
    await store.close();
  }
}

/** Makes a backup of what was copied: who had it open and where it was moved to is over, and that it is a copy stands in it. */
export async function asBackup(path: string, taken: number): Promise<void> {
  const store = await openAnyStore(`sqlite:${path}`);
  try {
    await forgetPresence(store);
    await store.driver.delete(MOVED.key);
    await markAsCopy(store.driver, await openRaw(store), taken);
  } finally {
    await store.close();
  }
}

const OTHERWISE = {
  redis:
    'Copy its append-only files as Redis’ own manual says (“Backing up AOF persistence”), or a snapshot that BGSAVE has made.',
  postgres: 'Use pg_dump, for example: pg_dump --schema=<schema> --format=custom.',
};

const otherwise = (kind: keyof typeof OTHERWISE, name: string) =>
  new StoreError(
    'unsupported',
    `The store ${name} is not a file: store:backup is for the embedded store. ${OTHERWISE[kind]} What is put back from those lacks ` +
      'what was posted since, and may post it again. A copy that knows it is one: stop the bot and run ' +
      'npm run store:copy -- --keep env:STORE_URL sqlite:<file>.',
  );
