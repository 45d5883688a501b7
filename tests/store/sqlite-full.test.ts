import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { Disk } from '../../src/store/sqlite-disk.ts';
import { prepareSqliteLayout } from '../../src/store/sqlite-layout.ts';
import { openStore } from '../../src/store/store.ts';
import { occurrence } from '../reminders/ledger-samples.ts';

const FULL = { code: 'unreachable', message: 'the store takes nothing more: its disk is full' };

/** A store whose file may grow no further: SQLite says of that what it says of a disk that is full. */
async function crammed() {
  const folder = await mkdtemp(join(tmpdir(), 'full-'));
  const store = await openStore(`sqlite:${join(folder, 'bot.sqlite')}`, { application: 'full' });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const { backend } = store;
  if (backend.kind !== 'sqlite') throw new Error('another kind of store was opened');
  const ledger = await openLedger(store);
  const { db } = backend;
  const pages = (most: number) => db.exec(`PRAGMA max_page_count = ${most}`);
  pages(1);
  return { store, db, ledger, makeRoom: () => pages(1_000_000) };
}

const LONG = 'x'.repeat(100_000);

test('a full disk is an outage, which ends when there is room', async ({ expect }) => {
  const { store, makeRoom } = await crammed();
  const { driver } = store;
  await expect(driver.setIfAbsent('a:1', LONG)).rejects.toMatchObject(FULL);
  await expect(store.keyv('a').set('2', LONG)).rejects.toMatchObject(FULL);
  await expect(driver.get('a:1')).resolves.toBeUndefined();
  makeRoom();
  await expect(driver.setIfAbsent('a:1', LONG)).resolves.toBe(true);
  await expect(driver.get('a:1')).resolves.toBe(LONG);
});

test('the ledger says the same', async ({ expect }) => {
  const { ledger, makeRoom } = await crammed();
  const entries = Array.from({ length: 500 }, (_, number) => ({
    occurrence: occurrence('d-7', { recipient: String(number) }),
    missed: undefined,
  }));
  await expect(ledger.insert(entries)).rejects.toMatchObject(FULL);
  makeRoom();
  await expect(ledger.insert(entries)).resolves.toHaveLength(500);
});

test('so does what a start makes', async ({ expect }) => {
  const { db, makeRoom } = await crammed();
  const tables = Array.from({ length: 50 }, (_, number) => `CREATE TABLE more_${number} (it TEXT);`);
  const prepare = () => prepareSqliteLayout(db, { name: 'more', steps: [tables.join('')] });
  expect(prepare).toThrow(expect.objectContaining(FULL));
  makeRoom();
  expect(prepare).not.toThrow();
});

test('a sync that finds no room says so, and is made good before the next', async ({ expect }) => {
  const { db } = await crammed();
  let full = true;
  const disk = new Disk(db, async () => {
    if (full)
      throw Object.assign(new Error('ENOSPC: no space left on device, fdatasync'), { code: 'ENOSPC' });
  });
  onTestFinished(() => disk.close());
  await expect(disk.synced()).rejects.toMatchObject(FULL);
  full = false;
  await expect(disk.synced()).resolves.toBeUndefined();
});
