import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { openPanel } from '../support/panel.ts';
import {
  buildSeasonTown,
  ledgerOf,
  moderate,
  moveClock,
  nextDue,
  nextSeason,
  postsIn,
  run,
  type SeasonTown,
  until,
} from '../support/season.ts';
import { ShiftedClock } from '../support/shifted-clock.ts';
import { shared, wordsOf } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14';

const ownerOf = ({ guild }: SeasonTown) => guild.ownerId;

/** All of what was said beside the panel. */
const asideOf = ({ followups }: { followups: readonly unknown[] }) => JSON.stringify(followups);

/** A town where a bot runs, for those that need no more than a server of their own in it. */
const running = shared(async () => {
  const town = await buildSeasonTown();
  await run(town);
  return town;
});

describe('a moderator at the panel', () => {
  it('comes from nothing to a saved subscription, and on release day the ping arrives once', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const panel = await openPanel(town, ownerOf(town), town.general, 'setup', {
      zone: 'Europe/Berlin',
      role: town.role,
    });
    expect(panel.text()).toContain('Set up a channel');
    await panel.choose('channel', town.news.id);
    await panel.choose('tab', 'when');
    await panel.choose('steps', '7d', '0d');
    await panel.type('steps-ask', '10, 3h');
    await panel.type('time-ask', '18.30');
    expect(panel.text()).toContain('at 18:30 (Europe/Berlin)');
    expect(panel.text()).toContain('10 days before, 7 days before, 3 hours before and on the day');
    await panel.choose('tab', 'words');
    await panel.choose('words-step', '0d');
    await panel.type('words-ask', 'The day has come: {film}, {date}! @everyone');
    await panel.choose('tab', 'who');
    expect(panel.text()).toContain(`1 member has <@&${town.role.id}>.`);
    expect(asideOf(await panel.press('preview'))).toContain('10 days to go.');
    expect(await nextDue(bot)).toBeNull();
    await panel.press('save');
    expect(panel.text()).toContain('Subscribed');
    expect(panel.text()).toContain('Tuesday, 4 July 2023, 18:30 (Europe/Berlin)');
    expect(await nextDue(bot)).toBe('2023-07-04T16:30:00Z');
    await moveClock(bot, `${RELEASE_DAY}T16:30:00Z`);
    await until(town, () => postsIn(town, town.news).length > 0);
    await bot.said(/^deliveries are done/);
    const [post, ...others] = postsIn(town, town.news);
    expect(others).toEqual([]);
    expect(post?.content).toContain('The day has come: **');
    expect(post?.content).toContain('14 July 2023');
    expect(post?.embeds[0]?.description).toContain('set for today, according to the article of 5 June 2023.');
    expect(town.playground.notified(post?.id ?? '')).toEqual([town.fan.id]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('finds the panel again after a restart, and an old one still works', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const panel = await openPanel(town, ownerOf(town), town.news, 'setup');
    await panel.choose('tab', 'when');
    await panel.type('time-ask', '9pm');
    expect(await bot.stop()).toBe(0);
    await run(town, '2023-06-09T09:00:00Z');
    await panel.choose('steps', '1d');
    const again = await openPanel(town, ownerOf(town), town.news, 'setup');
    expect(again.text()).toContain('as you left it');
    expect(again.text()).toContain('1 day before, at 21:00');
    await again.press('anew');
    expect(again.text()).toContain('at 09:00 (UTC)');
    expect(asideOf(await panel.press('save'))).toContain('no longer the current one');
    await again.press('drop');
    expect(again.text()).toContain('Nothing was saved');
    expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain('No channel is subscribed');
  });

  it('may take longer than the fifteen minutes for which an interaction’s token serves', async () => {
    const clock = new ShiftedClock();
    const town = await buildSeasonTown({ clock });
    await run(town);
    const panel = await openPanel(town, ownerOf(town), town.news, 'setup');
    clock.skip(20 * 60_000);
    await panel.choose('tab', 'when');
    clock.skip(20 * 60_000);
    await panel.type('time-ask', '9pm');
    clock.skip(20 * 60_000);
    await panel.press('save');
    expect(panel.text()).toContain('Subscribed');
    expect(panel.text()).toContain('at 21:00 (UTC)');
  });

  it('chooses a zone from those that fit what was typed', async () => {
    const town = nextSeason(running());
    const panel = await openPanel(town, ownerOf(town), town.news, 'setup', { zone: 'argentina' });
    await panel.choose('zone', 'America/Argentina/Salta');
    expect(panel.text()).toContain('(America/Argentina/Salta)');
    const { followups } = await panel.type('zone-ask', 'Xyzzyx');
    expect(wordsOf(followups)).toContain('Xyzzyx');
  });

  it('is told what is missing and how to mend it, and then can save', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    town.news.overwrite({
      role: town.guild.everyone,
      deny: PermissionFlagsBits.SendMessages,
    });
    town.role.edit({ mentionable: false });
    const panel = await openPanel(town, ownerOf(town), town.news, 'setup', { role: town.role });
    expect(panel.text()).toContain('“Send Messages”');
    expect(panel.text()).toContain('This ping will be silent');
    expect(asideOf(await panel.press('save'))).toContain('is not subscribed yet');
    expect(await nextDue(bot)).toBeNull();
    town.news.overwrite({ role: town.guild.everyone });
    town.role.edit({ mentionable: true });
    await panel.press('save');
    expect(panel.text()).toContain('Subscribed');
    expect(panel.text()).not.toContain('silent');
    const everyone = await moderate(town, town.news, 'setup', { role: town.guild.everyone });
    expect(wordsOf(everyone)).toContain('I do not ping everybody');
  });

  it('speaks German to who does', async () => {
    const town = nextSeason(running());
    const admin = town.guild.createRole({
      name: 'mods',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    town.guild.member(town.german).addRole(admin);
    const panel = await openPanel(town, town.german, town.news, 'setup');
    expect(panel.text()).toContain('Einen Kanal einrichten');
    await panel.choose('tab', 'words');
    await panel.choose('language', 'de');
    expect(panel.text()).toContain('Sprache: Deutsch.');
    expect(asideOf(await panel.press('preview'))).toContain('Niemand wird gepingt');
    await panel.press('save');
    expect(panel.text()).toContain('Abonniert');
  });
});

describe('two moderators at one channel', () => {
  it('are told who was faster and what differs, and decide whose is to hold', async () => {
    const town = nextSeason(running());
    const admin = town.guild.createRole({
      name: 'mods',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    town.guild.member(town.fan).addRole(admin);
    await moderate(town, town.news, 'subscribe');
    const mine = await openPanel(town, town.fan, town.news, 'reminders edit');
    const theirs = await openPanel(town, ownerOf(town), town.news, 'reminders edit');
    await mine.choose('tab', 'when');
    await mine.type('time-ask', '20:00');
    await theirs.choose('tab', 'when');
    await theirs.choose('steps', '0d');
    await theirs.press('save');
    expect(theirs.text()).toContain('Saved');
    await mine.press('save');
    expect(mine.text()).toContain(`<@${ownerOf(town)}> has changed <#${town.news.id}>`);
    expect(mine.text()).toContain('at 20:00 (UTC)');
    await mine.press('theirs');
    expect(mine.text()).toContain('on the day, at 09:00 (UTC)');
    await mine.type('time-ask', '21:00');
    await mine.press('save');
    expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain(
      'on the day, at 21:00 (UTC)',
    );
  });
});

describe('a change of today’s time', () => {
  it('is asked about where the step is put into the past, and posted when that is wished', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town, '2023-07-01T09:00:00Z');
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moveClock(bot, `${RELEASE_DAY}T08:00:00Z`);
    await bot.said(/^reminders are due/);
    await bot.said(/^deliveries are done/);
    const before = postsIn(town, town.news).length;
    const panel = await openPanel(town, ownerOf(town), town.news, 'reminders edit');
    await panel.choose('tab', 'when');
    await panel.type('time-ask', '7:00');
    await panel.press('save');
    expect(panel.text()).toContain('Post it now?');
    expect(postsIn(town, town.news)).toHaveLength(before);
    expect((await ledgerOf(town)).at(-1)).toBe('0d missed asked');
    const place = town.playground.as(ownerOf(town)).in(town.news);
    const button = JSON.stringify(panel.message()).match(/reminders:now[^"]+/u)?.[0] ?? '';
    await (await place.press(panel.message(), button)).settled();
    await until(town, () => postsIn(town, town.news).length > before);
    await moveClock(bot, `${RELEASE_DAY}T12:00:00Z`);
    await bot.said(/^deliveries are done/);
    expect((await ledgerOf(town)).filter((row) => row.startsWith('0d'))).toEqual(['0d sent']);
  });
});

it('shows any post as it would go out, to the one who asks alone', async () => {
  const town = nextSeason(running());
  await moderate(town, town.news, 'subscribe', { role: town.role });
  const shown = await moderate(town, town.news, 'reminders preview', { step: '0' });
  expect(shown?.onlyFor).toBe(ownerOf(town));
  expect(shown?.content).toContain(`<@&${town.role.id}>`);
  expect(shown?.content).toContain('set for today');
  expect(wordsOf(shown?.embeds[0]) + (shown?.embeds[0]?.description ?? '')).toContain('1 member');
  expect(town.playground.notified(shown?.id ?? '')).toEqual([]);
  expect(postsIn(town, town.news)).toEqual([]);
});
