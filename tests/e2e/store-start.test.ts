import { expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '../store/scratch.ts';
import { onRedis, onSecureRedis } from '../support/backends.ts';
import { selfMade } from '../support/certificate.ts';
import type { BotUnderTest } from '../support/process.ts';
import { RedisServer } from '../support/redis-server.ts';
import { buildSeasonTown, ledgerOf, moderate, postsIn, run, SLOW } from '../support/season.ts';
import { buildTown, startBot, wordsOf } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const loud = (bot: BotUnderTest) =>
  bot.log.filter(({ level, msg }) => level >= 40 && !msg.startsWith('BOT_NOW is set')).map(({ msg }) => msg);

const readyz = async (bot: BotUnderTest) => (await fetch(`${await bot.address()}/readyz`)).text();

onRedis('a bot whose Redis is away when it starts', (server) => {
  it('waits for it, says so in one line, and then does what is due', SLOW, async () => {
    const town = await buildSeasonTown({}, server().freshUrl());
    const before = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    expect(await before.stop()).toBe(0);
    await server().stop('SIGKILL');

    const env = { ...town.env, STORE_URL: town.storeUrl, BOT_NOW: RELEASE_DAY };
    const bot = await startBot(env);
    await bot.said(/^the store is away/);
    expect(await readyz(bot)).toMatch(/^the store is not open: The store redis:.*ECONNREFUSED/mu);
    const asked = await moderate(town, town.news, 'reminders list');
    expect(wordsOf(asked)).toBe('My memory can’t be reached right now. Try again in a moment.');
    await server().start();
    await bot.said(/^deliveries are done/);
    expect(postsIn(town, town.news)).toHaveLength(1);
    expect(await bot.stop()).toBe(0);
    expect(loud(bot)).toEqual(['the store is away: commands say so, and what is due waits']);
    expect((await ledgerOf(town)).at(-1)).toBe('0d sent');
  });

  it('can be stopped meanwhile', SLOW, async () => {
    const town = await buildTown();
    await server().stop('SIGKILL');
    const bot = await startBot({ ...town.env, STORE_URL: server().freshUrl() });
    await bot.said(/^the store is away/);
    expect(await bot.stop()).toBe(0);
    expect(loud(bot)).toEqual(['the store is away: commands say so, and what is due waits']);
    await server().start();
  });
});

onRedis('a bot whose Redis asks for another password', () => {
  it('ends with one line and 78, since waiting would not mend it', SLOW, async () => {
    const server = await RedisServer.start('--requirepass', 'right');
    onTestFinished(() => server.end());
    const url = new URL(server.freshUrl());
    url.password = 'wrong';
    const bot = await startBot({ ...(await buildTown()).env, STORE_URL: url.href });
    expect(await bot.ended).toBe(78);
    expect(loud(bot)).toEqual([expect.stringMatching(/^The store redis:.* can't be opened: WRONGPASS/u)]);
    expect(bot.everything()).not.toContain('wrong@');
  });
});

onSecureRedis('a bot on a Redis that speaks TLS', () => {
  it('runs where it was told whom to trust, and else ends with one line that says how', SLOW, async () => {
    const made = selfMade(scratchFolder());
    const server = await RedisServer.startSecure(made);
    onTestFinished(() => server.end());
    const town = await buildTown();
    const env = { ...town.env, STORE_URL: server.freshUrl() };
    const refused = await startBot(env);
    expect(await refused.ended).toBe(78);
    expect(loud(refused)).toEqual([expect.stringMatching(/self-signed certificate\b.*NODE_EXTRA_CA_CERTS/u)]);
    const bot = await startBot({ ...env, NODE_EXTRA_CA_CERTS: made.certificate });
    await bot.said(/^reminders are running/);
    expect(await readyz(bot)).toBe('ready\n');
    expect(await bot.stop()).toBe(0);
  });
});
