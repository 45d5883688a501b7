import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import { decide, subscribe } from '../support/decided.ts';
import {
  buildSeasonTown,
  letTimePass,
  moderate,
  moveClock,
  postsIn,
  rowsOf,
  run,
  type SeasonTown,
  TOLD,
  until,
} from '../support/season.ts';
import { wordsOf } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

describe('a subscribed announcement channel', () => {
  /** A channel that publishes, with the bot stopped. */
  async function publishing(options: Parameters<typeof buildSeasonTown>[0] = {}) {
    const town = await buildSeasonTown(options);
    const news = town.guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    const bot = await run(town);
    await moderate(town, news, 'subscribe', { role: town.role });
    await bot.stop();
    await decide(town, news, { publish: true });
    return { ...town, news };
  }

  const published = (town: SeasonTown) =>
    postsIn(town, town.news).filter(({ flags = 0 }) => (flags & MessageFlags.Crossposted) !== 0);

  it('publishes each countdown once it is posted', async () => {
    const town = await publishing();
    const bot = await run(town, RELEASE_DAY);
    await until(town, () => published(town).length > 0);
    await bot.said(/^deliveries are done/);
    expect(await bot.stop()).toBe(0);
    expect((await rowsOf(town)).filter((row) => row.includes(' 0d '))).toEqual([
      'countdown 0d sent',
      'crosspost 0d sent',
    ]);
    expect(postsIn(town, town.news)).toHaveLength(1);
    expect(town.playground.refusals).toEqual([]);
  });

  it('publishes once through a kill before the answer', async () => {
    const town = await publishing();
    const met = town.playground.faults.next(
      { method: 'POST', path: /crosspost$/ },
      { kind: 'hold', at: 'after' },
    );
    const bot = await run(town, RELEASE_DAY);
    await met.met();
    await bot.stop('SIGKILL');
    met.release();
    await letTimePass(town, 61);
    const next = await run(town, RELEASE_DAY);
    await next.said(/^deliveries are done/);
    expect(await next.stop()).toBe(0);
    expect(await rowsOf(town)).toContain('crosspost 0d sent');
    expect(town.playground.refusals.map(({ code }) => code)).toEqual([40_033]);
  });

  it('lets what is beyond the ration wait, and nothing else with it', async () => {
    const town = await publishing({ crosspostsPerHour: 1 });
    const bot = await run(town, '2023-07-13T09:00:00Z');
    await until(town, () => published(town).length > 0);
    await moveClock(bot, RELEASE_DAY);
    await until(town, () => town.playground.refusals.length > 0);
    // The next beat finds it waiting, and the other films' posts go on.
    await moveClock(bot, '2023-07-14T09:01:00Z');
    expect(await bot.stop()).toBe(0);
    expect(town.playground.refusals.map(({ status }) => status)).toEqual([429]);
    expect((await rowsOf(town)).filter((row) => / [01]d /u.test(row))).toEqual([
      'countdown 1d sent',
      'crosspost 1d sent',
      'countdown 0d sent',
      'crosspost 0d due',
    ]);
  });

  it('publishes nothing of what was missed', async () => {
    const town = await publishing();
    const bot = await run(town, '2023-07-13T12:00:00Z');
    await until(town, () => published(town).length > 0);
    await bot.said(/^deliveries are done/);
    expect(await bot.stop()).toBe(0);
    expect((await rowsOf(town)).filter((row) => row.startsWith('crosspost') && !row.includes('1d'))).toEqual(
      ['30d', '14d', '7d', '3d'].map((step) => expect.stringMatching(`crosspost ${step} missed`)),
    );
  });
});

describe('a subscribed forum', () => {
  async function forumTown(more: { tags?: string[]; requireTag?: boolean } = {}) {
    const town = await buildSeasonTown();
    const forum = town.guild.createChannel({ name: 'films', type: ChannelType.GuildForum, ...more });
    return { ...town, forum };
  }

  type ForumTown = SeasonTown & { forum: Channel };

  /** Two films are to come; these are the posts of the first. */
  const posts = ({ guild, forum }: ForumTown) =>
    guild.channels.filter(({ parentId, name }) => parentId === forum.id && name.endsWith('Part One'));

  const onlyPost = (town: ForumTown): Channel => {
    const [post] = posts(town);
    if (!post || posts(town).length > 1) throw new Error(`there are ${posts(town).length} posts`);
    return post;
  };

  /** Subscribes the forum. The bot runs on. */
  async function subscribed(town: ForumTown) {
    const bot = await run(town);
    const answer = wordsOf(
      await moderate(town, town.general, 'subscribe', { channel: town.forum, role: town.role }),
    );
    await bot.said(/^deliveries are done/);
    return { bot, answer };
  }

  it('has one post for each event at once, and each step is a message in it', async () => {
    const town = await forumTown();
    const { bot, answer } = await subscribed(town);
    expect(answer).toContain('Subscribed');
    const post = onlyPost(town);
    expect(post.name).toContain('Dead Reckoning');
    const [first] = town.playground.messages(post);
    expect(wordsOf(first)).toContain('14 July 2023');
    await moveClock(bot, RELEASE_DAY);
    await until(town, () => town.playground.messages(post).length > 1);
    expect(town.playground.notified(town.playground.messages(post)[1]?.id ?? '')).toEqual([town.fan.id]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('has its post once through a kill after Discord stored it', async () => {
    const town = await forumTown();
    const met = town.playground.faults.next(
      { method: 'POST', path: /\/threads$/ },
      { kind: 'hold', at: 'after' },
    );
    const bot = await run(town);
    await moderate(town, town.general, 'subscribe', { channel: town.forum });
    await met.met();
    await bot.stop('SIGKILL');
    met.release();
    await letTimePass(town, 61);
    onlyPost(town).edit({ archived: true });
    const next = await run(town, RELEASE_DAY);
    await until(town, () => town.playground.messages(onlyPost(town)).length > 1);
    await next.stop();
    expect(await rowsOf(town)).toContain('thread post sent');
  });

  it('whose post is archived has it opened again by the next step', async () => {
    const town = await forumTown();
    const { bot } = await subscribed(town);
    onlyPost(town).edit({ archived: true });
    await moveClock(bot, RELEASE_DAY);
    await until(town, () => town.playground.messages(onlyPost(town)).length > 1);
    expect(onlyPost(town).archived).toBe(false);
  });

  it('whose post is locked is told of once, and goes on when it is unlocked', async () => {
    const town = await forumTown();
    const { bot } = await subscribed(town);
    onlyPost(town).edit({ archived: true, locked: true });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(TOLD);
    // Something else that changes there brings no second word.
    town.guild.createRole({ name: 'other' });
    await moderate(town, town.general, 'reminders list');
    const told = () =>
      town.playground.messages(town.playground.directMessages(town.guild.ownerId, town.application));
    expect(told().map(({ content }) => content)).toEqual([expect.stringContaining('the thread is locked')]);
    onlyPost(town).edit({ archived: false, locked: false });
    await until(town, () => town.playground.messages(onlyPost(town)).length > 1);
    expect(told()).toHaveLength(1);
  });

  it('whose post was deleted gets another, once, and what was due goes there', async () => {
    const town = await forumTown();
    const { bot } = await subscribed(town);
    await bot.stop();
    onlyPost(town).delete();
    const next = await run(town, '2023-07-13T09:00:00Z');
    await until(town, () => posts(town).length > 0 && town.playground.messages(onlyPost(town)).length > 1);
    await next.said(/^deliveries are done/);
    await next.stop();
    expect(await rowsOf(town)).toContain('countdown 1d sent');
    onlyPost(town).delete();
    const last = await run(town, RELEASE_DAY);
    await last.said(/^deliveries are done/);
    await moveClock(last, '2023-07-14T09:01:00Z');
    expect(await last.stop()).toBe(0);
    expect(posts(town)).toEqual([]);
    expect(await rowsOf(town)).toContain('countdown 0d missed unmet');
  });

  it('that asks for a tag is not subscribed in one line', async () => {
    const town = await forumTown({ tags: ['news', 'talk'], requireTag: true });
    const bot = await run(town);
    const answer = await moderate(town, town.general, 'subscribe', { channel: town.forum });
    expect(wordsOf(answer)).toContain('choose one with `/setup`');
    await bot.stop();
    expect(await rowsOf(town)).toEqual([]);
  });

  it('that asks for a tag is told of once where the chosen one is gone, and gets its posts with another', async () => {
    const town = await forumTown({ tags: ['news'], requireTag: true });
    await subscribe(town, town.forum, '2023-06-05T09:00:00Z', { forum: { tags: ['1'] } });
    const bot = await run(town);
    await bot.said(TOLD);
    await bot.stop();
    expect(posts(town)).toEqual([]);
    await decide(town, town.forum, { forum: { tags: town.forum.tags.map(({ id }) => id) } });
    await run(town, '2023-06-05T09:10:00Z');
    await until(town, () => posts(town).length > 0);
    expect(town.playground.refusals).toEqual([]);
  });
});
