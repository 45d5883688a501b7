import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, toleranceFor } from '../../src/packs/distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 });

/** Optimal string alignment, cell by cell. */
function textbook(a: string, b: string): number {
  const cells = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => Math.max(row, column)),
  );
  const at = (row: number, column: number) => cells[row]?.[column] ?? Number.NaN;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
      ];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) ways.push(at(row - 2, column - 2) + 1);
      cells[row]?.splice(column, 1, Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}

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

  it('counts what the whole matrix of the textbook counts', () => {
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(textbook(a, b), most + 1));
      }),
    );
  });

  it('counts in words of any length', () => {
    expect(distance('a'.repeat(3000), `${'a'.repeat(2999)}b`, 2)).toBe(1);
    expect(distance(`b${'ab'.repeat(1000)}`, `${'ab'.repeat(1000)}b`, 2)).toBe(2);
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
