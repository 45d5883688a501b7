import { describe, expect, it } from 'vitest';
import { Watch } from '../../../src/guilds/health/watch.ts';
import type { Problem } from '../../../src/kit/problem.ts';
import type { ChannelSubscription } from '../../../src/kit/subscription.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { at } from '../../reminders/samples.ts';
import { openHealth } from '../../support/health.ts';
import { channelSubscription } from '../../support/subscription.ts';

const { library } = await loadPacks('data');
const [GUILD, CHANNEL] = ['100', '7'];

/** A film comes on 14 July 2023 at 09:00; the watch looks at what a test says of each channel. */
async function open(
  now: string,
  servers: Readonly<Record<string, readonly ChannelSubscription[]>> = {
    [GUILD]: [channelSubscription({ channel: CHANNEL, role: '9' })],
  },
) {
  const here = await openHealth(library, servers, at(now));
  const problems = new Map<string, readonly Problem[]>();
  const warned: string[] = [];
  const looked: string[] = [];
  const tended: string[] = [];
  const errors: unknown[] = [];
  let delivered = 0;
  let calm = Promise.withResolvers<void>();
  const watch = new Watch({
    registry: here.registry,
    health: here.health,
    warnings: here.state.warnings,
    titleOf: () => 'the film',
    problems: async (_guild, { channel }) => {
      looked.push(channel);
      return problems.get(channel) ?? [];
    },
    tend: (guild) => void tended.push(guild),
    warn: async (_guild, { channel }, posts, found) =>
      void warned.push(
        `${channel} ${posts.map(({ step, due }) => `${step} ${due.toString()}`).join()} ${found.join()}`,
      ),
    deliver: () => {
      delivered += 1;
    },
    persist: (task) => task(),
    now: () => here.world.now,
    wait: () => calm.promise,
    onError: (error) => errors.push(error),
  });
  const look = async (time: string) => {
    here.world.now = at(time);
    await watch.check(GUILD);
    return warned.splice(0);
  };
  const settle = async () => {
    calm.resolve();
    calm = Promise.withResolvers();
    await watch.settled();
  };
  return {
    ...here,
    watch,
    problems,
    warned,
    looked,
    tended,
    errors,
    look,
    settle,
    delivered: () => delivered,
  };
}

describe('a problem before a release day', () => {
  it('is warned of a day before and not sooner, once for each occurrence and problem, restarts included', async () => {
    const { problems, look, state } = await open('2023-07-10T09:00:00Z');
    problems.set(CHANNEL, ['silent']);
    expect(await look('2023-07-12T08:59:59Z')).toEqual([]);
    expect(await look('2023-07-12T09:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z silent']);
    expect(await look('2023-07-13T09:00:00Z')).toEqual([]);
    problems.set(CHANNEL, ['no-embeds', 'silent']);
    expect(await look('2023-07-13T10:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z no-embeds']);
    expect(await look('2023-07-14T09:00:00Z')).toEqual([]);
    const kept = new Set<string | undefined>();
    for await (const [key] of state.warnings.list()) kept.add(key.split('/')[1]);
    expect(kept).toEqual(new Set(['silent', 'no-embeds']));
  });

  it('that lets nothing be posted breaks the subscription, so that it is told of only once', async () => {
    const { problems, look, told, broken, health, world } = await open('2023-07-13T09:00:00Z');
    problems.set(CHANNEL, ['missing-permission']);
    world.obstacle = 'missing-permission';
    expect(await look('2023-07-13T09:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z missing-permission']);
    expect(broken(GUILD, CHANNEL)?.why).toBe('missing-permission');
    await health.breakDown({ guild: GUILD, recipient: CHANNEL }, 'missing-permission');
    expect(told).toEqual([]);
  });

  it('that is mended while it is looked at leaves nothing broken, and what waits goes on', async () => {
    const { problems, look, broken, ledger, delivered, insertDue, world } =
      await open('2023-07-13T09:00:00Z');
    const row = await insertDue(GUILD, CHANNEL);
    await ledger.hold([row.id], 'missing-permission');
    // Seen just before it was mended: nothing stands in the way any more.
    problems.set(CHANNEL, ['missing-permission', 'silent']);
    expect(await look('2023-07-13T09:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z silent']);
    expect([broken(GUILD, CHANNEL), (await ledger.get(row.id))?.held]).toEqual([null, false]);
    expect(delivered()).toBe(1);
    world.obstacle = 'missing-permission';
    expect(await look('2023-07-13T10:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z missing-permission']);
  });

  it('is warned of again where it was told of long ago, and not where that was just now', async () => {
    const { problems, look, health, world } = await open('2023-06-14T09:00:00Z');
    problems.set(CHANNEL, ['missing-permission']);
    world.obstacle = 'missing-permission';
    await health.breakDown({ guild: GUILD, recipient: CHANNEL }, 'missing-permission');
    expect(await look('2023-07-13T09:00:00Z')).toEqual(['7 0d 2023-07-14T09:00:00Z missing-permission']);
    const fresh = await open('2023-07-13T08:00:00Z');
    fresh.problems.set(CHANNEL, ['missing-permission']);
    fresh.world.obstacle = 'missing-permission';
    await fresh.health.breakDown({ guild: GUILD, recipient: CHANNEL }, 'missing-permission');
    expect(await fresh.look('2023-07-13T09:00:00Z')).toEqual([]);
    expect(world.now).toEqual(at('2023-07-13T09:00:00Z'));
  });

  it('is none of a quiet step’s, of a paused subscription’s, or where nothing is wrong', async () => {
    const pauses = [{ from: '2023-06-05T09:00:00Z', until: null }];
    const paused = channelSubscription({ channel: '8', role: '9', pauses });
    const one = channelSubscription({ channel: CHANNEL, role: '9' });
    const { problems, look } = await open('2023-07-06T09:00:00Z', { [GUILD]: [one, paused] });
    problems.set(CHANNEL, ['silent']).set('8', ['silent']);
    expect(await look('2023-07-06T09:00:00Z')).toEqual([]);
    problems.set(CHANNEL, []);
    expect(await look('2023-07-13T09:00:00Z')).toEqual([]);
  });

  it('is none in an outage, which nobody there can mend', async () => {
    const { problems, look, broken } = await open('2023-07-13T09:00:00Z');
    problems.set(CHANNEL, ['server-gone']);
    expect(await look('2023-07-13T09:00:00Z')).toEqual([]);
    expect(broken(GUILD, CHANNEL)).toBeNull();
  });

  it('is also that of a step that pings', async () => {
    const one = channelSubscription({ channel: CHANNEL, role: '9', pinged: ['7d'] });
    const { problems, look } = await open('2023-07-06T09:00:00Z', { [GUILD]: [one] });
    problems.set(CHANNEL, ['role-gone']);
    expect(await look('2023-07-06T09:00:00Z')).toEqual(['7 7d 2023-07-07T09:00:00Z role-gone']);
  });
});

it('a zone that is not known is told of at once, since nothing is ever planned in it', async () => {
  const { problems, look, told, broken } = await open('2023-06-05T09:00:00Z');
  problems.set(CHANNEL, ['zone-unknown']);
  expect(await look('2023-06-05T09:00:00Z')).toEqual([]);
  expect(await look('2023-06-05T09:01:00Z')).toEqual([]);
  expect([told, broken(GUILD, CHANNEL)?.why]).toEqual([['7 zone-unknown'], 'zone-unknown']);
});

describe('the watch', () => {
  it('looks at all once a day of bot time, and heals what is mended', async () => {
    const { watch, looked, tended, health, broken, world, delivered } = await open('2023-06-05T09:00:00Z', {
      [GUILD]: [channelSubscription({ channel: CHANNEL })],
      200: [channelSubscription({ channel: '8' })],
      // Nobody subscribes here any more, but something may be left that is to be taken away.
      300: [],
    });
    await health.breakDown({ guild: GUILD, recipient: CHANNEL }, 'missing-access');
    watch.beat();
    watch.beat();
    await watch.settled();
    expect([looked, tended]).toEqual([
      ['7', '8'],
      [GUILD, '200', '300'],
    ]);
    expect([broken(GUILD, CHANNEL), delivered()]).toEqual([null, 0]);
    world.now = at('2023-06-05T23:59:00Z');
    watch.beat();
    await watch.settled();
    expect(looked).toHaveLength(2);
    world.now = at('2023-06-06T00:00:00Z');
    watch.beat();
    await watch.settled();
    expect(looked).toHaveLength(4);
  });

  it('looks at nothing more once it is stopped', async () => {
    const { watch, looked } = await open('2023-06-05T09:00:00Z');
    watch.beat();
    await watch.stop();
    expect(looked).toEqual([]);
  });

  it('looks at a server once when all is calm after several changes, and at none that has nothing', async () => {
    const { watch, looked, settle, errors } = await open('2023-07-13T09:00:00Z');
    for (const guild of [GUILD, GUILD, 'unknown']) watch.changed(guild);
    expect(looked).toEqual([]);
    await settle();
    expect(looked).toEqual(['7']);
    watch.changed(GUILD);
    await settle();
    expect([looked, errors]).toEqual([['7', '7'], []]);
  });
});
