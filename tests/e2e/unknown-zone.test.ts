import { expect, it } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { withChanged } from '../../src/guilds/records/subscriptions.ts';
import { openStore } from '../../src/store/store.ts';
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
import { wordsOf } from '../support/town.ts';

/** Writes into the store of a bot that does not run a zone that no Node knows, as a newer one might have. */
async function moveToMars({ application, guild, news, storeUrl }: SeasonTown): Promise<void> {
  const opened = await openStore(storeUrl, { application: application.id });
  const { subscriptions } = await openState(opened);
  await subscriptions.update(guild.id, (list) =>
    withChanged(list, news.id, (one) => ({ ...one, zone: 'Mars/Olympus' })),
  );
  await opened.close();
}

it('a zone that this Node does not know breaks one subscription, and the others go on', async () => {
  const town = await buildSeasonTown();
  let bot = await run(town);
  await moderate(town, town.news, 'subscribe');
  await moderate(town, town.general, 'subscribe');
  expect(await bot.stop()).toBe(0);
  await moveToMars(town);
  bot = await run(town);
  expect(await nextDue(bot)).toBe('2023-06-14T09:00:00Z');
  await moveClock(bot, '2023-06-14T09:00:00Z');
  await until(town, () => postsIn(town, town.general).some(({ content }) => content.includes('30 days')));
  expect(postsIn(town, town.news)).toEqual([]);
  await bot.said(/^a subscription can’t post/);
  const list = wordsOf(await moderate(town, town.news, 'reminders list'));
  expect(list).toContain('time zone is not known');
  for (const asked of ['reminders plan', 'subscribe']) {
    expect(wordsOf(await moderate(town, town.news, asked))).toContain('30 June 2023');
  }
  await moveClock(bot, '2023-06-30T09:00:00Z');
  await until(town, () => postsIn(town, town.news).some(({ content }) => content.includes('14 days')));
  expect(wordsOf(await moderate(town, town.news, 'reminders list'))).not.toContain('time zone is not known');
});
