import { describe, expect, it } from 'vitest';
import {
  buildSeasonTown,
  ledgerOf,
  moderate,
  moveClock,
  nextDue,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const posts = (town: SeasonTown) => postsIn(town, town.news);

/** Subscribes the channel with the role, and stops the bot. */
async function subscribed(town: SeasonTown): Promise<void> {
  const bot = await run(town);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  expect(await bot.stop()).toBe(0);
}

describe('a subscribed channel', SLOW, () => {
  it('gets every countdown and, once, the release-day ping, through restarts and downtimes', async () => {
    const town = await buildSeasonTown();
    let bot = await run(town);
    const answer = wordsOf(await moderate(town, town.news, 'subscribe', { role: town.role }));
    expect(answer).toContain('Wednesday, 14 June 2023, 09:00 (UTC)');
    expect(answer).toContain(`Pings <@&${town.role.id}>: on the day.`);
    expect(answer).not.toContain('silent');
    for (const due of ['2023-06-14', '2023-06-30', '2023-07-07', '2023-07-11', '2023-07-13', '2023-07-14']) {
      expect(await nextDue(bot)).toBe(`${due}T09:00:00Z`);
      const before = posts(town).length;
      if (due === '2023-07-07') {
        // Away while it falls due; back after an hour.
        expect(await bot.stop()).toBe(0);
        bot = await run(town, `${due}T10:00:00Z`);
      } else {
        await moveClock(bot, `${due}T09:00:00Z`);
      }
      await until(town, () => posts(town).length > before);
      await bot.said(/^deliveries are done/);
    }
    const said = posts(town).map((post) => `${post.content} ${post.embeds[0]?.description ?? ''}`);
    expect(said).toHaveLength(6);
    expect(said.map((text) => /This is late/u.test(text))).toEqual([false, false, true, false, false, false]);
    expect(said[2]).toContain('7 days to go.');
    expect(said[5]).toContain('set for today, according to the article of 5 June 2023.');
    const notified = posts(town).map(({ id }) => town.playground.notified(id));
    expect(notified).toEqual([[], [], [], [], [], [town.fan.id]]);
    await moveClock(bot, '2023-07-16T09:00:00Z');
    expect(await nextDue(bot)).toBe('2024-05-29T09:00:00Z');
    expect(await bot.stop()).toBe(0);
    expect(await ledgerOf(town)).toEqual([
      '30d sent',
      '14d sent',
      '7d sent',
      '3d sent',
      '1d sent',
      '0d sent',
    ]);
    expect(posts(town)).toHaveLength(6);
    expect(town.playground.refusals).toEqual([]);
  });

  it('is not told late what is no longer true, and of several that are only the last', async () => {
    const town = await buildSeasonTown();
    await subscribed(town);
    const bot = await run(town, '2023-07-13T12:00:00Z');
    await bot.said(/^deliveries are done/);
    expect(posts(town).map(({ content }) => content)).toEqual([expect.stringContaining('1 day to go.')]);
    expect(await bot.stop()).toBe(0);
    expect(await ledgerOf(town)).toEqual([
      ...['30d', '14d', '7d', '3d'].map((step) => `${step} missed lapsed`),
      '1d sent',
    ]);
    const again = await run(town, '2023-07-13T12:30:00Z');
    const plan = wordsOf(await moderate(town, town.news, 'reminders plan'));
    expect(plan).toContain('was not posted in time');
    expect(plan).toContain('Friday, 14 July 2023, 09:00 (UTC)');
    expect(await again.stop()).toBe(0);
    expect(posts(town)).toHaveLength(1);
  });

  it('that is paused gets nothing, and after that what is due from then on', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe');
    await moderate(town, town.news, 'reminders pause');
    await moveClock(bot, '2023-06-14T09:01:00Z');
    await bot.said(/^reminders are due/);
    expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain('Paused: nothing is posted');
    await moderate(town, town.news, 'reminders resume');
    await moveClock(bot, '2023-06-30T09:00:00Z');
    await until(town, () => posts(town).length > 0);
    expect((await ledgerOf(town))[0]).toBe('30d missed paused');
    expect(posts(town)[0]?.content).toContain('14 days to go.');
    expect(wordsOf(await moderate(town, town.news, 'unsubscribe'))).toContain('Ended');
    expect(await nextDue(bot)).toBeNull();
    expect(wordsOf(await moderate(town, town.news, 'unsubscribe'))).toContain('is not subscribed');
  });
});

it('after a pause a moderator is asked what is still true, and posts it by a button, once', async () => {
  const town = await buildSeasonTown();
  const bot = await run(town);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  await moderate(town, town.news, 'reminders pause');
  await moveClock(bot, '2023-07-14T12:00:00Z');
  await bot.said(/^reminders are due/);
  const { playground, guild } = town;
  const asked = await playground.as(guild.ownerId).in(town.news).command('reminders resume');
  await asked.settled();
  expect(wordsOf(asked.message)).toContain('was not posted, and it is still true. Post it now?');
  expect(posts(town)).toEqual([]);
  const moderator = playground.as(guild.ownerId).in(town.news);
  const button = customIdOf(asked.message, /^Post it now/);
  await (await moderator.press(asked.message ?? '', button)).settled();
  await until(town, () => posts(town).length > 0);
  expect(posts(town)[0]?.content).toContain('set for today');
  expect(posts(town)[0]?.embeds[0]?.description).toContain('This is late');
  expect(playground.notified(posts(town)[0]?.id ?? '')).toEqual([town.fan.id]);
  expect(await bot.stop()).toBe(0);
  expect((await ledgerOf(town)).at(-1)).toBe('0d sent');
});
