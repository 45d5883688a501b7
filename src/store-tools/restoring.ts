import { existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { storeAddress } from '../store/address.ts';
import { StoreError } from '../store/errors.ts';
import { FILLING, MOVED, RESTORED, readMark, removeMark, writeMark } from '../store/marks.ts';
import { refuseInUse } from '../store/presence.ts';
import { reasonOf } from '../store/reason.ts';
import { applicationOf, openAnyStore, type Store } from '../store/store.ts';
import { asBackup, instantInName } from './backing-up.ts';
import { openExisting } from './existing.ts';
import { openRaw } from './open-raw.ts';
import { giveToOwnerOfFolder } from './ownership.ts';
import { checkWhole, removeDatabase, snapshot } from './snapshot.ts';
import type { Surroundings } from './surroundings.ts';

/** What a restore has done. */
export interface Restoration {
  /** The store that is in use again. */
  readonly path: string;
  /** Where the one lies that was there before; undefined where there was none. */
  readonly aside: string | undefined;
  /** Real time, epoch milliseconds, at which the backup was taken. */
  readonly taken: number;
  /** Why the one that was there could not be looked into; whether a bot uses it is then for the operator to know. */
  readonly unreadable: string | undefined;
}

/**
 * Puts a backup in the place of an embedded store that no bot uses. The file itself stays as it is, and so does the store that was
 * there, under another name. What may have been posted since the backup was taken is looked for before it is posted.
 * @throws StoreError that says what stands in the way
 */
export async function restore(url: string, file: string, run: Surroundings): Promise<Restoration> {
  const address = storeAddress(url);
  if (address.kind !== 'sqlite') {
    throw new StoreError(
      'unsupported',
      `The store ${address.name} is not a file. Put the backup into an empty one: npm run store:copy -- sqlite:${file} env:STORE_URL`,
    );
  }
  const { path } = address;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.restoring-${process.pid}`;
  try {
    const { application, taken } = await prepare(file, part, run);
    giveToOwnerOfFolder(part);
    const old = await lockOld(path, application, file, run);
    try {
      const aside = putInPlace(part, path, run.now());
      return { path, aside, taken, unreadable: old.unreadable };
    } catch (error) {
      await old.unlock();
      throw error;
    }
  } finally {
    removeDatabase(part);
  }
}

/** Copies the backup beside the store and looks whether it can be used; one that does not know that it is a copy learns it. */
async function prepare(file: string, part: string, run: Surroundings) {
  if (!existsSync(file)) throw new StoreError('unreadable', `There is no file ${file}.`);
  checkWhole(file);
  await snapshot(file, part, run);
  const found = await lookInto(part, statSync(file).mtimeMs);
  await asBackup(part, found.taken);
  return found;
}

async function lookInto(part: string, written: number): Promise<{ application: string; taken: number }> {
  const store = await openExisting(`sqlite:${part}`);
  try {
    if (await readMark(store.driver, FILLING)) {
      throw new StoreError('unfinished', 'The backup holds a half-done copy: it can’t be used.');
    }
    const mark = await readMark(store.driver, RESTORED);
    const taken = mark?.until === null ? mark.taken : await lowerBound(store, written);
    return { application: (await applicationOf(store)) ?? '', taken };
  } finally {
    await store.close();
  }
}

/**
 * For a file that was copied by other means: it was copied after the last instant up to which was planned (which is real time
 * but where the clock is set by hand) and before the file was last written.
 */
async function lowerBound(store: Store, written: number): Promise<number> {
  const planned = (await (await openRaw(store)).planned()).map(({ until }) => until);
  return Math.floor(Math.min(written, ...planned));
}

interface Old {
  /** Why it could not be looked into. */
  readonly unreadable: string | undefined;
  /** Lets bots use it as before. */
  unlock(): Promise<void>;
}

const NO_LOCK = async () => undefined;

/** Sees to it that nobody uses the old store, now and later. */
async function lockOld(path: string, application: string, file: string, { now }: Surroundings): Promise<Old> {
  if (!existsSync(path)) return { unreadable: undefined, unlock: NO_LOCK };
  let store: Store;
  try {
    checkWhole(path);
    store = await openAnyStore(`sqlite:${path}`);
  } catch (error) {
    // It may be just why a backup is put back.
    return { unreadable: reasonOf(error), unlock: NO_LOCK };
  }
  const before = await readMark(store.driver, MOVED);
  const unlock = async () => {
    const again = await openAnyStore(`sqlite:${path}`);
    if (before) await writeMark(again.driver, MOVED, before);
    else await removeMark(again.driver, MOVED);
    await again.close();
  };
  try {
    await refuseOther(store, application);
    await refuseInUse(store);
    const at = new Date(now()).toISOString();
    const to = `${path}, out of ${file},`;
    await writeMark(store.driver, MOVED, { id: crypto.randomUUID(), to, at, done: true });
    // A bot says that it is there before it looks for the mark.
    await refuseInUse(store).catch(undoing(unlock));
  } finally {
    await store.close();
  }
  if (existsSync(`${path}-wal`)) {
    await unlock();
    throw new StoreError('in-use', `Another program has ${path} open: end it first.`);
  }
  return { unreadable: undefined, unlock };
}

const undoing = (undo: () => Promise<void>) => async (error: unknown) => {
  await undo();
  throw error;
};

async function refuseOther(store: Store, application: string): Promise<void> {
  const owner = await applicationOf(store);
  if (owner === undefined || owner === application) return;
  throw new StoreError(
    'foreign',
    `The backup is of application ${application}, the store ${store.name} of ${owner}.`,
  );
}

/** At no moment there is no store: a bot would begin a new one. */
function putInPlace(part: string, path: string, now: number): string | undefined {
  const aside = `${path.replace(/\.sqlite$/u, '')}-before-${instantInName(now)}.sqlite`;
  const there = existsSync(path);
  if (there) {
    linkSync(path, aside);
    // Of a store that could not be opened; it belongs to it, and not to the one that comes.
    for (const end of ['-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, aside + end);
  }
  renameSync(part, path);
  return there ? aside : undefined;
}
