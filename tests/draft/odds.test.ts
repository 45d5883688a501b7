import { describe, expect, it } from 'vitest';
import { chanceOf, learned } from '../../src/draft/text/odds.ts';

const many = (times: number, traits: readonly string[], is: boolean) =>
  Array.from({ length: times }, () => ({ traits, is }));

describe('what is learned from examples', () => {
  const examples = [
    ...many(30, ['opens', 'any'], true),
    ...many(30, ['born', 'any'], false),
    ...many(4, ['rare', 'any'], true),
  ];
  const weights = learned(examples, 0.1);

  it('is how likely something is by its traits', () => {
    expect(chanceOf(['opens', 'any'], weights)).toBeGreaterThan(0.9);
    expect(chanceOf(['born', 'any'], weights)).toBeLessThan(0.1);
  });

  it('is nothing of a trait that few examples have, or none', () => {
    expect(weights.has('rare')).toBe(false);
    expect(chanceOf(['unheard of'], weights)).toBe(0.5);
    expect(learned([], 0.1).size).toBe(0);
  });

  it('is the same from the same examples', () => {
    expect([...learned(examples, 0.1)]).toEqual([...weights]);
  });
});
