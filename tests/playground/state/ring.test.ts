import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '../../../src/playground/state/ring.ts';

test('it keeps the newest entries, oldest first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer(), { maxLength: 50 }),
      (capacity, entries) => {
        const ring = new Ring<number>(capacity);
        for (const entry of entries) ring.push(entry);
        expect(ring.toArray()).toEqual(entries.slice(-capacity));
        expect(ring.size).toBe(Math.min(capacity, entries.length));
      },
    ),
  );
});

test('it says what fell out', () => {
  const ring = new Ring<string>(2);
  expect([ring.push('a'), ring.push('b'), ring.push('c'), ring.push('d')]).toEqual([
    undefined,
    undefined,
    'a',
    'b',
  ]);
});

test('it can be emptied', () => {
  const ring = new Ring<number>(3);
  ring.push(1);
  ring.clear();
  expect(ring.toArray()).toEqual([]);
  ring.push(2);
  expect(ring.toArray()).toEqual([2]);
});
