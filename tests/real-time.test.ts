import { expect, test } from 'vitest';
import { realTime } from '../src/real-time.ts';

/** A machine that is awake or suspended as long as the test says. */
function machine() {
  const time = { awake: 5_000, up: 90_000 };
  const real = realTime(
    () => time.awake,
    () => time.up,
  );
  const began = real();
  const works = (ms: number) => {
    time.awake += ms;
    time.up += ms;
  };
  return { time, works, passed: () => real() - began };
}

test('real time is that in which the machine worked', () => {
  const { works, passed } = machine();
  works(61_000);
  expect(passed()).toBe(61_000);
});

test('real time counts that in which the machine was suspended, once', () => {
  const { time, works, passed } = machine();
  works(1_000);
  time.up += 600_000;
  works(500);
  expect([passed(), passed()]).toEqual([601_500, 601_500]);
  time.up += 60_000;
  expect(passed()).toBe(661_500);
});

test('real time neither goes back nor trembles with a clock that does', () => {
  const { time, works, passed } = machine();
  time.up += 999;
  expect(passed()).toBe(0);
  time.up -= 40_000;
  works(10);
  expect(passed()).toBe(10);
});
