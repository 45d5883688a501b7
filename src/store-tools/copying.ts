import { storeAddress } from '../store/address.ts';
import { StoreError } from '../store/errors.ts';
import { FILLING, MOVED, type Moved, RESTORED, readMark, removeMark, writeMark } from '../store/marks.ts';
import { refuseInUse } from '../store/presence.ts';
import { openAnyStore, type Store } from '../store/store.ts';
import { type Alike, compareStores, copiedRow } from './comparing.ts';
import { markAsCopy } from './doubting.ts';
import { openExisting } from './existing.ts';
import { openRaw } from './open-raw.ts';
import { isMemory, type RawStore } from './raw-store.ts';
import type { Surroundings } from './surroundings.ts';

export interface Copying extends Surroundings {
  /** URLs, as STORE_URL takes them. */
  readonly from: string;
  readonly to: string;
  /** Whether the one that is copied goes on being used, and the other is put aside. */
  readonly keep: boolean;
}

/** What was copied, and between which stores by their names. */
export type Copied = Alike & { readonly from: string; readonly to: string };

type Side = { readonly store: Store; readonly raw: RawStore };

/**
 * Copies everything from one store into an empty one, or goes on with that where it was cut off, and compares both. Neither can be
 * used by a bot meanwhile; afterwards only the copy can, or with `keep` both, the copy knowing that it is one.
 * @throws StoreError that says what stands in the way
 */
export async function copyStore(copying: Copying): Promise<Copied> {
  const from = await openExisting(copying.from);
  try {
    const to = await openTarget(copying.to);
    try {
      return await between(from, to, copying);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function openTarget(url: string): Promise<Store> {
  const address = storeAddress(url);
  if (address.kind === 'sqlite' && address.path === ':memory:') {
    throw new StoreError('unsupported', 'A copy in memory would be gone at once: name a file.');
  }
  return openAnyStore(url);
}

async function between(from: Store, to: Store, copying: Copying): Promise<Copied> {
  await refuseInUse(to);
  if (await readMark(from.driver, FILLING)) {
    throw new StoreError(
      'unfinished',
      `The store ${from.name} holds a half-done copy itself: nothing can be copied from it.`,
    );
  }
  const target = { store: to, raw: await openRaw(to) };
  const moved = await lock(from, target, copying);
  const source = { store: from, raw: await openRaw(from) };
  // A claim that began before the mark was there is not refused: what it has led to is copied.
  await source.raw.calm();
  await fill(source, target, copying);
  const alike = await compared(source, target, copying);
  await release(source, target, moved, copying);
  return { ...alike, from: from.name, to: to.name };
}

/** Keeps bots from opening either store. @throws StoreError where one uses it, or the other side is not empty */
async function lock(from: Store, { store: to, raw }: Side, { now }: Copying): Promise<Moved> {
  await refuseInUse(from);
  const before = await readMark(from.driver, MOVED);
  const begun = await readMark(to.driver, FILLING);
  if (before && begun?.id === before.id) return before;
  if (before?.done) {
    throw new StoreError(
      'moved',
      `The store ${from.name} was moved to ${before.to} at ${before.at} already.`,
    );
  }
  if (begun) {
    const what = `a half-done copy of ${begun.from}, which has been used since or is another store`;
    throw new StoreError('unfinished', `The store ${to.name} holds ${what}: empty it, or choose another.`);
  }
  if (!(await isEmpty(to, raw))) {
    throw new StoreError('foreign', `The store ${to.name} is not empty: a copy needs an empty one.`);
  }
  const moved = { id: crypto.randomUUID(), to: to.name, at: new Date(now()).toISOString(), done: false };
  await markBoth(from, to, moved);
  return moved;
}

/** A bot says that it is there before it looks for a mark, so it is looked for once more behind each. */
async function markBoth(from: Store, to: Store, moved: Moved): Promise<void> {
  await writeMark(from.driver, MOVED, moved);
  try {
    await refuseInUse(from);
    await writeMark(to.driver, FILLING, { id: moved.id, from: from.name, at: moved.at });
    await refuseInUse(to);
  } catch (error) {
    await removeMark(from.driver, MOVED);
    await removeMark(to.driver, FILLING);
    throw error;
  }
}

async function isEmpty({ driver }: Store, raw: RawStore): Promise<boolean> {
  if (await readMark(driver, MOVED)) return false;
  for await (const page of raw.entries()) if (page.some(isMemory)) return false;
  return (await raw.count()).rows === 0 && (await raw.planned()).length === 0;
}

async function fill(
  { store, raw: from }: Side,
  { raw: to, ...target }: Side,
  copying: Copying,
): Promise<void> {
  const { entries, rows } = await from.count();
  const progress = copying.progress('copying', entries + rows);
  let done = 0;
  const step = (more: number) => {
    copying.signal.throwIfAborted();
    done += more;
    progress.at(done);
  };
  try {
    for await (const page of from.entries()) {
      await to.putEntries(page.filter(isMemory));
      step(page.length);
    }
    for await (const page of from.rows()) {
      await to.putRows(page.map(copiedRow));
      step(page.length);
    }
    await to.putPlanned(await from.planned());
    const restored = await readMark(store.driver, RESTORED);
    if (restored) await writeMark(target.store.driver, RESTORED, restored);
  } finally {
    progress.end();
  }
}

async function compared({ raw: from }: Side, { raw: to }: Side, copying: Copying): Promise<Alike> {
  const { entries, rows } = await from.count();
  const progress = copying.progress('comparing', entries + rows);
  let done = 0;
  try {
    return await compareStores(from, to, copying.now(), (more) => {
      copying.signal.throwIfAborted();
      done += more;
      progress.at(done);
    });
  } finally {
    progress.end();
  }
}

/** At no moment can bots use both, unless that is wanted. */
async function release(from: Side, to: Side, moved: Moved, { keep }: Copying): Promise<void> {
  const mark = await readMark(from.store.driver, MOVED);
  if (mark?.id !== moved.id) {
    const meanwhile = mark ? `another copy of it, to ${mark.to}, was begun` : 'it was let go by --release';
    throw new StoreError('moved', `The store ${from.store.name} is no longer this copy's: ${meanwhile}.`);
  }
  if (keep) await markAsCopy(to.store.driver, to.raw, Date.parse(moved.at));
  else await writeMark(from.store.driver, MOVED, { ...moved, done: true });
  await removeMark(to.store.driver, FILLING);
  if (keep) await removeMark(from.store.driver, MOVED);
}

/**
 * Lets bots use a store again that was moved, or that was to be. Where another went on from the copy, what that sent is missing
 * here: the store then knows that it is an old one. @returns whether that is so
 * @throws StoreError where there is no such mark
 */
export async function releaseStore(url: string): Promise<{ name: string; old: boolean }> {
  const store = await openExisting(url);
  try {
    await refuseInUse(store);
    const moved = await readMark(store.driver, MOVED);
    if (!moved)
      throw new StoreError('unsupported', `The store ${store.name} was not moved: bots may use it as it is.`);
    if (moved.done) await markAsCopy(store.driver, await openRaw(store), Date.parse(moved.at));
    await removeMark(store.driver, MOVED);
    return { name: store.name, old: moved.done };
  } finally {
    await store.close();
  }
}
