import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, toleranceFor } from '../../src/packs/distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 });

describe('typing errors between two words', () => {
  it.each([
    ['none', 'fallout', 'fallout', 0],
    ['a letter left out', 'falout', 'fallout', 1],
    ['a letter too many', 'falllout', 'fallout', 1],
    ['a wrong letter', 'fallaut', 'fallout', 1],
    ['two letters swapped', 'fallotu', 'fallout', 1],
    ['two slips', 'falotu', 'fallout', 2],
    ['one word empty', '', 'ab', 2],
  ])('counts %s', (_, a, b, errors) => {
    expect(distance(a, b, 3)).toBe(errors);
  });

  it('stops at one more than asked for', () => {
    expect(distance('kirby', 'klementieff', 2)).toBe(3);
    expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 4)).toBe(distance(b, a, 4));
      }),
    );
  });

  it('is nothing only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 4) === 0).toBe(a === b);
      }),
    );
  });

  it('is at most one after one slip anywhere', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('', 'z'), (text, at, typed) => {
        const slipped = text.slice(0, at) + typed + text.slice(at + 1);
        expect(distance(text, slipped, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('how many errors are forgiven', () => {
  it.each([
    ['none in a word with a digit', 'dr1', 'dr2', false, 0],
    ['none in two letters', 'ab', 'ac', false, 0],
    ['none in three letters that stand alone', 'tim', 'tom', true, 0],
    ['one in three letters beside other words', 'tow', 'two', false, 1],
    ['one in a short word', 'kirbi', 'kirby', true, 1],
    ['two in a long one', 'klementif', 'klementieff', true, 2],
  ])('%s', (_, typed, name, alone, most) => {
    expect(toleranceFor(typed, name, alone)).toBe(most);
  });
});
