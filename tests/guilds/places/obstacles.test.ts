import { describe, expect, it } from 'vitest';
import { obstaclesOf } from '../../../src/guilds/places/obstacles.ts';
import type { Breakage } from '../../../src/reminders/refusal.ts';
import { threadOf } from '../../../src/reminders/thread.ts';
import { occurrence } from '../../reminders/ledger-samples.ts';
import { at } from '../../reminders/samples.ts';
import { GUILD, keptGuild } from '../../support/kept-guild.ts';
import { channelSubscription } from '../../support/subscription.ts';

const NOW = at('2023-07-07T09:00:00Z');

/** A forum with a post for each of two events, t1 and t2. */
async function open() {
  const forum = channelSubscription({ channel: '7', forum: { tags: ['tag'] } });
  const { ledger } = await keptGuild([forum]);
  const threads = ['own:1', 'own:2'].map((event) =>
    threadOf({ recipient: '7', guild: GUILD, event }, 1, NOW),
  );
  await ledger.insert(threads.map((one) => ({ occurrence: one })));
  for (const [index, { id }] of threads.entries()) {
    await ledger.settle(id, 'me', { state: 'sent', message: `t${index + 1}` }, NOW);
  }
  const messages = ['own:1', 'own:2'].map((event) => occurrence('7d', { recipient: '7', event }));
  await ledger.insert(messages.map((one) => ({ occurrence: one })));
  const rowsOf = async (ids: readonly { id: string }[]) => {
    const found = await Promise.all(ids.map(({ id }) => ledger.get(id)));
    return found.filter((row) => row !== undefined);
  };
  const world = {
    whole: undefined as Breakage | undefined,
    locked: new Map<string, boolean>(),
    lacksTag: false,
  };
  const obstacle = obstaclesOf({
    ledger,
    inChannel: () => world.whole,
    isLocked: (_guild, thread) => world.locked.get(thread),
    lacksTag: () => world.lacksTag,
  });
  return { forum, world, obstacle, threads: await rowsOf(threads), messages: await rowsOf(messages) };
}

const broken = (why: Breakage) => ({ why, at: NOW.toString() });

describe('what keeps a message from a forum', () => {
  it('is what keeps all from it, or the lock on its own post', async () => {
    const { forum, world, obstacle, messages } = await open();
    const each = () => Promise.all(messages.map(async (row) => obstacle(GUILD, forum, row)));
    expect(await each()).toEqual([undefined, undefined]);
    world.locked.set('t1', true);
    expect(await each()).toEqual(['thread-locked', undefined]);
    expect(await obstacle(GUILD, forum)).toBe('thread-locked');
    world.whole = 'missing-access';
    expect(await each()).toEqual(['missing-access', 'missing-access']);
  });

  it('is no tag, but only for posts that are still to be made', async () => {
    const { forum, world, obstacle, messages, threads } = await open();
    world.lacksTag = true;
    expect(await obstacle(GUILD, forum, threads[0])).toBe('forum-needs-tag');
    expect(await obstacle(GUILD, forum, messages[0])).toBeUndefined();
    expect(await obstacle(GUILD, forum)).toBeUndefined();
    expect(await obstacle(GUILD, { ...forum, broken: broken('forum-needs-tag') })).toBe('forum-needs-tag');
  });

  it('is a lock that was met, until the post is told of again', async () => {
    const { forum, world, obstacle, messages } = await open();
    const locked = { ...forum, broken: broken('thread-locked') };
    expect(await obstacle(GUILD, locked)).toBe('thread-locked');
    expect(await obstacle(GUILD, locked, messages[0])).toBeUndefined();
    world.locked.set('t1', false).set('t2', false);
    expect(await obstacle(GUILD, locked)).toBeUndefined();
  });
});

it('of a thread that is subscribed itself a lock that was met holds until it is told of again', async () => {
  const { world, obstacle } = await open();
  const thread = channelSubscription({ channel: '8' });
  expect(await obstacle(GUILD, thread)).toBeUndefined();
  const locked = { ...thread, broken: broken('thread-locked') };
  expect(await obstacle(GUILD, locked)).toBe('thread-locked');
  world.locked.set('8', false);
  expect(await obstacle(GUILD, locked)).toBeUndefined();
});
