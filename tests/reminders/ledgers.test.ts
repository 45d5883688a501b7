import { describe, expect, test } from 'vitest';
import { LEDGER_LAYOUT, openLedger } from '../../src/reminders/open-ledger.ts';
import { layoutKey } from '../../src/store/layout.ts';
import { FILLING, MOVED, removeMark } from '../../src/store/marks.ts';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore, onEveryStore } from '../support/backends.ts';
import { ledgerContract } from './ledger-contract.ts';
import { ALL, NOON, write } from './ledger-samples.ts';

async function openAt(url: string) {
  const store = await openStore(url, { application: 'test' });
  return { store, ledger: await openLedger(store), close: () => store.close() };
}

onEveryStore(({ name, freshUrl }) => ledgerContract(name, () => openAt(freshUrl())));

onEveryStore(({ name, freshUrl }) => {
  describe.each([
    ['moved away', MOVED, { id: 'x', to: 'sqlite:there', at: '2023-07-14T09:00:00Z', done: true }],
    ['still being filled', FILLING, { id: 'x', from: 'sqlite:there', at: '2023-07-14T09:00:00Z' }],
  ] as const)(`a ledger on ${name} in a store that is %s`, (_how, kind, mark) => {
    test('gives nobody a claim or a lease, takes what was sent, and goes on when it may be used again', async () => {
      const { store, ledger, close } = await openAt(freshUrl());
      const [waiting = '', own = '', sent = ''] = await write(ledger, '7d', '3d', '1d');
      for (const id of [own, sent]) expect(await ledger.claim(id, 'a', 60_000)).toBeDefined();
      await store.driver.setIfAbsent(kind.key, JSON.stringify(mark));
      expect(await ledger.claim(waiting, 'a', 60_000)).toBeUndefined();
      expect(await ledger.renew(own, 'a', 60_000)).toBe(false);
      expect(await ledger.startAfresh(own, 'a', 60_000)).toBe(false);
      expect(await ledger.settle(sent, 'a', { state: 'sent', message: 'm' }, NOON)).toBe(true);
      await removeMark(store.driver, kind);
      expect(await ledger.claim(waiting, 'a', 60_000)).toMatchObject({ row: { claims: 1 } });
      expect(await ledger.renew(own, 'a', 60_000)).toBe(true);
      expect(await ledger.startAfresh(own, 'a', 60_000)).toBe(true);
      await close();
    });
  });
});

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
