import { expect, it } from 'vitest';
import { Registry } from '../../src/guilds/registry.ts';
import { openState } from '../../src/guilds/state.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { NOON as NOW } from '../reminders/ledger-samples.ts';
import { channelSubscription } from '../support/subscription.ts';

it('leaves out a server whose record can’t be read, tells which, and takes the others', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  const state = await openState(store);
  await state.subscriptions.set('1', { subscriptions: [] });
  await state.subscriptions.set('3', { subscriptions: [channelSubscription()] });
  await store.keyv('standings').set('3', { v: 1, data: { dates: 'nonsense' } });
  // It has the right shape, and no instant can be made of it.
  await state.subscriptions.set('4', { subscriptions: [channelSubscription()] });
  const held = {
    event: 'own:x',
    title: 'x',
    time: { kind: 'day', day: '2023-07-14' },
    since: 'soon',
    change: null,
  };
  await store.keyv('standings').set('4', { v: 1, data: { dates: [held] } });
  const broken = { ...channelSubscription(), since: 'soon' };
  await store.keyv('subscriptions').set('5', { v: 2, data: { subscriptions: [broken] } });
  await store.keyv('subscriptions').set('2', { v: 1, data: { subscriptions: 'nonsense' } });
  const unreadable: string[] = [];
  const registry = await Registry.open({
    state,
    library: createLibrary([]),
    ledger: await openLedger(store),
    isOurs: () => true,
    onUnreadable: (guild) => unreadable.push(guild),
    onFault: (guild) => unreadable.push(guild),
    now: () => NOW,
  });
  expect(unreadable).toEqual(['2', '3', '4', '5']);
  expect(registry.list('1')).toEqual({ subscriptions: [] });
  expect([registry.list('2'), registry.list('3')]).toEqual([undefined, undefined]);
  await store.close();
});
