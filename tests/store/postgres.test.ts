import { expect, test } from 'vitest';
import { query } from '../../src/store/postgres-pool.ts';
import { openStore } from '../../src/store/store.ts';
import { onPostgres } from '../support/backends.ts';
import { freshPostgresUrl, schemaOf } from '../support/postgres-schema.ts';
import { runOnPostgres } from '../support/postgres-server.ts';

const application = 'test';

onPostgres('a store on PostgreSQL', () => {
  test('lies in its schema alone, and leaves alone what else is there', async () => {
    const [url, other] = [freshPostgresUrl(), freshPostgresUrl()];
    const [one, two] = [
      await openStore(url, { application: '1' }),
      await openStore(other, { application: '2' }),
    ];
    await one.keyv('things').set('key', 1);
    expect(await two.keyv('things').get('key')).toBeUndefined();
    const tables = `SELECT string_agg(tablename, ' ') AS it FROM pg_tables WHERE schemaname = '${schemaOf(url)}'`;
    expect(await runOnPostgres(tables)).toEqual([{ it: 'entry' }]);
    await Promise.all([one.close(), two.close()]);
  });

  test('sweeps what has expired when it is opened, and counts it', async () => {
    const url = freshPostgresUrl();
    const first = await openStore(url, { application });
    await first.keyv('things').set('key', { expires: 1 });
    await first.driver.setIfAbsent('things:gone', '{"value":1,"expires":1}');
    await first.driver.setIfAbsent('things:gone-too', '{"value":1,"expires":1}');
    expect(await first.driver.setIfAbsent('things:gone', '{"value":1,"expires":2}')).toBe(true);
    expect(await first.sweep()).toBe(2);
    await first.driver.setIfAbsent('things:gone', '{"value":1,"expires":1}');
    await first.close();
    const second = await openStore(url, { application });
    expect(await second.sweep()).toBe(0);
    expect(await second.keyv('things').get('key')).toEqual({ expires: 1 });
    await second.close();
  });

  test('writes beside the value when it expires, as Keyv reads it', async () => {
    const store = await openStore(freshPostgresUrl(), { application });
    await store.driver.setIfAbsent('things:key', '{"value":"x"}', 600_000);
    const raw = await store.keyv('things').getRaw('key');
    expect(raw).toEqual({ value: 'x', expires: expect.any(Number) });
    await store.close();
  });

  test('is refused where its commits do not wait for the disk, unless the address says that it may forget', async () => {
    const url = `${freshPostgresUrl()}&options=-c%20synchronous_commit%3Doff`;
    const refused = openStore(url, { application });
    await expect(refused).rejects.toMatchObject({ code: 'not-durable' });
    await expect(refused).rejects.toThrow(/set "synchronous_commit = on" in postgresql\.conf/u);
    await (await openStore(`${url}&durability=none`, { application })).close();
  });

  test('does not take a mistake of ours for a server that is away: it would be tried for ever', async () => {
    const store = await openStore(freshPostgresUrl(), { application });
    if (store.backend.kind !== 'postgres') throw new Error('another kind of store');
    const round: Record<string, unknown> = {};
    round.itself = round;
    await expect(query(store.backend.pool, 'SELECT $1::text', [round])).rejects.toBeInstanceOf(TypeError);
    await store.close();
  });

  test('refuses a layout that a newer version has made', async () => {
    const url = freshPostgresUrl();
    await (await openStore(url, { application })).close();
    await runOnPostgres(`UPDATE ${schemaOf(url)}.entry SET value = '99' WHERE key = 'meta:layout:store'`);
    await expect(openStore(url, { application })).rejects.toMatchObject({ code: 'newer' });
  });

  test('refuses the schema of another program and leaves it as it was', async () => {
    const url = freshPostgresUrl();
    const schema = schemaOf(url);
    await runOnPostgres(`CREATE SCHEMA ${schema}`, `CREATE TABLE ${schema}.entry (id int)`);
    await expect(openStore(url, { application })).rejects.toMatchObject({ code: 'unreadable' });
    expect(await runOnPostgres(`SELECT * FROM ${schema}.entry`)).toEqual([]);
  });

  test('says what it can not open, without the password', async () => {
    const nobody = openStore('postgres://user:hunter2@127.0.0.1:1/db', { application });
    await expect(nobody).rejects.toMatchObject({ code: 'unreachable' });
    await expect(nobody).rejects.toThrow(
      /^The store postgres:\/\/127\.0\.0\.1:1\/db can't be opened: .+\.$/u,
    );
    const url = new URL(freshPostgresUrl());
    url.pathname = '/nowhere';
    const missing = openStore(url.href, { application });
    await expect(missing).rejects.toMatchObject({ code: 'unreadable' });
    await expect(missing).rejects.toThrow(/"nowhere" does not exist/u);
    // The server asks for a password or not; it knows nobody of this name.
    [url.username, url.password] = ['mallory', 'hunter2'];
    const unknown = openStore(url.href, { application });
    await expect(unknown).rejects.toMatchObject({ code: 'unreadable' });
    await expect(unknown).rejects.toThrow(/mallory/u);
    await expect(unknown).rejects.not.toThrow(/hunter2/u);
  });

  test('outlives connections that the server closes while they rest', async () => {
    const url = freshPostgresUrl();
    const store = await openStore(url, { application });
    if (store.backend.kind !== 'postgres') return expect.unreachable();
    const { pool } = store.backend;
    const lost = new Promise((resolve) => pool.once('error', resolve));
    const own = await pool.query('SELECT pg_backend_pid() AS pid');
    await runOnPostgres(`SELECT pg_terminate_backend(${Number(own.rows[0]?.pid)})`);
    await lost;
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });
});
