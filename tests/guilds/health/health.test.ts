import { describe, expect, it } from 'vitest';
import { paused, subscriptionOf, withChanged } from '../../../src/guilds/records/subscriptions.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { Row } from '../../../src/reminders/ledger.ts';
import { at } from '../../reminders/samples.ts';
import { openHealth } from '../../support/health.ts';
import { channelSubscription } from '../../support/subscription.ts';

const [GUILD, CHANNEL] = ['100', '7'];
const NOW = at('2023-07-14T09:00:00Z');

/** A server with one subscription and one row that is due, over a real store. */
async function open() {
  const subscriptions = [channelSubscription({ channel: CHANNEL })];
  const here = await openHealth(createLibrary([]), { [GUILD]: subscriptions }, NOW);
  const row = await here.insertDue(GUILD, CHANNEL);
  const stored = async () => subscriptionOf(await here.state.subscriptions.get(GUILD), CHANNEL);
  const condition = async (of: Row = row) => here.health.condition(of, await stored());
  return { ...here, row, condition, broken: () => here.broken(GUILD, CHANNEL) };
}

describe('how a subscription stands', () => {
  it('is active, paused, broken or gone, by what the store says now', async () => {
    const { condition, row, world, registry, state } = await open();
    expect(await condition()).toBe('active');
    world.obstacle = 'missing-permission';
    expect(await condition()).toEqual({ broken: 'missing-permission' });
    await registry.update(GUILD, (list) => withChanged(list, CHANNEL, (one) => paused(one, 'ada', NOW)));
    expect(await condition()).toBe('paused');
    // As another process would.
    await state.subscriptions.set(GUILD, { subscriptions: [] });
    expect(await condition()).toBe('gone');
    expect(await condition({ ...row, guild: undefined })).toBe('gone');
  });
});

describe('a subscription that can’t post', () => {
  it('is told of once, and stays broken by what the request said', async () => {
    const { condition, health, row, told, broken } = await open();
    await health.breakDown(row, 'missing-permission');
    await health.breakDown(row, 'missing-access');
    expect(told).toEqual([`${CHANNEL} missing-permission`]);
    expect(broken()).toEqual({ why: 'missing-permission', at: NOW.toString() });
    expect(await condition()).toEqual({ broken: 'missing-permission' });
  });

  it('is no news in an outage', async () => {
    const { health, row, told, broken } = await open();
    await health.breakDown(row, 'server-gone');
    expect([told, broken()]).toEqual([[], null]);
  });

  it('heals when nothing stands in the way any more, and its rows go on', async () => {
    const { health, row, world, ledger, broken } = await open();
    await health.breakDown(row, 'missing-permission');
    await ledger.hold([row.id], 'missing-permission');
    world.obstacle = 'missing-permission';
    expect(await health.heal(GUILD)).toBe(false);
    expect((await ledger.get(row.id))?.held).toBe(true);
    world.obstacle = undefined;
    expect(await health.heal(GUILD)).toBe(true);
    expect((await ledger.get(row.id))?.held).toBe(false);
    expect(broken()).toBeNull();
    expect(await health.heal('unknown')).toBe(false);
  });

  it('for no reason that is seen is tried again at once, and then no more often than every ten minutes', async () => {
    const { health, row, world, ledger, broken } = await open();
    const refused = async () => {
      await health.breakDown(row, 'missing-permission');
      await ledger.hold([row.id], 'missing-permission');
    };
    await refused();
    expect(await health.heal(GUILD)).toBe(true);
    await refused();
    expect([await health.heal(GUILD), await health.heal(GUILD)]).toEqual([false, false]);
    expect([broken()?.why, (await ledger.get(row.id))?.held]).toEqual(['missing-permission', true]);
    world.now = NOW.add({ minutes: 10 });
    expect(await health.heal(GUILD)).toBe(true);
    await refused();
    // What is seen to be mended is tried at once, however often.
    for (const _time of [1, 2]) {
      world.obstacle = 'missing-permission';
      await refused();
      world.obstacle = undefined;
      expect(await health.heal(GUILD)).toBe(true);
    }
  });

  it('in one post of a forum goes on in the others, and is not told of again until that is mended', async () => {
    const { condition, health, row, world, ledger, broken, registry, told } = await open();
    await registry.update(GUILD, (list) =>
      withChanged(list, CHANNEL, (one) => ({ ...one, forum: { tags: [] } })),
    );
    await health.breakDown(row, 'thread-locked');
    await ledger.hold([row.id], 'thread-locked');
    expect(await condition()).toBe('active');
    world.obstacle = 'thread-locked';
    expect(await condition()).toEqual({ broken: 'thread-locked' });
    expect(await health.heal(GUILD)).toBe(true);
    await health.breakDown(row, 'thread-locked');
    expect([told.length, broken()?.why]).toEqual([1, 'thread-locked']);
    world.obstacle = undefined;
    await health.heal(GUILD);
    expect(broken()).toBeNull();
  });

  it('does not heal while its channel is not known: it may be deleted, or a thread that is archived', async () => {
    const { health, row, world, told, ledger, broken } = await open();
    await health.breakDown(row, 'channel-gone');
    await ledger.hold([row.id], 'channel-gone');
    world.known = false;
    expect(await health.heal(GUILD)).toBe(false);
    expect(broken()?.why).toBe('channel-gone');
    world.known = true;
    expect(await health.heal(GUILD)).toBe(true);
    expect([told.length, broken()]).toEqual([1, null]);
  });

  it('that was held just when nothing stood in its way any more is woken', async () => {
    const { health, row, world, ledger } = await open();
    await ledger.hold([row.id], 'server-gone');
    world.obstacle = 'server-gone';
    expect(await health.wake(row)).toBe(false);
    world.obstacle = undefined;
    expect(await health.wake(row)).toBe(true);
    expect((await ledger.get(row.id))?.held).toBe(false);
  });

  it('that is mended while it is taken note of goes on, and nobody is told', async () => {
    const { health, row, world, registry, ledger, told, broken } = await open();
    await ledger.hold([row.id], 'missing-permission');
    world.obstacle = 'missing-permission';
    const broke = health.breakDown(row, 'missing-permission');
    registry.follow(() => {
      world.obstacle = undefined;
    });
    await broke;
    expect([broken(), (await ledger.get(row.id))?.held, told]).toEqual([null, false, []]);
  });

  it('in another way than was seen first is told of, too', async () => {
    const { health, row, world, registry, told, broken } = await open();
    world.obstacle = 'missing-permission';
    const broke = health.breakDown(row, 'missing-permission');
    // Its channel goes while that is written down: no permission is lacking any more.
    registry.follow(() => {
      world.obstacle = undefined;
      world.known = false;
    });
    await broke;
    expect([broken()?.why, told]).toEqual(['missing-permission', [`${CHANNEL} missing-permission`]]);
  });

  it('that was held for what is being mended waits for that, and is not called broken anew', async () => {
    const { health, row, ledger, told, broken } = await open();
    await health.breakDown(row, 'missing-permission');
    // Judged by the record, which says so still; what stood in the way is gone.
    await ledger.hold([row.id], 'missing-permission');
    expect(await health.wake(row)).toBe(true);
    expect((await ledger.get(row.id))?.held).toBe(true);
    expect(await health.heal(GUILD)).toBe(true);
    expect((await ledger.get(row.id))?.held).toBe(false);
    expect([told.length, broken()]).toEqual([1, null]);
    // Mended between the judgement and this.
    expect(await health.wake(row)).toBe(true);
    expect([told.length, broken()]).toEqual([1, null]);
  });
});

describe('a subscription whose zone this Node does not know', () => {
  it('is broken for that reason, and heals once it has another zone', async () => {
    const { condition, health, row, registry, broken } = await open();
    const inZone = (zone: string) =>
      registry.update(GUILD, (list) => withChanged(list, CHANNEL, (one) => ({ ...one, zone })));
    await inZone('Mars/Olympus');
    expect(await condition()).toEqual({ broken: 'zone-unknown' });
    await health.breakDown(row, 'zone-unknown');
    expect(await health.heal(GUILD)).toBe(false);
    expect(broken()?.why).toBe('zone-unknown');
    await inZone('Europe/Oslo');
    await health.heal(GUILD);
    expect(broken()).toBeNull();
    expect(await condition()).toBe('active');
  });
});
