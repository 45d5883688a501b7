import { describe, expect, it } from 'vitest';
import { deferralDelay, snowflakeMs } from '../../src/kit/deadline.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const bornAt = (ms: number): string => String(BigInt(ms - 1_420_070_400_000) << 22n);

describe('the deadline of an answer', () => {
  it('reads the instant in a snowflake, as Discord documents it', () => {
    expect(snowflakeMs('175928847299117063')).toBe(1_462_015_105_796);
  });

  it.each(['', 'abc', '-1', '1.5', '9'.repeat(21)])('knows that %j is no snowflake', (id) => {
    expect(snowflakeMs(id)).toBeUndefined();
  });

  it.each([
    ['just made', 0, 1500],
    ['on its way for 200 ms', 200, 1300],
    ['on its way for 1.5 s', 1500, 0],
    ['too late already', 4000, 0],
    ['from a clock 5 s ahead of ours', -5000, 1500],
    ['older than any token lives, so not to be believed', 16 * 60_000, 1500],
  ])('acknowledges an interaction that is %s after so many ms', (_when, age, delay) => {
    expect(deferralDelay(bornAt(NOW - age), NOW)).toBe(delay);
  });

  it('gives an id that is no snowflake the whole time', () => {
    expect(deferralDelay('interaction-1', NOW)).toBe(1500);
  });
});
