import { describe, expect, it } from 'vitest';
import { openState } from '../../../src/guilds/records/state.ts';
import { createOverlap } from '../../../src/guilds/registry/overlap.ts';
import { Registry } from '../../../src/guilds/registry/registry.ts';
import { createLibraries } from '../../../src/packs/libraries.ts';
import { openLedger } from '../../../src/reminders/open-ledger.ts';
import { openStore } from '../../../src/store/store.ts';
import { NOON as NOW } from '../../reminders/ledger-samples.ts';
import { GUILD, keptGuild } from '../../support/kept-guild.ts';
import { channelSubscription } from '../../support/subscription.ts';

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
    libraries: createLibraries([]),
    ledger: await openLedger(store),
    isOurs: () => true,
    onUnreadable: (guild) => unreadable.push(guild),
    onFault: (guild) => unreadable.push(guild),
    now: () => NOW,
  });
  expect(unreadable.toSorted()).toEqual(['2', '3', '4', '5']);
  expect(registry.list('1')).toEqual({ subscriptions: [] });
  expect([registry.list('2'), registry.list('3')]).toEqual([undefined, undefined]);
  await store.close();
});

it('looks at every server of ours when it is opened, holds what is said there, and tells how many it has looked at', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  const state = await openState(store);
  const servers = Array.from({ length: 70 }, (_, number) => String(1000 + number));
  for (const server of servers)
    await state.subscriptions.set(server, { subscriptions: [channelSubscription()] });
  const looked: number[] = [];
  const registry = await Registry.open({
    state,
    libraries: createLibraries([]),
    ledger: await openLedger(store),
    isOurs: (guild) => guild !== '1003',
    onUnreadable: (_, error) => expect.unreachable(error.message),
    onFault: (_, error) => expect.unreachable(String(error)),
    onLooked: (many) => looked.push(many),
    now: () => NOW,
  });
  const ours = servers.filter((server) => server !== '1003');
  expect(registry.guilds().toSorted()).toEqual(ours);
  expect((await Array.fromAsync(state.standings.keys())).toSorted()).toEqual(ours);
  expect([looked.at(-1), looked.toSorted((a, b) => a - b)]).toEqual([69, looked]);
  await store.close();
});

describe('two processes of the same servers', () => {
  const both = async () => {
    const kept = await keptGuild([channelSubscription({ channel: '7' })]);
    const other = await kept.restart(createLibraries([]).of());
    const told: string[] = [];
    other.follow((guild) => told.push(guild));
    return { ...kept, other, told };
  };

  it('hear of each other’s subscriptions at the next beat, once', async () => {
    const { change, other, told } = await both();
    await change('7', { time: '18:00' });
    expect(other.list(GUILD)?.subscriptions[0]?.time).toBe('09:00');
    await other.catchUp();
    await other.catchUp();
    expect(other.list(GUILD)?.subscriptions[0]?.time).toBe('18:00');
    expect(told).toEqual([GUILD]);
  });

  it('hear of a server of which nothing is kept any more, and plan nothing for it', async () => {
    const { state, other, told } = await both();
    await createOverlap(state.touched, 'eraser').touch(GUILD);
    await state.subscriptions.delete(GUILD);
    await other.catchUp();
    await other.catchUp();
    expect([other.list(GUILD), other.guilds(), other.known(), told]).toEqual([undefined, [], [], [GUILD]]);
  });

  it('hear of a server that had none when they began', async () => {
    const { registry, other, told } = await both();
    await registry.update('200', () => ({ subscriptions: [channelSubscription({ channel: '8' })] }));
    await other.catchUp();
    expect(other.guilds()).toEqual([GUILD, '200']);
    expect(told).toEqual(['200']);
  });

  it('hear of events, and take nothing for news that they have changed themselves', async () => {
    const { state, registry, other, told } = await both();
    await state.events.update(GUILD, () => ({ events: [] }));
    await registry.refresh(GUILD);
    const own: string[] = [];
    registry.follow((guild) => own.push(guild));
    await registry.catchUp();
    expect(own).toEqual([]);
    await other.catchUp();
    expect(other.waiting(GUILD)).toEqual(['own:1', 'own:2']);
    expect(told).toEqual([GUILD]);
  });

  it('take in what a fault keeps them from looking at, and are told of the fault', async () => {
    const { change, other, state, told } = await both();
    await change('7', { time: '18:00' });
    state.standings.get = () => Promise.reject(new Error('unreadable'));
    await expect(other.catchUp()).rejects.toThrow('unreadable');
    expect([other.list(GUILD)?.subscriptions[0]?.time, told]).toEqual(['18:00', [GUILD]]);
  });
});
