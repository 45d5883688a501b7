import { describe, expect, it } from 'vitest';
import { LIMIT_MS } from '../../src/trivia/round.ts';
import { NOON } from '../support/game.ts';
import { asking, here, playing, question } from '../support/playing.ts';

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
