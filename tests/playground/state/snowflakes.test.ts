import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSnowflake,
  Snowflakes,
  snowflakeAt,
  snowflakeTime,
} from '../../../src/playground/state/snowflakes.ts';
import { ManualClock } from '../support/manual-clock.ts';

test("Discord's own example is read as documented", () => {
  // https://discord.com/developers/docs/reference#snowflakes
  expect(snowflakeTime('175928847299117063')).toBe(Date.parse('2016-04-30T11:18:25.796Z'));
});

test('an id bears its instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_420_070_400_000, max: 4_000_000_000_000 }), (time) => {
      expect(snowflakeTime(snowflakeAt(time))).toBe(time);
    }),
  );
});

test('ids are unique and grow, also within a millisecond and when the clock goes back', () => {
  const clock = new ManualClock();
  const ids = new Snowflakes(clock);
  const made: bigint[] = [];
  for (const step of [0, 0, 5, 0, -3, 0, 1]) {
    clock.advance(step);
    made.push(BigInt(ids.next()));
  }
  expect(made.every((id, i) => i === 0 || id > (made[i - 1] ?? 0n))).toBe(true);
});

test('server ids lie a millisecond apart, so that they spread over shards', () => {
  const ids = new Snowflakes(new ManualClock());
  const shards = Array.from({ length: 6 }, () => Number((BigInt(ids.nextGuild()) >> 22n) % 3n));
  expect(shards.slice(3)).toEqual(shards.slice(0, 3));
  expect(new Set(shards).size).toBe(3);
});

test.each([
  ['0', true],
  ['18446744073709551615', true],
  ['18446744073709551616', false],
  ['123456789012345678901', false],
  ['', false],
  ['-1', false],
  ['1e3', false],
  ['@me', false],
  ['１２', false],
])('%j as an id: %s', (text, is) => {
  expect(isSnowflake(text)).toBe(is);
});

test('another run goes on after the last id, even within the same millisecond', () => {
  const clock = new ManualClock();
  const before = new Snowflakes(clock);
  const ids = [before.next(), before.next()];
  const after = new Snowflakes(clock);
  after.goOnAfter(before.last);
  expect(BigInt(after.next())).toBeGreaterThan(BigInt(ids[1] ?? ''));
});
