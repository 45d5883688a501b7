import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { databaseOf, scratchFolder, scratchUrl } from './scratch.ts';

const file = (url: string) => url.slice('sqlite:'.length);

function pragma(path: string, sql: string): unknown {
  const db = new DatabaseSync(path);
  const row = db.prepare(sql).get();
  db.close();
  return row && Object.values(row)[0];
}

test('makes the folder and the file, and finds what was kept when it is opened again', async () => {
  const url = scratchUrl();
  const first = await openStore(url, { application: 'a' });
  await first.keyv('things').set('key', 'kept');
  await first.close();
  expect(existsSync(file(url))).toBe(true);
  const second = await openStore(url, { application: 'a' });
  expect(await second.keyv('things').get('key')).toBe('kept');
  await second.close();
});

test('leaves one whole file behind when it is closed', async () => {
  const url = scratchUrl();
  const store = await openStore(url, { application: 'a' });
  await store.keyv('things').set('key', 1);
  await store.close();
  expect([existsSync(`${file(url)}-wal`), existsSync(`${file(url)}-shm`)]).toEqual([false, false]);
  expect(pragma(file(url), 'PRAGMA integrity_check')).toBe('ok');
});

test('writes ahead and waits for the disk with each write', async () => {
  const store = await openStore(scratchUrl(), { application: 'a' });
  expect(databaseOf(store).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(databaseOf(store).prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  await store.close();
});

test('keeps beside the record when it expires, through an update', async () => {
  const store = await openStore(scratchUrl(), { application: 'a' });
  await store.keyv('things').set('key', 1, 600_000);
  const expires = () => databaseOf(store).prepare("SELECT expires FROM entry WHERE key = 'things:key'").get();
  const before = expires();
  const was = (await store.driver.get('things:key')) ?? '';
  expect(await store.driver.replaceMany([{ key: 'things:key', was, becomes: '{}' }])).toEqual([true]);
  expect(expires()).toEqual(before);
  expect(before?.expires).toEqual(expect.any(Number));
  await store.close();
});

test('refuses a layout that a newer version has made', async () => {
  const url = scratchUrl();
  await (await openStore(url, { application: 'a' })).close();
  pragma(file(url), 'PRAGMA user_version = 99');
  const refused = openStore(url, { application: 'a' });
  await expect(refused).rejects.toMatchObject({ code: 'newer' });
  await expect(refused).rejects.toThrow(/layout 99/u);
});

test('refuses the database of another program and leaves it as it was', async () => {
  const path = join(scratchFolder(), 'theirs.sqlite');
  pragma(path, 'CREATE TABLE theirs (id INTEGER)');
  await expect(openStore(`sqlite:${path}`, { application: 'a' })).rejects.toMatchObject({
    code: 'unreadable',
  });
  expect(pragma(path, 'SELECT group_concat(name) FROM sqlite_schema')).toBe('theirs');
});

test('refuses a file that is no database', async () => {
  const path = join(scratchFolder(), 'notes.txt');
  writeFileSync(path, 'these are notes and no database, '.repeat(100));
  const refused = openStore(`sqlite:${path}`, { application: 'a' });
  await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
  await expect(refused).rejects.toThrow(/notes\.txt can't be opened: file is not a database/u);
});

test('refuses a folder where the file should be', async () => {
  const path = join(scratchFolder(), 'folder');
  mkdirSync(path);
  await expect(openStore(`sqlite:${path}`, { application: 'a' })).rejects.toThrow(/folder can't be opened/u);
});

test('sweeps what has expired when it is opened', async () => {
  const url = scratchUrl();
  const first = await openStore(url, { application: 'a' });
  await first.keyv('things').set('key', 1, 600_000);
  databaseOf(first).exec('UPDATE entry SET expires = 1 WHERE expires IS NOT NULL');
  await first.close();
  const second = await openStore(url, { application: 'a' });
  expect(await second.sweep()).toBe(0);
  expect(
    databaseOf(second).prepare("SELECT count(*) AS n FROM entry WHERE key LIKE 'things%'").get(),
  ).toEqual({
    n: 0,
  });
  await second.close();
});
