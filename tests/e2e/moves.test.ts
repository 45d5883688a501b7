import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  buildSeasonTown,
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
});
