import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import {
  buildSeasonTown,
  ledgerOf,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  TOLD,
} from '../support/season.ts';

// What becomes of a post when that which it is for is not the channel is gone, or for a while.

const BEFORE = '2023-07-14T08:00:00Z';
const RELEASE_DAY = '2023-07-14T09:00:00Z';
const LATER = '2023-07-14T10:00:00Z';

/** Subscribes a channel with the role, and moves the clock to an hour before the release day's post. */
async function subscribed(town: SeasonTown, channel: Channel = town.news) {
  const bot = await run(town);
  await moderate(town, town.general, 'subscribe', { channel, role: town.role });
  await moveClock(bot, BEFORE);
  return bot;
}

/** What moderators were told by direct message. */
const told = ({ playground, guild, application }: SeasonTown) =>
  playground.messages(playground.directMessages(guild.ownerId, application)).map(({ content }) => content);

/** Resolves when the ledger says this of the release day's post. */
const ends = (town: SeasonTown, ...states: string[]) =>
  expect
    .poll(async () => (await ledgerOf(town)).filter((row) => row.startsWith('0d')), SLOW)
    .toEqual(states.map((state) => `0d ${state}`));

describe('a channel that is deleted', SLOW, () => {
  it('is told of once, however often the server changes and the bot starts', async () => {
    const town = await buildSeasonTown();
    let bot = await subscribed(town);
    town.news.delete();
    await moveClock(bot, RELEASE_DAY);
    await bot.said(TOLD);
    expect(told(town)).toEqual([expect.stringContaining('the channel is gone')]);
    town.guild.createRole({ name: 'another' });
    town.guild.createChannel({ name: 'another' });
    expect(await bot.stop()).toBe(0);
    bot = await run(town, LATER);
    expect(await bot.stop()).toBe(0);
    await ends(town, 'due channel-gone');
    expect(told(town)).toHaveLength(1);
    // When the day is over it is said why nothing came of it.
    await run(town, '2023-07-15T09:00:00Z');
    await ends(town, 'failed channel-gone');
    expect(told(town)).toHaveLength(1);
  });
});

describe('a role that is deleted', () => {
  it('is pinged no more and named no more; the post goes out', async () => {
    const town = await buildSeasonTown();
    const bot = await subscribed(town);
    town.role.delete();
    await moveClock(bot, RELEASE_DAY);
    await ends(town, 'sent');
    const [post] = postsIn(town, town.news);
    expect(post?.content).toContain('set for today');
    expect(post?.content).not.toContain('<@&');
    expect(town.playground.notified(post?.id ?? '')).toEqual([]);
    expect(town.playground.refusals).toEqual([]);
  });
});

describe('a thread', SLOW, () => {
  async function threaded() {
    const town = await buildSeasonTown();
    const thread = town.guild.createThread(town.general, { name: 'countdown' });
    return { town, thread, bot: await subscribed(town, thread) };
  }

  it('that is archived is opened again by the post', async () => {
    const { town, thread, bot } = await threaded();
    thread.edit({ archived: true });
    await moveClock(bot, RELEASE_DAY);
    await ends(town, 'sent');
    expect(postsIn(town, thread)).toHaveLength(1);
    expect(thread.archived).toBe(false);
    expect(town.playground.refusals).toEqual([]);
  });

  it('that was archived before the bot started is, too', async () => {
    const { town, thread, bot } = await threaded();
    expect(await bot.stop()).toBe(0);
    thread.edit({ archived: true });
    await run(town, RELEASE_DAY);
    await ends(town, 'sent');
    expect(postsIn(town, thread)).toHaveLength(1);
    expect(town.playground.refusals).toEqual([]);
  });

  it('that is locked is told of once, and gets what is still true when it is open again', async () => {
    const { town, thread, bot } = await threaded();
    thread.edit({ archived: true, locked: true });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(TOLD);
    expect(told(town)).toEqual([expect.stringContaining('locked')]);
    expect(await bot.stop()).toBe(0);
    // Of a thread that is archived Discord does not tell a bot that starts.
    await run(town, LATER);
    thread.edit({ archived: false, locked: false });
    await ends(town, 'sent');
    expect(postsIn(town, thread)[0]?.embeds[0]?.description).toContain('This is late');
    expect(told(town)).toHaveLength(1);
  });
});

describe('a server', SLOW, () => {
  it('that has removed the bot is not written to, nor is it told when it is back what fell due meanwhile', async () => {
    const town = await buildSeasonTown();
    const bot = await subscribed(town);
    town.guild.remove(town.application);
    await moveClock(bot, RELEASE_DAY);
    await ends(town, 'due server-gone');
    expect(await bot.stop()).toBe(0);
    await run(town, LATER);
    town.guild.install(town.application);
    await ends(town, 'missed server-gone');
    expect(postsIn(town, town.news)).toEqual([]);
    expect(told(town)).toEqual([]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('in an outage waits, told of nothing, and gets its post when that is over', async () => {
    const town = await buildSeasonTown();
    const bot = await subscribed(town);
    town.guild.outage(true);
    await moveClock(bot, RELEASE_DAY);
    await ends(town, 'due server-gone');
    town.guild.outage(false);
    await ends(town, 'sent');
    expect(postsIn(town, town.news)).toHaveLength(1);
    expect(told(town)).toEqual([]);
  });

  // The bot waits for a while for servers that it was promised, before reminders run without them.
  it('whose outage lasts through a start of the bot gets its post, too', async () => {
    const town = await buildSeasonTown();
    const bot = await subscribed(town);
    expect(await bot.stop()).toBe(0);
    town.guild.outage(true);
    await run(town, RELEASE_DAY);
    town.guild.outage(false);
    await ends(town, 'sent');
    expect(told(town)).toEqual([]);
  });
});
