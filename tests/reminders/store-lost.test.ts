import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openCollection } from '../../src/store/records.ts';
import { openStore } from '../../src/store/store.ts';
import { onPostgres, onRedis } from '../support/backends.ts';
import { freshPostgresUrl } from '../support/postgres-schema.ts';
import { Wire } from '../support/wire.ts';
import { ALL, NOON, write } from './ledger-samples.ts';

const notes = { name: 'notes', version: 1, schema: z.string() };

async function openAll(url: string) {
  const store = await openStore(url, { application: 'test' });
  return { store, ledger: await openLedger(store), records: await openCollection(store, notes) };
}

/** Loses the server in the midst of work and finds it again: what was acknowledged is there, and work goes on. */
async function survives(url: string, lose: () => Promise<void>, restore: () => Promise<void>): Promise<void> {
  const { store, ledger, records } = await openAll(url);
  const [seven = '', three = ''] = await write(ledger, '7d', '3d');
  await ledger.claim(seven, 'a', 60_000);
  await records.set('k', 'kept');

  const underWay = Array.from({ length: 50 }, () => ledger.renew(seven, 'a', 60_000));
  const ended = Promise.allSettled(underWay);
  await lose();
  await ended;
  await expect(store.check()).rejects.toThrow();
  await expect(ledger.claim(three, 'a', 60_000)).rejects.toThrow();
  await expect(records.get('k')).rejects.toThrow();
  await expect(records.set('k', 'lost')).rejects.toThrow();

  await restore();
  await vi.waitFor(() => store.check(), { timeout: 15_000 });
  expect(await records.get('k')).toBe('kept');
  expect(await ledger.get(seven)).toMatchObject({ state: 'claimed', claims: 1 });
  expect(await ledger.renew(seven, 'a', 60_000)).toBe(true);
  expect(await ledger.ready(NOON, ALL, 10)).toMatchObject([{ id: three }]);
  expect(await ledger.claim(three, 'b', 60_000)).toMatchObject({ row: { claims: 1 } });
  await store.close();
}

onRedis('a store on Redis that goes away and comes back', (server) => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('by %s', async (signal) => {
    await survives(
      server().freshUrl(),
      () => server().stop(signal),
      () => server().start(),
    );
  });

  test('has forgotten its scripts, and is told them again', async () => {
    const { store, ledger } = await openAll(server().freshUrl());
    const [id = ''] = await write(ledger, '7d');
    if (store.backend.kind === 'redis') await store.backend.client.scriptFlush();
    expect(await ledger.claim(id, 'a', 60_000)).toMatchObject({ row: { id } });
    await store.close();
  });
});

onPostgres('a store on PostgreSQL that goes away and comes back', () => {
  test('by its connections', async () => {
    const url = new URL(freshPostgresUrl());
    const wire = await Wire.to(url.hostname, Number(url.port || 5432));
    url.hostname = '127.0.0.1';
    url.port = String(wire.port);
    await survives(
      url.href,
      () => wire.cut(),
      () => wire.mend(),
    );
  });
});
