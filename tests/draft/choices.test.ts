import { describe, expect, it } from 'vitest';
import { chancesOf, learnedChoices } from '../../src/draft/text/choices.ts';

const many = (times: number, ...choice: [traits: string, is: boolean][]) =>
  Array.from({ length: times }, () => choice.map(([traits, is]) => ({ traits: traits.split(' '), is })));

describe('what is chosen among several', () => {
  const choices = [
    ...many(30, ['near any', true], ['far any', false]),
    ...many(30, ['far any only', true]),
    ...many(30, ['far any born', false]),
    ...many(4, ['rare any', true]),
  ];
  const weights = learnedChoices(choices, 0.1);

  it('is the likelier of two, though either might be so by itself', () => {
    const [near = 0, far = 0] = chancesOf(
      [
        ['near', 'any'],
        ['far', 'any'],
      ],
      weights,
    );
    expect(near).toBeGreaterThan(0.7);
    expect(far).toBeLessThan(0.2);
    expect(chancesOf([['far', 'any', 'only']], weights)[0]).toBeGreaterThan(0.7);
  });

  it('is none where nothing is likely', () => {
    expect(chancesOf([['far', 'any', 'born']], weights)[0]).toBeLessThan(0.3);
    expect(chancesOf([], weights)).toEqual([]);
  });

  it('shares what is certain among those that are so together', () => {
    const both = learnedChoices(many(60, ['one any', true], ['other any', true]), 0.1);
    const [one = 0, other = 0] = chancesOf(
      [
        ['one', 'any'],
        ['other', 'any'],
      ],
      both,
    );
    expect(one + other).toBeGreaterThan(0.9);
    expect(Math.min(one, other)).toBeGreaterThan(0.3);
  });

  it('is nothing of a trait that few have, the same each time, and never beyond numbers', () => {
    expect(weights.has('rare')).toBe(false);
    expect([...learnedChoices(choices, 0.1)]).toEqual([...weights]);
    expect(chancesOf([['huge']], new Map([['huge', 5000]]))).toEqual([1]);
  });
});
