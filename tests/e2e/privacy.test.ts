import { describe, expect, it } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

/** Opens the bot's store from outside, and closes it again. */
async function inStore<T>(
  { storeUrl, application }: SeasonTown,
  use: (state: Awaited<ReturnType<typeof openState>>, rest: { everything(): Promise<string> }) => Promise<T>,
): Promise<T> {
  const store = await openStore(storeUrl, { application: application.id });
  const ledger = await openLedger(store);
  const everything = async () => {
    const found: string[] = [];
    for await (const [key, value] of store.driver.scan('')) found.push(`${key} ${value}`);
    return [...found, ...(await ledger.list({}, 1000)).map((row) => JSON.stringify(row))].join('\n');
  };
  try {
    return await use(await openState(store), { everything });
  } finally {
    await store.close();
  }
}

const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

describe('/privacy', SLOW, () => {
  it('shows a moderator and a fan what is kept of them, in a server and in direct messages, and erases it', async () => {
    const town = await buildSeasonTown();
    const { playground, guild, fan, application } = town;
    const bot = await run(town);
    const asOwner = playground.as(guild.ownerId);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moderate(town, town.general, 'settings zone', { zone: 'Europe/Berlin' });
    await moveClock(bot, '2023-06-14T09:00:00Z');
    await until(town, () => postsIn(town, town.news).length > 0);
    const [post] = postsIn(town, town.news);
    if (!post) throw new Error('there is no post');
    await (
      await playground
        .as(fan)
        .in(town.news)
        .press(post, customIdOf(post, /^Ping me$/))
    ).settled();

    const direct = playground.directMessages(fan, application);
    const card = await (await playground.as(fan).in(direct).command('privacy')).settled();
    expect(wordsOf(card.message)).toContain(
      `1 channel in which you are mentioned by “Ping me”: <#${town.news.id}>`,
    );
    if (!card.message) throw new Error('there is no answer');
    const file = await playground.as(fan).in(direct).press(card.message, 'privacy:file');
    expect(JSON.stringify((await file.settled()).message ?? file.followups)).toContain(
      'reckoner-about-you.json',
    );
    const ask = await (await playground.as(fan).in(direct).press(card.message, 'privacy:ask')).settled();
    if (!ask.message) throw new Error('nothing was asked');
    const done = await (await playground.as(fan).in(direct).press(ask.message, 'privacy:erase')).settled();
    expect(wordsOf(done.message)).toContain('Erased:');
    expect(await inStore(town, (_state, { everything }) => everything())).not.toContain(fan.id);

    const answer = await (await asOwner.in(town.general).command('privacy')).settled();
    expect(answer.message?.onlyFor).toBe(guild.ownerId);
    expect(wordsOf(answer.message)).toContain('1 subscribed channel');
    if (!answer.message) throw new Error('there is no answer');
    const sure = await (await asOwner.in(town.general).press(answer.message, 'privacy:ask')).settled();
    if (!sure.message) throw new Error('nothing was asked');
    await (await asOwner.in(town.general).press(sure.message, 'privacy:erase')).settled();
    expect(await inStore(town, (_state, { everything }) => everything())).not.toContain(guild.ownerId);
    expect(wordsOf(await moderate(town, town.general, 'settings show'))).toContain('someone');

    // The server has what it had set: the next step is posted, and mentions nobody who has erased that.
    await moveClock(bot, '2023-07-14T09:00:00Z');
    await until(town, () => postsIn(town, town.news).length > 1);
    expect(postsIn(town, town.news).at(-1)?.content).not.toContain(fan.id);
    await bot.stop();
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    expect(JSON.stringify(bot.log)).not.toContain(fan.id);
    expect(playground.refusals).toEqual([]);
  });
});

describe('a server that has removed the bot', SLOW, () => {
  it('is erased once its days are over, at a start; one in an outage is not', async () => {
    const town = await buildSeasonTown();
    const other = town.playground.createGuild({ name: 'Other', owner: town.guild.ownerId });
    const lobby = other.createChannel({ name: 'lobby' });
    other.install(town.application);
    let bot = await run(town);
    await moderate(town, town.news, 'subscribe', {});
    await moderate({ ...town, guild: other }, lobby, 'subscribe', {});
    town.guild.remove(town.application);
    const departed = () => inStore(town, (state) => state.departures.get(town.guild.id));
    await expect.poll(departed, SLOW).toMatchObject({ told: true, looks: 1 });
    expect(await bot.stop()).toBe(0);
    const old = { at: daysAgo(31), told: true, looks: 30, looked: daysAgo(1) };
    await inStore(town, async (state) => {
      await state.departures.set(town.guild.id, old);
      await state.departures.set(other.id, { ...old, told: false });
    });
    other.outage(true);
    bot = await run(town);
    await bot.said(/^what was kept of a server is erased/);
    expect(await bot.stop()).toBe(0);
    const left = await inStore(town, (_state, { everything }) => everything());
    // That something has changed there is remembered for a quarter of an hour.
    const lasting = left.split('\n').filter((line) => !line.startsWith('touched:'));
    expect(lasting.join('\n')).not.toContain(town.guild.id);
    expect(left).toContain(`subscriptions:${other.id}`);
    other.outage(false);
    bot = await run(town);
    await expect.poll(() => inStore(town, (state) => state.departures.get(other.id)), SLOW).toBeUndefined();
    await moveClock(bot, '2023-06-14T09:00:00Z');
    await until(town, () => postsIn(town, lobby).length > 0);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
