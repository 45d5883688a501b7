import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import type { Fault } from '../../src/playground/weather.ts';
import {
  buildSeasonTown,
  ledgerOf,
  letTimePass,
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

const { ReadMessageHistory, SendMessages } = PermissionFlagsBits;

const RELEASE_DAY = '2023-07-14T09:00:00Z';

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

describe('a bot that is killed', SLOW, () => {
  type Armed = { readonly channel: Channel; readonly fault: Fault };

  /** Kills the bot when its posts have met faults, and starts it again after so many seconds of the store's time. */
  async function killedAt(
    town: SeasonTown,
    faults: readonly Armed[],
    seconds: number,
    before?: () => unknown,
  ) {
    const bot = await run(town);
    await before?.();
    for (const { channel } of faults) await moderate(town, channel, 'subscribe', { role: town.role });
    const met = faults.map(({ channel, fault }) =>
      town.playground.faults.next(
        { method: 'POST', path: new RegExp(`^/channels/${channel.id}/messages$`, 'u') },
        fault,
      ),
    );
    await moveClock(bot, RELEASE_DAY);
    await Promise.all(met.map((each) => each.met()));
    await bot.stop('SIGKILL');
    for (const each of met) each.release();
    await letTimePass(town, seconds);
    const next = await run(town, RELEASE_DAY);
    await next.said(/^deliveries are done/);
    expect(await next.stop()).toBe(0);
  }

  const once = async (town: SeasonTown, channels: readonly Channel[] = [town.news]) => {
    for (const channel of channels) {
      const told = postsIn(town, channel).map(({ id }) => town.playground.notified(id));
      expect([channel.name, told]).toEqual([channel.name, [[town.fan.id]]]);
    }
    const rows = (await ledgerOf(town)).filter((row) => row.startsWith('0d'));
    expect(rows).toEqual(channels.map(() => '0d sent'));
  };

  it.each([
    ['while the nonce is known', 61, {}],
    // Longer than Discord remembers a nonce: here the channel's history is the proof.
    ['when it is forgotten', 600, { nonceWindowMs: 1 }],
  ])('with a post on its way, stored, or its answer or itself lost, has each once %s', async (...[
    ,
    seconds,
    options,
  ]) => {
    const town = await buildSeasonTown(options);
    const faults: readonly (readonly [string, Fault])[] = [
      ['on-its-way', { kind: 'hold', at: 'before' }],
      ['stored', { kind: 'hold', at: 'after' }],
      ['answer-lost', { kind: 'lost', how: 'reset' }],
      ['request-lost', { kind: 'reset' }],
    ];
    const armed = faults.map(([name, fault]) => ({ channel: town.guild.createChannel({ name }), fault }));
    await killedAt(town, armed, seconds);
    await once(
      town,
      armed.map(({ channel }) => channel),
    );
  });

  it('before its request left posts once', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^reminders are due/);
    await bot.stop('SIGKILL');
    await letTimePass(town, 61);
    const next = await run(town, RELEASE_DAY);
    await until(town, () => posts(town).some(({ content }) => content.includes('set for today')));
    await next.stop();
    expect(posts(town).filter(({ content }) => content.includes('set for today'))).toHaveLength(1);
  });

  it('after it was done posts nothing again', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^deliveries are done/);
    await bot.stop('SIGKILL');
    const next = await run(town, '2023-07-14T09:03:00Z');
    await next.stop();
    await once(town);
  });

  it('where it can’t read back is left uncertain, is not posted again, and moderators are told', async () => {
    const town = await buildSeasonTown({ nonceWindowMs: 1 });
    town.news.overwrite({ role: town.guild.everyone, deny: ReadMessageHistory });
    await killedAt(town, [{ channel: town.news, fault: { kind: 'hold', at: 'after' } }], 600);
    expect(posts(town)).toHaveLength(1);
    expect((await ledgerOf(town)).at(-1)).toBe('0d uncertain unreadable');
    const { playground, guild, application } = town;
    const told = playground.messages(playground.directMessages(guild.ownerId, application));
    expect(told.map(wordsOf)).toEqual([
      expect.stringMatching(/In Cinema .* may be missing.*could not read the channel.*\/reminders plan/su),
    ]);
  });

  it('and where they have a log channel a button there posts it after all', async () => {
    const town = await buildSeasonTown({ nonceWindowMs: 1 });
    town.news.overwrite({ role: town.guild.everyone, deny: ReadMessageHistory });
    const log = town.guild.createChannel({ name: 'log' });
    const logs = () => moderate(town, town.general, 'settings log', { channel: log });
    await killedAt(town, [{ channel: town.news, fault: { kind: 'reset' } }], 600, logs);
    expect(posts(town)).toEqual([]);
    const alert = () => postsIn(town, log).find((post) => wordsOf(post).includes('may be missing'));
    await run(town, '2023-07-14T09:05:00Z');
    const found = alert();
    if (!found) throw new Error('nobody was told');
    await town.playground
      .as(town.guild.ownerId)
      .in(log)
      .press(found, customIdOf(found, /^Post it now$/));
    await until(town, () => posts(town).length === 1);
  });
});

describe('a channel in which the bot may not write', SLOW, () => {
  it('is not subscribed, and what is missing is said with how to mend it', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    town.news.overwrite({ role: town.guild.everyone, deny: SendMessages });
    const answer = wordsOf(await moderate(town, town.news, 'subscribe'));
    expect(answer).toContain('is not subscribed yet');
    expect(answer).toContain('“Send Messages”');
    expect(await nextDue(bot)).toBeNull();
  });

  it('is told of once, heals by itself and then says what is still true', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town, '2023-07-14T08:00:00Z');
    await moderate(town, town.news, 'subscribe', { role: town.role });
    town.news.overwrite({ role: town.guild.everyone, deny: SendMessages });
    await moveClock(bot, RELEASE_DAY);
    const told = () =>
      town.playground.messages(town.playground.directMessages(town.guild.ownerId, town.application));
    // By the watch or by the post that failed, whichever comes first.
    await until(town, () => told().length > 0);
    expect(told().map(({ content }) => content)).toEqual([expect.stringContaining('“Send Messages”')]);
    expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain('Can’t be posted');
    await moveClock(bot, '2023-07-14T10:00:00Z');
    town.news.overwrite({ role: town.guild.everyone });
    await until(town, () => posts(town).length > 0);
    expect(posts(town)[0]?.embeds[0]?.description).toContain('This is late');
    expect(town.playground.notified(posts(town)[0]?.id ?? '')).toEqual([town.fan.id]);
    expect(told()).toHaveLength(1);
  });
});

it('says before that a ping will be silent, and how to mend it', async () => {
  const town = await buildSeasonTown();
  await run(town);
  town.role.edit({ mentionable: false });
  const answer = wordsOf(await moderate(town, town.news, 'subscribe', { role: town.role }));
  expect(answer).toContain('This ping will be silent');
  const everyone = wordsOf(await moderate(town, town.news, 'subscribe', { role: town.guild.everyone }));
  expect(everyone).toContain('I do not ping everybody');
});
