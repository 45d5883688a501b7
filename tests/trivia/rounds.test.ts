import { describe, expect, it } from 'vitest';
import type { State } from '../../src/guilds/records/state.ts';
import type { Question } from '../../src/packs/trivia/question.ts';
import { gameHolding } from '../../src/privacy/game-holding.ts';
import { LIMIT_MS } from '../../src/trivia/round.ts';
import type { RoundsOptions } from '../../src/trivia/rounds.ts';
import { erase, eraseGuild, scoresOf } from '../../src/trivia/scores.ts';
import { gameOver, NOON, stateInMemory } from '../support/game.ts';

const question: Question = { kind: 'year', about: 'tide', choices: ['2030', '2031', '2032'], right: 1 };
const asking = { locale: 'en', spoilers: 'hide', alone: false } as const;
const here = (userId: string) => ({ guildId: '100', channelId: '200', userId });

async function playing(given: Partial<RoundsOptions> = {}, state?: State) {
  const game = gameOver(state ?? (await stateInMemory()), given);
  const open = async (who = here('1'), how: Parameters<ReturnType<typeof game.of>['open']>[0] = asking) => {
    const opened = await game.of(who).open(how, async () => question);
    if (opened.done !== 'opened') throw new Error(opened.done);
    return opened.id;
  };
  const answer = (id: string, who: string, choice: number) => game.of(here(who)).answer(id, choice);
  /** Time is up, and all that follows is done. */
  const end = async () => {
    game.time.now += LIMIT_MS;
    game.ring();
    await game.rounds.stop();
  };
  const table = async (who = '1') => game.of(here(who)).table();
  return { ...game, open, answer, end, table };
}

describe('a round', () => {
  it('counts the first answer of each person, and tells when time is up', async () => {
    const { open, answer, end, told, table, waits } = await playing();
    const id = await open();
    expect(waits()).toEqual([LIMIT_MS]);
    expect(await answer(id, '1', 1)).toMatchObject({ done: 'noted', choice: 1 });
    expect(await answer(id, '2', 0)).toMatchObject({ done: 'noted', choice: 0 });
    expect(await answer(id, '2', 1)).toMatchObject({ done: 'again', choice: 0 });
    expect((await answer(id, '3', 2)).done).toBe('noted');
    expect(told).toEqual([]);
    await end();
    expect(told).toMatchObject([
      {
        answers: [
          { person: '1', choice: 1 },
          { person: '2', choice: 0 },
          { person: '3', choice: 2 },
        ],
      },
    ]);
    expect(await table('2')).toEqual({
      top: [
        { person: '1', points: 1, played: 1, rank: 1 },
        { person: '2', points: 0, played: 1, rank: 2 },
        { person: '3', points: 0, played: 1, rank: 2 },
      ],
      own: { person: '2', points: 0, played: 1, rank: 2 },
      players: 3,
    });
  });

  it('counts one of many presses of one person at once, and loses none of many people', async () => {
    const { open, answer, end, told, table } = await playing();
    const id = await open();
    const own = await Promise.all(Array.from({ length: 10 }, (_, n) => answer(id, '1', n % 3)));
    expect(own.filter(({ done }) => done === 'noted')).toHaveLength(1);
    await Promise.all(Array.from({ length: 40 }, (_, n) => answer(id, String(10 + n), 1)));
    await end();
    expect(told[0]?.answers).toHaveLength(41);
    expect((await table()).players).toBe(41);
  });

  it('keeps nobody’s answer once it is told, and still says for a while what was right', async () => {
    const { open, answer, end, state } = await playing();
    const id = await open();
    await answer(id, '1', 1);
    await end();
    expect(await state.rounds.get(id)).toMatchObject({ state: 'closed', answers: [] });
    expect(await answer(id, '2', 1)).toEqual({ done: 'late', question });
  });

  it('takes no answer after its time, though nobody has closed it yet', async () => {
    const { open, answer, time, told, ring, rounds } = await playing();
    const id = await open();
    time.now = NOON + LIMIT_MS;
    expect((await answer(id, '2', 1)).done).toBe('late');
    ring();
    await rounds.stop();
    expect(told).toMatchObject([{ answers: [] }]);
  });

  it('knows no choice that was not offered, and no round that never was', async () => {
    const { open, answer } = await playing();
    const id = await open();
    expect(await answer(id, '1', 3)).toEqual({ done: 'gone' });
    expect(await answer('0123456789abcdef', '1', 0)).toEqual({ done: 'gone' });
  });
});

describe('in a channel', () => {
  it('one is open at a time, and whoever asks for another hears where it is', async () => {
    const { open, answer, of, end } = await playing();
    const id = await open();
    await of({ ...here('2'), messageId: '300' }).answer(id, 1);
    const never = () => Promise.reject(new Error('no question is chosen in vain'));
    const busy = await of(here('3')).open(asking, never);
    expect(busy).toMatchObject({ done: 'busy', link: '100/200/300' });
    await open({ ...here('3'), channelId: '201' });
    expect((await answer(id, '3', 1)).done).toBe('noted');
    await end();
  });

  it('one is open of many that are asked for at once', async () => {
    const { of } = await playing();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => of(here(String(n))).open(asking, async () => question)),
    );
    expect(all.filter(({ done }) => done === 'opened')).toHaveLength(1);
  });

  it('the seat is free again where no question could be chosen', async () => {
    const { of, open } = await playing();
    const failing = of(here('1')).open(asking, () => Promise.reject(new Error('none')));
    await expect(failing).rejects.toThrow('none');
    await open();
  });
});

describe('alone', () => {
  it('it is told at the first answer, at once and without a time limit, and counts nowhere', async () => {
    const { open, answer, table, waits, told, ring, rounds } = await playing();
    const id = await open(here('1'), { ...asking, alone: true });
    expect(waits()).toEqual([]);
    expect(await answer(id, '1', 0)).toEqual({ done: 'told', question, choice: 0, hidden: true });
    expect((await answer(id, '1', 1)).done).toBe('late');
    ring();
    await rounds.stop();
    // The answer itself takes the place of the question.
    expect(told).toEqual([]);
    expect((await table()).players).toBe(0);
  });

  it('in direct messages the question is told in its place besides', async () => {
    const { of, told, ring, rounds } = await playing();
    const dm = of({ channelId: '400', userId: '1' });
    const opened = await dm.open(asking, async () => question);
    if (opened.done !== 'opened') throw new Error(opened.done);
    expect(opened.deadline).toBeUndefined();
    expect(await dm.answer(opened.id, 1)).toMatchObject({ done: 'told', hidden: false });
    ring();
    await rounds.stop();
    expect(told).toMatchObject([{ channel: '400', answers: [{ person: '1', choice: 1 }] }]);
    await expect(dm.table()).rejects.toMatchObject({ key: 'guild.only' });
  });
});

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
