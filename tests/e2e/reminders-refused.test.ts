import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  nextDue,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { wordsOf } from '../support/town.ts';

const { SendMessages } = PermissionFlagsBits;

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const posts = (town: SeasonTown) => postsIn(town, town.news);

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
