import { copyFileSync, fstatSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, withoutSync } from '../../src/store/sqlite-database.ts';
import { Disk } from '../../src/store/sqlite-disk.ts';
import { scratchFolder } from './scratch.ts';

const FULL = 2;

function opened(path: string) {
  const db = openDatabase(path);
  onTestFinished(() => db.close());
  const write = (key: string) =>
    withoutSync(db, () => db.prepare("INSERT INTO entry (key, value) VALUES (?, '1')").run(key));
  return { db, write, disk: new Disk(db) };
}

test('what was committed without a sync is synced, and who asks while that goes on shares the next', async () => {
  const { write, disk } = opened(join(scratchFolder(), 'store.sqlite'));
  write('a');
  const first = disk.synced();
  write('b');
  const second = disk.synced();
  expect(second).not.toBe(first);
  expect(disk.synced()).toBe(second);
  await Promise.all([first, second]);
  const third = disk.synced();
  expect(third).not.toBe(second);
  await third;
  await disk.close();
  await disk.close();
});

test('a close waits for the sync that is under way', async () => {
  const { write, disk } = opened(join(scratchFolder(), 'store.sqlite'));
  write('a');
  const ended: string[] = [];
  const syncs = [disk.synced(), disk.synced()].map((sync, n) => sync.then(() => ended.push(`sync ${n}`)));
  await disk.close();
  ended.push('closed');
  await Promise.all(syncs);
  expect(ended).toEqual(['sync 0', 'sync 1', 'closed']);
});

test('a close waits, too, for whoever writes meanwhile, and leaves no file open', async () => {
  const files = new Set<number>();
  const { db, write } = opened(join(scratchFolder(), 'store.sqlite'));
  const disk = new Disk(db, async (file) => {
    await breath();
    // Throws for one that is closed.
    fstatSync(file);
    files.add(file);
  });
  write('a');
  const first = disk.synced();
  const closing = disk.close();
  write('b');
  await Promise.all([first, disk.synced(), closing]);
  expect(files.size).toBe(1);
  for (const file of files) expect(() => fstatSync(file)).toThrow('EBADF');
});

test('after a sync that failed, what is told to be durable does not rest on what the disk may have dropped', async () => {
  const folder = scratchFolder();
  const { db, write } = opened(join(folder, 'store.sqlite'));
  let fails = true;
  const disk = new Disk(db, async () => {
    if (fails) throw new Error('EIO');
  });
  const heldWithoutLog = () => {
    const copy = join(folder, `${crypto.randomUUID()}.sqlite`);
    copyFileSync(join(folder, 'store.sqlite'), copy);
    const found = new DatabaseSync(copy);
    const keys = found.prepare('SELECT key FROM entry').all();
    found.close();
    return keys.map(({ key }) => key);
  };
  write('a');
  await expect(disk.synced()).rejects.toThrow('EIO');
  fails = false;
  write('b');
  const reader = new DatabaseSync(join(folder, 'store.sqlite'));
  reader.exec('BEGIN');
  reader.prepare('SELECT key FROM entry').all();
  db.exec('PRAGMA busy_timeout = 0');
  await expect(disk.synced()).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('somebody reads'),
  });
  reader.close();
  await disk.synced();
  expect(heldWithoutLog()).toEqual(['a', 'b']);
  write('c');
  await disk.synced();
  // Back to the log alone.
  expect(heldWithoutLog()).toEqual(['a', 'b']);
  await disk.close();
});

test('a database in memory has nothing to sync', async () => {
  const { write, disk } = opened(':memory:');
  write('a');
  await expect(disk.synced()).resolves.toBeUndefined();
  await disk.close();
});

test('a disk that takes no sync is told to everybody who waits for it', async () => {
  const path = join(scratchFolder(), 'store.sqlite');
  const { db } = opened(':memory:');
  // Can be opened and not be synced.
  symlinkSync('/dev/null', `${path}-wal`);
  const disk = new Disk({ location: () => path, prepare: (sql) => db.prepare(sql) });
  const waiting = await Promise.allSettled([disk.synced(), disk.synced(), disk.synced()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(disk.synced()).rejects.toMatchObject({ syscall: 'fdatasync' });
  await disk.close();
});

test('other writes are synced as before, also after one that failed', () => {
  const { db, write } = opened(join(scratchFolder(), 'store.sqlite'));
  const synchronous = () => db.prepare('PRAGMA synchronous').get()?.synchronous;
  write('a');
  expect(synchronous()).toBe(FULL);
  expect(() => write('a')).toThrow('UNIQUE');
  expect(synchronous()).toBe(FULL);
});
