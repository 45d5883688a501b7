import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { KNOWN_RECORDS, openState } from '../../src/guilds/records/state.ts';
import { subscriptionRecord } from '../../src/guilds/records/subscription-record.ts';
import { LEDGER_LAYOUT, lookAtLedger, openLedger } from '../../src/reminders/open-ledger.ts';
import { durabilityOf } from '../../src/store/durability.ts';
import { layoutKey } from '../../src/store/layout.ts';
import { lookAtStore, newerIn, ownerOf, recordsIn } from '../../src/store/look.ts';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore } from '../support/backends.ts';
import { scratchUrl } from './scratch.ts';

onEverySharedStore(({ name, freshUrl }) => {
  it(`a look at an empty store on ${name} finds nothing and makes nothing`, async () => {
    const url = freshUrl();
    for (let times = 0; times < 2; times += 1) {
      const look = await lookAtStore(url);
      expect(look.opened).toBeUndefined();
      expect(look.notDurable).toBeUndefined();
      await look.close();
    }
  });

  it(`a look at a store on ${name} reads whose it is, what is in it, and in which versions`, async () => {
    const url = freshUrl();
    const store = await openStore(url, { application: 'ours' });
    await openState(store);
    await openLedger(store);
    expect(await store.driver.get(layoutKey({ name: 'ledger' }))).toBe(
      String(LEDGER_LAYOUT[store.backend.kind]),
    );
    const look = await lookAtStore(url);
    const { opened } = look;
    if (!opened) throw new Error('nothing was found');
    expect(await ownerOf(opened)).toBe('ours');
    expect((await durabilityOf(opened)).obstacle).toBeUndefined();
    expect(await Array.fromAsync(recordsIn(opened, subscriptionRecord))).toEqual([]);
    expect(await newerIn(opened, KNOWN_RECORDS, { ledger: LEDGER_LAYOUT[opened.backend.kind] })).toEqual([]);
    const older = KNOWN_RECORDS.map(({ name, version }) => ({ name, version: version - 1 }));
    const newer = await newerIn(opened, older, { ledger: 0 });
    expect(newer).toHaveLength(KNOWN_RECORDS.length + 1);
    const ledger = await lookAtLedger(opened);
    expect(await ledger?.count({ ids: [0], count: 1 })).toEqual(
      new Map([[0, { due: 0, held: 0, claimed: 0 }]]),
    );
    await look.close();
    await store.close();
  });
});

it('a look at a file that no process has open puts nothing beside it, and can write nothing', async () => {
  const url = scratchUrl();
  await (await openStore(url, { application: 'ours' })).close();
  const look = await lookAtStore(url);
  await expect(look.opened?.driver.setIfAbsent('a:b', '{}')).rejects.toThrow(/readonly/u);
  expect(readdirSync(dirname(url.slice('sqlite:'.length)))).toEqual(['store.sqlite']);
  await look.close();
});
