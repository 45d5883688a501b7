import { expect, it } from 'vitest';
import { createRecent } from '../../src/discord/recent.ts';

it('each value is kept for its time, counted from when it was last set', () => {
  let now = 0;
  const recent = createRecent<number>(100, () => now);
  recent.set('a', 1);
  now = 60;
  recent.set('b', 2);
  recent.set('a', 3);
  now = 120;
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, 2, undefined]);
  now = 160;
  expect([recent.get('a'), recent.get('b')]).toEqual([undefined, undefined]);
});
