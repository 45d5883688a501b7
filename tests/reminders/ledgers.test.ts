import { describe, expect, test } from 'vitest';
import { LEDGER_LAYOUT, openLedger } from '../../src/reminders/open-ledger.ts';
import { layoutKey } from '../../src/store/layout.ts';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore, onEveryStore } from '../support/backends.ts';
import { ledgerContract } from './ledger-contract.ts';
import { ALL, NOON, write } from './ledger-samples.ts';

async function openAt(url: string) {
  const store = await openStore(url, { application: 'test' });
  return { store, ledger: await openLedger(store), close: () => store.close() };
}

onEveryStore(({ name, freshUrl }) => ledgerContract(name, () => openAt(freshUrl())));

onEverySharedStore(({ name, freshUrl }) => {
  describe(`a ledger on ${name}`, () => {
    test('is there again when it is opened again', async () => {
      const url = freshUrl();
      const first = await openAt(url);
      const [id = ''] = await write(first.ledger, '7d');
      await first.ledger.movePlanned(0, 1, NOON);
      await first.close();
      const second = await openAt(url);
      expect(await second.ledger.ready(NOON, ALL, 10)).toMatchObject([{ id }]);
      expect((await second.ledger.planned(0, 1))?.toString()).toBe(NOON.toString());
      await second.close();
    });

    test('gives a row to one alone of two that have it open', async () => {
      const url = freshUrl();
      const [a, b] = await Promise.all([openAt(url), openAt(url)]);
      const [id = ''] = await write(a.ledger, '7d');
      const claims = await Promise.all([a.ledger.claim(id, 'a', 60_000), b.ledger.claim(id, 'b', 60_000)]);
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
      await Promise.all([a.close(), b.close()]);
    });

    test('refuses what a newer version has made', async () => {
      const url = freshUrl();
      const { store, close } = await openAt(url);
      const was = String(LEDGER_LAYOUT[store.backend.kind]);
      const changed = await store.driver.replaceMany([
        { key: layoutKey({ name: 'ledger' }), was, becomes: '99' },
      ]);
      expect(changed).toEqual([true]);
      await close();
      await expect(openAt(url)).rejects.toMatchObject({ code: 'newer' });
    });
  });
});
