import { describe, expect, it, vi } from 'vitest';
import { onRedis } from '../support/backends.ts';
import { buildFleet, type Fleet, runShards } from '../support/fleet.ts';
import type { BotUnderTest } from '../support/process.ts';
import { moderate, moveClock, postsIn, type SeasonTown, SLOW } from '../support/season.ts';
import { startBot, wordsOf } from '../support/town.ts';

/** For two processes on a machine that is busy with others. */
const LONG = { timeout: 2 * SLOW.timeout };

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const subscribe = (fleet: Fleet) =>
  Promise.all(fleet.servers.map((it) => moderate(it, it.news, 'subscribe', { role: it.role })));

/** Whom each post of a server has notified. */
const notified = (server: SeasonTown) =>
  postsIn(server, server.news).map(({ id }) => server.playground.notified(id));

const helpIn = async (server: SeasonTown) => {
  const { playground, fan, general } = server;
  return wordsOf((await playground.as(fan).in(general).command('help')).message);
};

const readiness = async (bot: BotUnderTest) => {
  const answer = await fetch(`${await bot.address()}/readyz`);
  return `${answer.status} ${(await answer.text()).trim()}`;
};

const metricsOf = async (bot: BotUnderTest) => (await fetch(`${await bot.address()}/metrics`)).text();

/** Interactions that a process has answered. */
const answeredBy = ({ log }: BotUnderTest) => log.filter(({ msg }) => msg === 'interaction').length;

const pairs = (fleet: Fleet, now?: string) =>
  Promise.all([runShards(fleet, '0-1/4', now), runShards(fleet, '2-3/4', now)]);

describe('four shards in one process', () => {
  it('serve all servers, each once', SLOW, async () => {
    const fleet = await buildFleet(5, { maxConcurrency: 4 });
    const bot = await runShards(fleet, 'auto/4');
    await subscribe(fleet);
    for (const server of fleet.servers) expect(await helpIn(server)).toContain('release');
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^deliveries are done/);
    for (const server of fleet.servers) expect(notified(server)).toEqual([[fleet.fan.id]]);
    const text = await metricsOf(bot);
    const sent = /reckoner_reminders_sent_total\{shard="(\d)",late="false"\} (\d)/g;
    expect([...text.matchAll(sent)].map(([, shard, posts]) => `${shard}: ${posts}`).toSorted()).toEqual([
      '0: 2',
      '1: 1',
      '2: 1',
      '3: 1',
    ]);
    for (const shard of [0, 1, 2, 3]) {
      expect(text).toContain(`reckoner_gateway_ready{shard="${shard}"} 1`);
      expect(text).toContain(
        `reckoner_interactions_total{command="help",outcome="answered",shard="${shard}"} ${shard === 0 ? 2 : 1}`,
      );
    }
    expect(fleet.playground.refusals).toEqual([]);
    expect(await bot.stop()).toBe(0);
  });
});

const apart = (where: string, url: () => string | undefined) =>
  it(`two processes with two shards each on ${where} serve just their own servers`, LONG, async () => {
    const fleet = await buildFleet(4, { maxConcurrency: 4 }, url());
    const [first, second] = await pairs(fleet);
    await subscribe(fleet);
    const known = /<\/release:\d+>/;
    for (const server of fleet.servers) expect(await helpIn(server)).toMatch(known);
    await expect.poll(() => [answeredBy(first), answeredBy(second)]).toEqual([4, 4]);
    const { playground, fan, application } = fleet;
    const direct = playground.as(fan).in(playground.directMessages(fan, application));
    expect(wordsOf((await direct.command('help')).message)).toMatch(known);
    await expect.poll(() => [answeredBy(first), answeredBy(second)]).toEqual([5, 4]);
    expect(await metricsOf(second)).not.toContain('shard="0"');
    for (const bot of [first, second]) {
      await moveClock(bot, RELEASE_DAY);
      expect(await bot.said(/^deliveries are done/)).toMatchObject({ sent: 2 });
    }
    for (const server of fleet.servers) expect(notified(server)).toEqual([[fan.id]]);
    expect(second.log.filter(({ msg }) => msg.includes('commands are registered'))).toEqual([]);
    expect(playground.refusals).toEqual([]);
  });

apart('a SQLite file', () => undefined);
onRedis('shards on Redis', (server) => apart('Redis', () => server().freshUrl()));

it('a process without shard 0 knows the commands once the other has registered them', SLOW, async () => {
  const fleet = await buildFleet(2, { maxConcurrency: 2 });
  const later = await startBot({ ...fleet.env, STORE_URL: fleet.storeUrl, SHARDS: '1', SHARD_COUNT: '2' });
  await later.said(/^the process of shard 0 has not registered/);
  await runShards(fleet, '0/2');
  await later.said(/^commands are known/);
  const [, server] = fleet.servers;
  if (!server) throw new Error('no server');
  expect(await helpIn(server)).toMatch(/<\/release:\d+>/);
  // What a server has set in its Integrations stands under these ids.
  fleet.application.permit(server.guild, 'settings', [{ user: fleet.fan, allow: true }]);
  const shown = await fleet.playground.as(fleet.fan).in(server.general).command('settings show');
  expect(wordsOf((await shown.settled()).message)).toContain('Log channel');
});

it(
  'a process that has lost the gateway of one shard is not ready, and the other stays so',
  SLOW,
  async () => {
    const fleet = await buildFleet(4, { maxConcurrency: 4 });
    const [first, second] = await pairs(fleet);
    const { faults } = fleet.playground;
    expect(await Promise.all([readiness(first), readiness(second)])).toEqual(['200 ready', '200 ready']);
    faults.refuseGateway(true);
    faults.dropGateway({ shard: 1 });
    await vi.waitFor(async () => {
      expect(await readiness(first)).toBe('503 the gateway is not connected for shard 1');
    }, SLOW);
    expect(await metricsOf(first)).toMatch(/gateway_ready\{shard="0"\} 1.*gateway_ready\{shard="1"\} 0/s);
    expect(await readiness(second)).toBe('200 ready');
    // The shard that is there goes on.
    const [server] = fleet.servers;
    expect(server && (await helpIn(server))).toContain('release');
    faults.refuseGateway(false);
    await vi.waitFor(async () => expect(await readiness(first)).toBe('200 ready'), SLOW);
  },
);

it(
  'two processes that start at once where one session may start at a time both become ready',
  LONG,
  async () => {
    const fleet = await buildFleet(4, { rateLimits: true, maxConcurrency: 1 });
    const bots = await pairs(fleet);
    expect(await Promise.all(bots.map(readiness))).toEqual(['200 ready', '200 ready']);
    const refused = fleet.playground.exchanges.filter(
      (it) => it.kind === 'gateway' && JSON.stringify(it.payload).includes('"op":9'),
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(bots.flatMap(({ log }) => log.filter(({ level }) => level >= 50))).toEqual([]);
  },
);
