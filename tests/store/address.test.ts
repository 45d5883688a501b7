import { expect, test } from 'vitest';
import { storeAddress } from '../../src/store/address.ts';

test.each([
  ['sqlite:var/bot.sqlite', 'var/bot.sqlite'],
  ['sqlite://var/bot.sqlite', 'var/bot.sqlite'],
  ['sqlite:/srv/bot.sqlite', '/srv/bot.sqlite'],
  ['sqlite:///srv/bot.sqlite', '/srv/bot.sqlite'],
  ['SQLite:with space & ümlaut.db', 'with space & ümlaut.db'],
  ['sqlite::memory:', ':memory:'],
  ['sqlite://:memory:', ':memory:'],
])('reads %s as the path %s', (url, path) => {
  expect(storeAddress(url)).toEqual({ kind: 'sqlite', path });
});

test.each([
  'redis://localhost',
  'rediss://h',
  'valkey://h',
  'postgres://h/db',
  'postgresql://h/db',
])('says that %s is not supported yet', (url) => {
  expect(() => storeAddress(url)).toThrow(/is not supported yet; use sqlite:path/u);
});

test.each([
  ['mongodb://h', /mongodb: is not supported/u],
  ['var/bot.sqlite', /has no scheme/u],
  ['', /has no scheme/u],
  ['sqlite:', /names no file/u],
  ['sqlite://', /names no file/u],
])('refuses %j', (url, reason) => {
  expect(() => storeAddress(url)).toThrow(reason);
});

test('does not repeat a password in its refusal', () => {
  expect(() => storeAddress('redis://user:hunter2@host')).not.toThrow(/hunter2/u);
  expect(() => storeAddress('redis://user:hunter2@host')).toThrow();
});
