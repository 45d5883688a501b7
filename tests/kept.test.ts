import { expect, test } from 'vitest';
import { keeping } from '../src/kept.ts';

const counted = (most: number, longest?: number) => {
  const made: string[] = [];
  const make = (text: string) => {
    made.push(text);
    return text.toUpperCase();
  };
  return { made, shout: keeping(make, most, longest) };
};

test('a text that comes again is not made anew', () => {
  const { made, shout } = counted(10);
  expect([shout('a'), shout('b'), shout('a')]).toEqual(['A', 'B', 'A']);
  expect(made).toEqual(['a', 'b']);
});

test('more texts than may be kept push the others out, and come out as they should', () => {
  const { made, shout } = counted(2);
  expect(['a', 'b', 'c', 'c', 'a'].map(shout)).toEqual(['A', 'B', 'C', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});

test('a long text is not kept', () => {
  const { made, shout } = counted(2, 3);
  expect([shout('abcd'), shout('abcd')]).toEqual(['ABCD', 'ABCD']);
  expect(made).toHaveLength(2);
});
