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
