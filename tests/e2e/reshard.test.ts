import { expect, it } from 'vitest';
import { buildFleet, type Fleet, runShards } from '../support/fleet.ts';
import type { BotUnderTest } from '../support/process.ts';
import { ledgerOf, moderate, moveClock, postsIn, SLOW } from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const SEVEN = '2023-07-07T09:00:30Z';
const THREE = '2023-07-11T09:00:30Z';
const RELEASE_DAY = '2023-07-14T09:00:00Z';
const LONG = { timeout: 2 * SLOW.timeout };

const subscribe = (fleet: Fleet) =>
  Promise.all(fleet.servers.map((it) => moderate(it, it.news, 'subscribe', { role: it.role })));

const postsOf = (fleet: Fleet) => fleet.servers.map((it) => postsIn(it, it.news).length);

const sentIn = async (fleet: Fleet) => (await ledgerOf(fleet)).filter((row) => row.endsWith(' sent'));

/** Moves the clocks of all, one after another, and waits until each has had its beat. */
const allReach = (bots: readonly BotUnderTest[], now: string) =>
  Promise.all(bots.map((bot) => moveClock(bot, now)));

it(
  'a new process of the same shards begins while the old one runs: a ping once, a press once',
  LONG,
  async () => {
    const fleet = await buildFleet(2, { maxConcurrency: 2 });
    const bots = [await runShards(fleet, '0-1/2', '2023-07-14T08:59:00Z')];
    await subscribe(fleet);
    bots.push(await runShards(fleet, '0-1/2', '2023-07-14T08:59:00Z'));
    const [server] = fleet.servers;
    if (!server) throw new Error('no server');
    const { playground, guild, general } = server;
    const moderator = playground.as(guild.ownerId).in(general);
    const asked = await moderator.command('event add', { title: 'Watch party', when: '20 July 8pm' });
    const question = (await asked.settled()).message;
    if (!question) throw new Error('nothing was asked');
    await (await moderator.press(question, customIdOf(question, /^Save$/))).settled();
    expect(wordsOf((await moderator.command('event list')).message)).toContain('1 event');
    await allReach(bots, RELEASE_DAY);
    await expect.poll(() => postsOf(fleet), LONG).toEqual([1, 1]);
    // Whoever goes first has finished what it began; the other has nothing left to post.
    for (const bot of bots) expect(await bot.stop()).toBe(0);
    const pings = fleet.servers.flatMap((it) =>
      postsIn(it, it.news).map(({ id }) => playground.notified(id)),
    );
    expect(pings).toEqual([[fleet.fan.id], [fleet.fan.id]]);
    expect(await sentIn(fleet)).toEqual(['0d sent', '0d sent']);
    const taken = bots.map(({ log }) => log.filter(({ outcome }) => outcome === 'taken').length);
    expect(taken.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
  },
);

it('while two processes run the same shards, they post together at the pace of one', LONG, async () => {
  const fleet = await buildFleet(100, { rateLimits: true });
  const servers = fleet.servers;
  const first = await runShards(fleet, '0/1', '2023-07-14T08:59:00Z');
  // One after another: so many at once would not be answered in time.
  for (const it of servers) await moderate(it, it.news, 'subscribe', { role: it.role });
  const second = await runShards(fleet, '0/1', '2023-07-14T08:59:00Z');
  await second.said(/^other processes run the same shards/);
  await allReach([first, second], RELEASE_DAY);
  await expect.poll(() => postsOf(fleet), LONG).toEqual(servers.map(() => 1));
  // At the pace of two nearly half of the reminders would be refused. One may be, and one welcome before them, where a busy machine
  // takes in late, and at once, what was sent in time.
  expect(fleet.playground.refusals.length).toBeLessThan(servers.length / 20);
  expect(fleet.playground.refusals.filter(({ status }) => status !== 429)).toEqual([]);
  for (const bot of [first, second]) expect(await bot.stop()).toBe(0);
  expect((await sentIn(fleet)).length).toBe(servers.length);
});

it(
  'two shards become three over a window in which something fell due, beside an old process too',
  LONG,
  async () => {
    const fleet = await buildFleet(6, { maxConcurrency: 3 });
    const old = await runShards(fleet, '0-1/2', '2023-07-07T08:59:00Z');
    await subscribe(fleet);
    await old.stop('SIGKILL');
    const fresh = await runShards(fleet, '0-2/3', SEVEN);
    await expect.poll(() => postsOf(fleet), LONG).toEqual([1, 1, 1, 1, 1, 1]);
    const again = await runShards(fleet, '0-1/2', SEVEN);
    await allReach([fresh, again], THREE);
    await expect.poll(() => postsOf(fleet), LONG).toEqual([2, 2, 2, 2, 2, 2]);
    expect(await again.stop()).toBe(0);
    await moveClock(fresh, RELEASE_DAY);
    await expect.poll(() => postsOf(fleet), LONG).toEqual([3, 3, 3, 3, 3, 3]);
    expect(await fresh.stop()).toBe(0);
    expect(postsOf(fleet)).toEqual([3, 3, 3, 3, 3, 3]);
    const sent = await sentIn(fleet);
    for (const step of ['7d', '3d', '0d'])
      expect(sent.filter((row) => row === `${step} sent`)).toHaveLength(6);
  },
);
