import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atOnce,
  eachInSteps,
  inBatches,
  inSlices,
  type Steps,
  sortedInSteps,
} from '../../src/packs/steps.ts';

/** Counts to a number, one a step. */
function* counting(to: number): Steps<number[]> {
  return yield* eachInSteps(
    Array.from({ length: to }, (_, at) => at),
    (at) => at + 1,
  );
}

/** A clock on which every look takes so many milliseconds. */
function ticking(ms: number) {
  let now = 0;
  return () => {
    now += ms;
    return now;
  };
}

/** How many turns others have had when some work is done. */
async function turnsBeside(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const turn = () => {
    if (over) return;
    turns += 1;
    setImmediate(turn);
  };
  setImmediate(turn);
  await work;
  over = true;
  return turns;
}

describe('work in steps', () => {
  it('is the same done at once and in slices', async () => {
    expect(atOnce(counting(4))).toEqual([1, 2, 3, 4]);
    expect(await inSlices(counting(4))).toEqual([1, 2, 3, 4]);
    expect(await inSlices(counting(0))).toEqual([]);
  });

  it('lets others have their turn whenever it has taken long enough', async () => {
    expect(await turnsBeside(inSlices(counting(100), ticking(2)))).toBeGreaterThan(10);
  });

  it('waits for nobody where it takes no time', async () => {
    expect(await turnsBeside(inSlices(counting(100), () => 0))).toBe(0);
  });

  it('passes on what fails in it', async () => {
    const failing = (): Steps<number[]> =>
      eachInSteps([1, 2], (at) => {
        if (at === 2) throw new Error('the second fails');
        return at;
      });
    expect(() => atOnce(failing())).toThrow('the second fails');
    await expect(inSlices(failing())).rejects.toThrow('the second fails');
  });

  it('sorts as a list does, a little at a time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 700 }), (texts) => {
        expect(atOnce(sortedInSteps(texts))).toEqual(texts.toSorted());
      }),
    );
    const many = Array.from({ length: 5000 }, (_, at) => String((at * 7919) % 5000));
    const steps = [...sortedInSteps(many)].length;
    expect(steps).toBeGreaterThan(100);
  });

  it('goes through cheap things many at a time, each with its place', () => {
    const taken: number[] = [];
    const steps = [...inBatches(Array.from({ length: 1000 }).keys(), (thing, at) => taken.push(thing - at))];
    expect(taken).toEqual(Array.from({ length: 1000 }, () => 0));
    expect(steps).toHaveLength(5);
  });
});
