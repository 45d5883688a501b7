import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
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
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const posts = (town: SeasonTown) => postsIn(town, town.news);
const textOf = (post: ReturnType<typeof posts>[number] | undefined) =>
  `${post?.content} ${post?.embeds[0]?.description}`;

/** Runs a moderator's command, presses the button that fits, and gives the last answer. */
async function confirm(town: SeasonTown, fits: RegExp, ...asked: [string, Record<string, string>]) {
  const moderator = town.playground.as(town.guild.ownerId).in(town.general);
  const question = await moderator.command(...asked);
  await question.settled();
  const answer = await moderator.press(question.message ?? '', customIdOf(question.message, fits));
  await answer.settled();
  const press = async (button: RegExp) => {
    const next = await moderator.press(answer.message ?? '', customIdOf(answer.message, button));
    await next.settled();
    return wordsOf(next.message);
  };
  return { words: wordsOf(answer.message), press };
}

const correct = (town: SeasonTown, date: string) =>
  confirm(town, /^Save$/, 'event correct', { film: 'Dead Reckoning Part One', date, source: 'the studio' });

/** A town whose channel has got its first countdown post. */
async function counting() {
  const town = await buildSeasonTown();
  const bot = await run(town);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  await moveClock(bot, '2023-06-14T09:00:00Z');
  await until(town, () => posts(town).length === 1);
  await bot.said(/^deliveries are done/);
  return { town, bot };
}

describe('a date that is corrected', () => {
  it('is told once, silently, after ten minutes, and the last post is edited', async () => {
    const { town, bot } = await counting();
    const { words } = await correct(town, '20 July 2023');
    expect(words).toContain('and 1 channel is told');
    expect(await nextDue(bot)).toMatch(/^2023-06-14T09:1/);
    await moveClock(bot, '2023-06-14T09:11:00Z');
    await until(town, () => posts(town).length === 2 && textOf(posts(town)[0]).includes('changed'));
    const [edited, notice] = posts(town);
    expect(notice?.content).toContain('the date has changed.');
    expect(textOf(notice)).toContain('14 July 2023 → **Thursday, 20 July 2023**');
    expect(textOf(notice)).toContain('the studio');
    expect(textOf(edited)).toContain('14 July 2023 → **Thursday, 20 July 2023**');
    expect((notice?.flags ?? 0) & MessageFlags.SuppressNotifications).not.toBe(0);
    expect(posts(town).map(({ id }) => town.playground.notified(id))).toEqual([[], []]);
    const plan = wordsOf(await moderate(town, town.news, 'reminders plan'));
    expect(plan).toContain('Thursday, 6 July 2023, 09:00 (UTC)');
    expect(plan).not.toContain('Friday, 7 July 2023');
    expect(await bot.stop()).toBe(0);
    const again = await run(town, '2023-06-14T12:00:00Z');
    await moveClock(again, '2023-06-20T09:00:00Z');
    await until(town, () => posts(town).length === 3);
    expect(posts(town)[2]?.content).toContain('30 days to go.');
    expect(town.playground.refusals).toEqual([]);
  });

  it('and back within ten minutes is told to nobody', async () => {
    const { town, bot } = await counting();
    await correct(town, '20 July 2023');
    await moveClock(bot, '2023-06-14T09:06:00Z');
    expect((await correct(town, '14 July 2023')).words).not.toContain('For the reminders this counts at');
    await moveClock(bot, '2023-06-30T09:00:00Z');
    await until(town, () => posts(town).length === 2);
    expect(posts(town)[1]?.content).toContain('14 days to go.');
    expect(textOf(posts(town)[0])).not.toContain('changed');
    expect(await bot.stop()).toBe(0);
    expect(await ledgerOf(town)).toEqual(['30d sent', '14d sent']);
  });

  it('to no day is told once as such, and nothing is counted down to', async () => {
    const { town, bot } = await counting();
    await correct(town, 'July 2023');
    await moveClock(bot, '2023-06-14T09:11:00Z');
    await until(town, () => posts(town).length === 2);
    expect(textOf(posts(town)[1])).toContain('no day is named any more. 14 July 2023 → **July 2023**');
    // Part Two is what is left.
    expect(await nextDue(bot)).toBe('2024-05-29T09:00:00Z');
  });

  it('is told once, also where the bot is killed while it tells', async () => {
    const { town, bot } = await counting();
    await correct(town, '20 July 2023');
    const met = town.playground.faults.next(
      { method: 'POST', path: /channels\/\d+\/messages$/ },
      { kind: 'hold', at: 'after' },
    );
    await moveClock(bot, '2023-06-14T09:11:00Z');
    await met.met();
    await bot.stop('SIGKILL');
    met.release();
    await letTimePass(town, 61);
    const next = await run(town, '2023-06-14T09:12:00Z');
    await until(town, () => textOf(posts(town)[0]).includes('changed'));
    await next.said(/^deliveries are done/);
    expect(await next.stop()).toBe(0);
    expect(posts(town)).toHaveLength(2);
    expect((await ledgerOf(town)).map((row) => row.split(' ').at(-1))).toEqual(['sent', 'sent', 'sent']);
  });

  it('to today is asked about, and today’s reminder goes out late where the moderator says so', async () => {
    const { town, bot } = await counting();
    await moveClock(bot, '2023-06-14T12:00:00Z');
    const { words, press } = await correct(town, '14 June 2023');
    expect(words).toContain('Without your word it is missed.');
    expect(await press(/^Post it$/)).toContain('it is posted as soon as the change counts');
    expect(posts(town)).toHaveLength(1);
    await moveClock(bot, '2023-06-14T12:10:30Z');
    await until(town, () => posts(town).length === 3);
    const [ping] = posts(town).filter(({ content }) => content.includes('set for today'));
    expect(textOf(ping)).toContain('This is late');
    expect(town.playground.notified(ping?.id ?? '')).toEqual([town.fan.id]);
  });

  it('to today is missed where the moderator says nothing, and shown as such', async () => {
    const { town, bot } = await counting();
    await moveClock(bot, '2023-06-14T12:00:00Z');
    await correct(town, '14 June 2023');
    await moveClock(bot, '2023-06-14T12:10:30Z');
    await until(town, () => posts(town).length === 2);
    const plan = wordsOf(await moderate(town, town.news, 'reminders plan'));
    expect(plan).toContain('(on the day): was not posted in time.');
    expect(await bot.stop()).toBe(0);
    expect(await ledgerOf(town)).toContain('0d missed asked');
  });
});

describe('a pack that is edited while the bot is away', () => {
  it('is a change that is seen at the start, and told by its source', async () => {
    const { town, bot } = await counting();
    expect(await bot.stop()).toBe(0);
    const packs = await mkdtemp(join(tmpdir(), 'packs-'));
    onTestFinished(() => rm(packs, { recursive: true }));
    await cp(join(import.meta.dirname, '..', '..', 'data'), packs, { recursive: true });
    const file = join(packs, 'dead-reckoning', 'films.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"2024-06-28"', '"2025-05-23"'));
    const next = await run({ ...town, env: { ...town.env, PACKS_DIR: packs } }, '2023-06-15T09:00:00Z');
    expect(await nextDue(next)).toMatch(/^2023-06-15T09:1/);
    await moveClock(next, '2023-06-15T09:11:00Z');
    await until(town, () => posts(town).length === 2);
    expect(textOf(posts(town)[1])).toContain('28 June 2024 → **Friday, 23 May 2025**');
    expect(textOf(posts(town)[1])).toContain('as of 5 June 2023');
  });
});

describe('an event of the server’s own', () => {
  const add = (town: SeasonTown) =>
    confirm(town, /^Save$/, 'event add', { title: 'Watch party', when: '17 June 2023' });

  it('that was announced and is removed is told as cancelled', async () => {
    const { town, bot } = await counting();
    expect((await add(town)).words).not.toContain('For the reminders');
    await moveClock(bot, '2023-06-16T09:00:00Z');
    await until(town, () => posts(town).length === 2);
    await bot.said(/^deliveries are done/);
    const { words } = await confirm(town, /^Remove$/, 'event remove', { event: 'Watch party' });
    expect(words).toContain('announced in 1 channel');
    await moveClock(bot, '2023-06-17T10:00:00Z');
    await until(town, () => posts(town).length === 3 && textOf(posts(town)[1]).includes('cancelled'));
    expect(posts(town)[2]?.content).toBe('**Watch party**: is cancelled.');
    expect(await bot.stop()).toBe(0);
  });
});
