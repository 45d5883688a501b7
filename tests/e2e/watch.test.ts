import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  until,
} from '../support/season.ts';
import { wordsOf } from '../support/town.ts';

const { SendMessages } = PermissionFlagsBits;

const DAY_BEFORE = '2023-07-13T12:00:00Z';

/** A town whose channel has subscribed with the role, and a log channel for moderators. */
async function watched() {
  const town = await buildSeasonTown();
  const log = town.guild.createChannel({ name: 'log' });
  const bot = await run(town);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  await moderate(town, town.general, 'settings log', { channel: log });
  const logged = () => postsIn(town, log).map(({ content }) => content);
  const said = (text: string) => until(town, () => logged().some((line) => line.includes(text)));
  return { town, log, bot, logged, said };
}

const direct = ({ playground, guild, application }: SeasonTown) =>
  playground.messages(playground.directMessages(guild.ownerId, application));

describe('before a release day', () => {
  it('moderators are warned the day before of a ping that will be silent, once, in the log channel', async () => {
    const { town, bot, logged, said } = await watched();
    town.role.edit({ mentionable: false });
    await moveClock(bot, '2023-07-10T12:00:00Z');
    await bot.said(/^deliveries are done/);
    expect(logged().some((line) => line.includes('silent'))).toBe(false);
    await moveClock(bot, DAY_BEFORE);
    await said('silent');
    expect(logged().at(-1)).toContain(`<t:${Date.UTC(2023, 6, 14, 9) / 1000}:R>`);
    await moveClock(bot, '2023-07-14T09:00:00Z');
    await until(town, () =>
      postsIn(town, town.news).some(({ content }) => content.includes('set for today')),
    );
    expect(await bot.stop()).toBe(0);
    expect(logged().filter((line) => line.includes('silent'))).toHaveLength(1);
  });

  it('a permission that is taken away is warned of at once, and the failure itself is then no news', async () => {
    const { town, bot, logged, said } = await watched();
    await moveClock(bot, DAY_BEFORE);
    await bot.said(/^deliveries are done/);
    town.news.overwrite({ role: town.guild.everyone, deny: SendMessages });
    await said('due soon');
    expect(logged().at(-1)).toContain('“Send Messages”');
    await moveClock(bot, '2023-07-14T09:00:00Z');
    await bot.said(/^reminders are due/);
    town.news.overwrite({ role: town.guild.everyone });
    await until(town, () =>
      postsIn(town, town.news).some(({ content }) => content.includes('set for today')),
    );
    expect(await bot.stop()).toBe(0);
    expect(logged().filter((line) => line.includes('“Send Messages”'))).toHaveLength(1);
    expect(direct(town)).toEqual([]);
  });

  it('a channel that is gone is warned of too', async () => {
    const { town, bot, said } = await watched();
    await moveClock(bot, DAY_BEFORE);
    town.news.delete();
    await said('the channel is gone');
    expect(await bot.stop()).toBe(0);
  });
});

it('what nobody could be told stands under the next moderators’ command, once', async () => {
  const { town, log, bot } = await watched();
  log.delete();
  const closed = { method: 'POST', path: /users\/@me\/channels$/ };
  town.playground.faults.next(closed, { kind: 'status', status: 403, body: { code: 50_007, message: '' } });
  await moveClock(bot, DAY_BEFORE);
  town.role.delete();
  await bot.said(/^moderators are warned/);
  const { playground, guild, general } = town;
  expect((await playground.as(town.fan).in(general).command('release')).followups).toEqual([]);
  const owner = playground.as(guild.ownerId).in(general);
  const first = await owner.command('reminders list');
  await until(town, () => first.followups.length > 0);
  expect(wordsOf(first.followups)).toContain('I could reach nobody');
  expect(first.followups.map(({ onlyFor }) => onlyFor)).toEqual([guild.ownerId]);
  const second = await owner.command('reminders list');
  expect(await bot.stop()).toBe(0);
  expect(second.followups).toEqual([]);
});

describe('the log channel', () => {
  it('names who has changed what, and pings nobody', async () => {
    const { town, log, logged, said } = await watched();
    const owner = `<@${town.guild.ownerId}>`;
    for (const words of ['reminders pause', 'reminders resume', 'unsubscribe'])
      await moderate(town, town.news, words);
    await moderate(town, town.general, 'settings zone', { zone: 'Europe/Oslo' });
    await said('Europe/Oslo');
    expect(logged()).toHaveLength(5);
    for (const line of logged()) expect(line).toContain(owner);
    expect(logged()[1]).toContain(`paused the reminders of <#${town.news.id}>`);
    expect(postsIn(town, log).flatMap(({ id }) => town.playground.notified(id))).toEqual([]);
  });
});
