import { expect, it } from 'vitest';
import { onEverySharedStore } from '../support/backends.ts';
import {
  buildSeasonTown,
  ledgerOf,
  letTimePass,
  moderate,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
} from '../support/season.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const notified = (town: SeasonTown) => postsIn(town, town.news).map(({ id }) => town.playground.notified(id));

onEverySharedStore(({ name, freshUrl }) => {
  it(`a bot on ${name} that is killed again and again pings once`, SLOW, async () => {
    const town = await buildSeasonTown({}, freshUrl());
    const first = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await first.stop('SIGKILL');

    const posting = { method: 'POST', path: /channels\/\d+\/messages$/ };
    const met = town.playground.faults.next(posting, { kind: 'hold', at: 'after' });
    const second = await run(town, RELEASE_DAY);
    await met.met();
    await second.stop('SIGKILL');
    met.release();
    await letTimePass(town, 61);

    const third = await run(town, RELEASE_DAY);
    await third.said(/^deliveries are done/);
    await third.stop('SIGKILL');
    const fourth = await run(town, '2023-07-14T09:03:00Z');
    expect(await fourth.stop()).toBe(0);

    expect(notified(town)).toEqual([[town.fan.id]]);
    expect((await ledgerOf(town)).filter((row) => row.startsWith('0d'))).toEqual(['0d sent']);
  });
});
