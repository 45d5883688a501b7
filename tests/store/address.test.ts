import { describe, expect, test } from 'vitest';
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
  ['redis://localhost', 'redis://localhost', 'redis://localhost'],
  ['redis://:p%40ss@10.0.0.1:6380/2', 'redis://:p%40ss@10.0.0.1:6380/2', 'redis://10.0.0.1:6380/2'],
  ['rediss://u:p@h', 'rediss://u:p@h', 'rediss://h'],
])('reads %s as a Redis server that holds what it acknowledges', (given, url, name) => {
  expect(storeAddress(given)).toEqual({ kind: 'redis', url, name, durable: true });
});

test('lets a server be less than durable where the URL says so, and keeps that from its client', () => {
  const [redis, postgres] = ['redis://h/1', 'postgres://h/db'];
  expect(storeAddress(`${redis}?durability=none`)).toMatchObject({ url: redis, name: redis, durable: false });
  expect(storeAddress(`${postgres}?durability=none`)).toMatchObject({ url: postgres, durable: false });
});

test.each([
  ['postgres://u:p@h/db', 'postgres://u:p@h/db', 'postgres://h/db', 'reckoner'],
  ['postgresql://h/db?schema=two_2', 'postgresql://h/db', 'postgresql://h/db', 'two_2'],
  ['postgres://h/db?sslmode=require', 'postgres://h/db?sslmode=verify-full', 'postgres://h/db', 'reckoner'],
  ['postgres://h/db?sslmode=disable', 'postgres://h/db?sslmode=disable', 'postgres://h/db', 'reckoner'],
  ['postgres://h/db?sslmode=no-verify', 'postgres://h/db?sslmode=no-verify', 'postgres://h/db', 'reckoner'],
])('reads %s as a PostgreSQL server', (given, url, name, schema) => {
  expect(storeAddress(given)).toEqual({ kind: 'postgres', url, name, schema, durable: true });
});

test.each([
  ['mongodb://h', /mongodb: is not supported/u],
  ['valkey://h', /valkey: is not supported/u],
  ['var/bot.sqlite', /has no scheme/u],
  ['', /has no scheme/u],
  ['sqlite:', /names no file/u],
  ['sqlite://', /names no file/u],
  ['redis:', /can’t be read/u],
  ['redis://h/bot', /the number of a database/u],
  ['redis://h?durability=some', /can only be "none"/u],
  ['postgres://', /can’t be read/u],
  ['postgres://me:50%off@10.0.0.1/bot', /can’t be read.*% in a password.*%25/u],
  ['redis://:50%off@10.0.0.1', /can’t be read/u],
  ['postgres://h/db?sslmode=verify', /sslmode can be one of disable, .*verify-full/u],
  ['postgres://h/db?schema=A;B', /lower-case letters/u],
])('refuses %j', (url, reason) => {
  expect(() => storeAddress(url)).toThrow(reason);
});

describe('a password', () => {
  test.each([
    'mysql://user:hunter2@host',
    'redis://user:hunter2@host/nine',
    'redis://user:hunter2/@host',
    'redis://user:hunter2@host:port',
    'redis://user:hunter2@host?durability=hunter2',
    'postgres://user:hunter2@ho st/db',
    'postgres://user:hunter2@host/db?schema=Hunter2',
  ])('is not repeated in the refusal of %s', (url) => {
    const refused = () => storeAddress(url);
    expect(refused).toThrow();
    expect(refused).not.toThrow(/hunter2/iu);
  });

  test('is not in the name by which errors call the store', () => {
    for (const url of ['redis://user:hunter2@host/1', 'postgres://user:hunter2@host/db']) {
      expect(storeAddress(url)).toMatchObject({ name: expect.not.stringContaining('hunter2') });
    }
  });
});
