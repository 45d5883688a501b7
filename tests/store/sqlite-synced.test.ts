import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { databaseOf, scratchFolder } from './scratch.ts';

const FULL = 2;

test('a SQLite store syncs again after a write that was not', async () => {
  const opened = openSqliteStore(join(scratchFolder(), 'store.sqlite'));
  const { driver } = opened;
  const db = databaseOf(opened);
  const synchronous = () => db.prepare('PRAGMA synchronous').get()?.synchronous;
  expect(synchronous()).toBe(FULL);
  expect(await driver.setIfAbsent('k:a', '1', undefined, false)).toBe(true);
  expect(synchronous()).toBe(FULL);
  // A write that fails.
  db.exec('DROP TABLE entry');
  await expect(driver.setIfAbsent('k:b', '1', undefined, false)).rejects.toThrow('entry');
  expect(synchronous()).toBe(FULL);
  await driver.disconnect();
});

test('what is set in one turn of the event loop is one transaction', async () => {
  const opened = openSqliteStore(join(scratchFolder(), 'store.sqlite'));
  const pagesLogged = (how: string) => databaseOf(opened).prepare(`PRAGMA wal_checkpoint(${how})`).get()?.log;
  pagesLogged('TRUNCATE');
  const keys = Array.from({ length: 20 }, (_, place) => `k:${place}`);
  await Promise.all(keys.map((key) => opened.driver.setIfAbsent(key, 'before')));
  const once = pagesLogged('PASSIVE');
  pagesLogged('TRUNCATE');
  const keyv = opened.keyv('k');
  await Promise.all(keys.map((key) => keyv.set(key.slice(2), 'after')));
  expect(pagesLogged('PASSIVE')).toBe(once);
  expect(await keyv.get('19')).toBe('after');
  await opened.driver.disconnect();
});

test('of what is set in one turn, what can not be written keeps nothing else from it', async () => {
  const { driver } = openSqliteStore(join(scratchFolder(), 'store.sqlite'));
  const [before, wrong, after] = await Promise.allSettled([
    driver.setIfAbsent('k:a', '1'),
    // The table takes whole milliseconds alone.
    driver.setIfAbsent('k:b', '1', 0.5),
    driver.setIfAbsent('k:c', '1'),
  ]);
  expect([before, after]).toEqual(Array(2).fill({ status: 'fulfilled', value: true }));
  expect(wrong).toMatchObject({ status: 'rejected' });
  expect(await driver.get('k:b')).toBeUndefined();
  expect(await driver.get('k:c')).toBe('1');
  await driver.disconnect();
});

test('what is set and deleted in one turn is done in that order', async () => {
  const { driver } = openSqliteStore(join(scratchFolder(), 'store.sqlite'));
  expect(await Promise.all([driver.setIfAbsent('k:a', '1'), driver.delete('k:a')])).toEqual([true, true]);
  expect(await driver.get('k:a')).toBeUndefined();
  await driver.disconnect();
});

test('what a collection has set just before the store is closed is in it', async () => {
  const path = join(scratchFolder(), 'store.sqlite');
  const { driver, keyv } = openSqliteStore(path);
  const set = keyv('k').set('a', '1');
  // Keyv hands it on only after a few steps of its own.
  for (let step = 0; step < 10; step++) await Promise.resolve();
  await driver.disconnect();
  await set;
  const again = openSqliteStore(path);
  expect(await again.keyv('k').get('a')).toBe('1');
  await again.driver.disconnect();
});
