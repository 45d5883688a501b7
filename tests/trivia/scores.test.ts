import { describe, expect, it } from 'vitest';
import { gameHolding } from '../../src/privacy/game-holding.ts';
import { LIMIT_MS } from '../../src/trivia/round.ts';
import { erase, eraseGuild, scoresOf } from '../../src/trivia/scores.ts';
import { asking, here, playing } from '../support/playing.ts';

describe('what people have reached', () => {
  it('is shown and erased for one person in all servers, with answers that are open', async () => {
    const { state, open, answer, end, of } = await playing();
    for (const guildId of ['100', '101']) {
      const place = { guildId, channelId: guildId, userId: '1' };
      const id = await open(place);
      await of(place).answer(id, 1);
      await of({ ...place, userId: '2' }).answer(id, 1);
    }
    await end();
    expect(await scoresOf('1', state)).toEqual([
      { guild: '100', points: 1, played: 1 },
      { guild: '101', points: 1, played: 1 },
    ]);
    const again = await playing({}, state);
    again.time.now += 2 * LIMIT_MS;
    const id = await again.open({ ...here('1'), channelId: '202' });
    await again.answer(id, '1', 1);
    const unreadable: string[] = [];
    await erase('1', state, (key) => unreadable.push(key));
    expect(unreadable).toEqual([]);
    await again.end();
    expect(await scoresOf('1', state)).toEqual([]);
    expect(JSON.stringify(await Array.fromAsync(state.rounds.list()))).not.toContain('"person":"1"');
    expect(await scoresOf('2', state)).toHaveLength(2);
    await expect(answer(id, '9', 0)).resolves.toMatchObject({ done: 'late' });
  });

  it('is known of a question that somebody was asked alone, and goes with them before they answer', async () => {
    const { state, open, answer } = await playing();
    const holding = gameHolding({
      state,
      touch: async () => undefined,
      onUnreadable: (_key, error) => {
        throw error;
      },
    });
    const id = await open(here('1'), { ...asking, alone: true });
    expect(await holding.show('1')).toEqual([expect.objectContaining({ asked: expect.any(String) })]);
    expect(await holding.show('2')).toEqual([]);
    expect(await holding.erase('1')).toBe(1);
    expect(await state.rounds.get(id)).toBeUndefined();
    await expect(answer(id, '1', 0)).resolves.toEqual({ done: 'gone' });
  });

  it('goes with the server', async () => {
    const { state, open, answer, end } = await playing();
    const id = await open();
    await answer(id, '1', 1);
    await end();
    await eraseGuild('100', state);
    expect(await scoresOf('1', state)).toEqual([]);
    expect(await state.players.get('1')).toBeUndefined();
  });

  it('goes with the server, though erasing is cut off', async () => {
    const { state, open, answer, end } = await playing();
    const id = await open();
    await answer(id, '1', 1);
    await end();
    const cutOff = { ...state.players, updateIfThere: () => Promise.reject(new Error('the bot is killed')) };
    await expect(eraseGuild('100', { ...state, players: cutOff })).rejects.toThrow('the bot is killed');
    expect(await eraseGuild('100', state)).toBe(1);
    expect(await state.players.get('1')).toBeUndefined();
  });

  it('is a table of ten, with whoever asks', async () => {
    const { state, table } = await playing();
    for (let n = 1; n <= 12; n++) {
      await state.scores.set(`100/${n}`, { points: 20 - n, played: 20, counted: [] });
    }
    await state.scores.set('1001/7', { points: 99, played: 99, counted: [] });
    const { top, own, players } = await table('12');
    expect(top.map(({ person }) => person)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(own).toEqual({ person: '12', points: 8, played: 20, rank: 12 });
    expect(players).toBe(12);
    expect((await table('99')).own).toBeUndefined();
  });
});
