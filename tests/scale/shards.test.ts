import { expect, test } from 'vitest';
import { isIn, rangesOf, rangeText } from './shards.ts';

test('shards are divided over processes without a gap', () => {
  expect(rangesOf(4, 2).map(rangeText)).toEqual(['0-1', '2-3']);
  expect(rangesOf(5, 2).map(rangeText)).toEqual(['0-1', '2-3', '4']);
});

test('every server is in just one range', () => {
  const guilds = Array.from({ length: 50 }, (_, i) => (BigInt(i) << 22n).toString());
  for (const guild of guilds) {
    expect(rangesOf(6, 2).filter((range) => isIn(range, guild))).toHaveLength(1);
  }
});
