import { expect, test } from 'vitest';
import { Dice } from '../support/dice.ts';
import { type Bout, killsOf, scheduleOf } from './schedule.ts';

const total = (schedule: readonly (readonly Bout[])[]) =>
  schedule.flat().reduce((sum, bout) => sum + killsOf(bout), 0);

test('there are at least as many kills as were asked for, and hardly more', () => {
  for (const [kills, fanOuts] of [
    [100, 12],
    [10, 2],
    [3, 3],
    [1, 1],
  ] as const) {
    const schedule = scheduleOf(kills, fanOuts, new Dice(1));
    expect(schedule).toHaveLength(fanOuts);
    expect(total(schedule)).toBeGreaterThanOrEqual(kills);
    expect(total(schedule)).toBeLessThanOrEqual(kills + 1);
  }
});

test('every kind comes with every pause, and each fan-out begins where it is planned', () => {
  const schedule = scheduleOf(100, 12, new Dice(7));
  const told = new Set(schedule.flat().map(({ kind, pause }) => `${kind} ${pause}`));
  for (const kind of ['claiming', 'claimed', 'requested', 'stored', 'answered', 'sent', 'random', 'twins']) {
    for (const pause of [0, 61, 600]) expect(told).toContain(`${kind} ${pause}`);
  }
  expect(new Set(schedule.map(([first]) => first?.kind))).toEqual(new Set(['durable', 'due']));
});

test('a seed gives the same again, and another seed something else', () => {
  expect(scheduleOf(100, 12, new Dice(7))).toEqual(scheduleOf(100, 12, new Dice(7)));
  expect(scheduleOf(100, 12, new Dice(7))).not.toEqual(scheduleOf(100, 12, new Dice(8)));
});
