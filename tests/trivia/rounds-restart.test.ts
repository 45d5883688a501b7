import { describe, expect, it } from 'vitest';
import { LIMIT_MS } from '../../src/trivia/round.ts';
import { NOON } from '../support/game.ts';
import { playing } from '../support/playing.ts';

describe('over a restart', () => {
  it.each([
    ['before its time is up', 10_000, LIMIT_MS - 10_000],
    ['after it', LIMIT_MS + 500_000, 0],
    ['with a clock that went back by a year', -31_536_000_000, LIMIT_MS],
  ])('an open question is closed by the next process, taken up %s', async (_when, later, wait) => {
    const before = await playing();
    const id = await before.open();
    await before.answer(id, '1', 1);
    await before.leave();
    expect(before.told).toEqual([]);
    expect(before.faults).toEqual([]);
    const after = await playing({}, before.state);
    after.time.now = NOON + later;
    await after.rounds.begin((guild) => guild === '100');
    expect(after.waits()).toEqual([wait]);
    await after.end();
    expect(after.told).toMatchObject([{ answers: [{ person: '1', choice: 1 }] }]);
    expect((await after.table()).own).toMatchObject({ points: 1, played: 1 });
  });

  it('another process’s servers are left to it', async () => {
    const before = await playing();
    await before.open();
    const other = await playing({}, before.state);
    await other.rounds.begin((guild) => guild === '999');
    expect(other.waits()).toEqual([]);
  });

  it('nothing counts twice, wherever the first was killed and however often it is closed', async () => {
    const before = await playing({ tell: () => new Promise(() => undefined) });
    const id = await before.open();
    await before.answer(id, '1', 1);
    await before.answer(id, '2', 0);
    const { state } = before;
    // Killed in the midst of counting: one score is written, and the round does not say so.
    const frozen = await state.rounds.update(id, (round) => {
      if (!round) throw new Error('it is there');
      return { ...round, state: 'closing' };
    });
    await state.players.set('1', { guilds: ['100'] });
    await state.scores.set('100/1', { points: 1, played: 1, counted: [id] });
    for (const _time of [1, 2]) {
      const after = await playing({}, state);
      await after.rounds.begin(() => true);
      await after.end();
      expect((await after.table()).top).toMatchObject([
        { person: '1', points: 1, played: 1 },
        { person: '2', points: 0, played: 1 },
      ]);
      await state.rounds.set(id, frozen);
    }
  });

  it('two processes that close it at once count it once', async () => {
    const one = await playing();
    const two = await playing({}, one.state);
    const id = await one.open();
    await one.answer(id, '1', 1);
    await two.rounds.begin(() => true);
    await Promise.all([one.end(), two.end()]);
    expect((await one.table()).own).toMatchObject({ points: 1, played: 1 });
  });
});
