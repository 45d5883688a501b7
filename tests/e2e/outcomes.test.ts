import { describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import {
  buildSeasonTown,
  ledgerIn,
  moderate,
  moveClock,
  nextSeason,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { shared } from '../support/town.ts';

// What becomes of a post when that which it is for is not the channel is gone, or for a while. One release day is the same for
// all servers, so that the bot is not started anew for each of them.

const BEFORE = '2023-07-14T08:00:00Z';
const RELEASE_DAY = '2023-07-14T09:00:00Z';
const LATER = '2023-07-14T10:00:00Z';
const NEXT_DAY = '2023-07-15T09:00:00Z';

/** A server with the channel or thread that is subscribed. */
type Subscribed = { readonly town: SeasonTown; readonly channel: Channel };

const inChannel = (town: SeasonTown): Subscribed => ({ town, channel: town.news });

const inThread = (town: SeasonTown): Subscribed => ({
  town,
  channel: town.guild.createThread(town.general, { name: 'countdown' }),
});

/** Subscribes each with its role, and moves the clock to an hour before the release day's post. */
async function subscribed(all: readonly Subscribed[]) {
  const [first] = all;
  if (!first) throw new Error('nobody is to be subscribed');
  const bot = await run(first.town);
  for (const { town, channel } of all) {
    await moderate(town, town.general, 'subscribe', { channel, role: town.role });
  }
  await moveClock(bot, BEFORE);
  return bot;
}

/** What moderators were told by direct message. */
const told = ({ playground, guild, application }: SeasonTown) =>
  playground.messages(playground.directMessages(guild.ownerId, application)).map(({ content }) => content);

/** Resolves when the ledger says this of the release day's post. */
const ends = ({ town }: Subscribed, ...states: string[]) =>
  vi.waitFor(async () => {
    const rows = (await ledgerIn(town)).filter((row) => row.startsWith('0d'));
    expect(rows).toEqual(states.map((state) => `0d ${state}`));
  }, SLOW);

describe('through a release day', SLOW, () => {
  const season = shared(async () => {
    const town = await buildSeasonTown();
    const all = {
      deleted: inChannel(town),
      roleless: inChannel(nextSeason(town)),
      archived: inThread(nextSeason(town)),
      locked: inThread(nextSeason(town)),
      removed: inChannel(nextSeason(town)),
      outage: inChannel(nextSeason(town)),
    };
    const { deleted, roleless, archived, locked, removed, outage } = all;
    let bot = await subscribed(Object.values(all));
    deleted.channel.delete();
    roleless.town.role.delete();
    archived.channel.edit({ archived: true });
    locked.channel.edit({ archived: true, locked: true });
    removed.town.guild.remove(town.application);
    outage.town.guild.outage(true);
    await moveClock(bot, RELEASE_DAY);
    await until(town, () => [deleted, locked].every((server) => told(server.town).length > 0));
    await ends(deleted, 'due channel-gone');
    await ends(removed, 'due server-gone');
    await ends(outage, 'due server-gone');
    outage.town.guild.outage(false);
    for (const server of [roleless, archived, outage]) await ends(server, 'sent');
    deleted.town.guild.createRole({ name: 'another' });
    deleted.town.guild.createChannel({ name: 'another' });
    const toldOnTheDay = { deleted: told(deleted.town), locked: told(locked.town) };
    expect(await bot.stop()).toBe(0);
    // Of a thread that is archived Discord does not tell a bot that starts.
    bot = await run(town, LATER);
    locked.channel.edit({ archived: false, locked: false });
    removed.town.guild.install(town.application);
    await ends(locked, 'sent');
    await ends(removed, 'missed server-gone');
    expect(await bot.stop()).toBe(0);
    await ends(deleted, 'due channel-gone');
    const toldLater = told(deleted.town);
    // When the day is over it is said why nothing came of it.
    await run(town, NEXT_DAY);
    await ends(deleted, 'failed channel-gone');
    return { ...all, toldOnTheDay, toldLater };
  });

  /** What Discord refused of what was asked of anybody else than of the channels that were shut. */
  const refused = () => {
    const { deleted, locked } = season();
    const shut = [deleted.channel.id, locked.channel.id];
    return deleted.town.playground.refusals.filter(({ path }) => !shut.some((id) => path.includes(id)));
  };

  it('a channel that is deleted is told of once, however often the server changes and the bot starts', () => {
    const { deleted, toldOnTheDay, toldLater } = season();
    expect(toldOnTheDay.deleted).toEqual([expect.stringContaining('the channel is gone')]);
    expect(toldLater).toHaveLength(1);
    expect(told(deleted.town)).toHaveLength(1);
  });

  it('a role that is deleted is pinged no more and named no more; the post goes out', () => {
    const { town, channel } = season().roleless;
    const [post] = postsIn(town, channel);
    expect(post?.content).toContain('set for today');
    expect(post?.content).not.toContain('<@&');
    expect(town.playground.notified(post?.id ?? '')).toEqual([]);
    expect(refused()).toEqual([]);
  });

  it('a thread that is archived is opened again by the post', () => {
    const { town, channel } = season().archived;
    expect(postsIn(town, channel)).toHaveLength(1);
    expect(channel.archived).toBe(false);
    expect(refused()).toEqual([]);
  });

  it('a thread that is locked is told of once, and gets what is still true when it is open again', () => {
    const { locked, toldOnTheDay } = season();
    expect(toldOnTheDay.locked).toEqual([expect.stringContaining('locked')]);
    expect(postsIn(locked.town, locked.channel)[0]?.embeds[0]?.description).toContain('This is late');
    expect(told(locked.town)).toHaveLength(1);
  });

  it('a server that has removed the bot is not written to, nor is it told when it is back what fell due meanwhile', () => {
    const { town, channel } = season().removed;
    expect(postsIn(town, channel)).toEqual([]);
    expect(told(town)).toEqual([]);
    expect(refused()).toEqual([]);
  });

  it('a server in an outage waits, told of nothing, and gets its post when that is over', () => {
    const { town, channel } = season().outage;
    expect(postsIn(town, channel)).toHaveLength(1);
    expect(told(town)).toEqual([]);
  });
});

describe('before the bot starts on the release day', SLOW, () => {
  const season = shared(async () => {
    const town = await buildSeasonTown();
    const all = { archived: inThread(town), outage: inChannel(nextSeason(town)) };
    const bot = await subscribed(Object.values(all));
    expect(await bot.stop()).toBe(0);
    all.archived.channel.edit({ archived: true });
    all.outage.town.guild.outage(true);
    // The bot waits for a while for servers that it was promised, before reminders run without them.
    await run(town, RELEASE_DAY);
    all.outage.town.guild.outage(false);
    return all;
  });

  it('a thread that was archived is opened again by the post, too', async () => {
    const { archived } = season();
    await ends(archived, 'sent');
    expect(postsIn(archived.town, archived.channel)).toHaveLength(1);
    expect(archived.town.playground.refusals).toEqual([]);
  });

  it('a server whose outage lasts through the start gets its post, too', async () => {
    const { outage } = season();
    await ends(outage, 'sent');
    expect(told(outage.town)).toEqual([]);
  });
});
