import { expect, test } from 'vitest';
import { realTime } from '../src/real-time.ts';

/** A machine that is awake or suspended as long as the test says. */
function machine() {
  const time = { awake: 5_000, up: 90_000, wall: 1_700_000_000_000 };
  let asked = 0;
  const real = realTime({
    awake: () => time.awake,
    up: () => {
      asked += 1;
      return time.up;
    },
    wall: () => time.wall,
  });
  const began = real();
  const works = (ms: number) => {
    time.awake += ms;
    time.up += ms;
    time.wall += ms;
  };
  const sleeps = (ms: number) => {
    time.up += ms;
    time.wall += ms;
  };
  return { time, works, sleeps, passed: () => real() - began, asked: () => asked };
}

test('real time is that in which the machine worked', () => {
  const { works, passed } = machine();
  works(61_000);
  expect(passed()).toBe(61_000);
});

test('real time counts that in which the machine was suspended, once', () => {
  const { works, sleeps, passed } = machine();
  works(1_000);
  sleeps(600_000);
  works(500);
  expect([passed(), passed()]).toEqual([601_500, 601_500]);
  sleeps(60_000);
  expect(passed()).toBe(661_500);
});

test('real time asks the costly clock ten times a second, and at once after a suspension', () => {
  const { works, sleeps, passed, asked } = machine();
  const before = asked();
  for (let ms = 0; ms < 1_000; ms++) {
    works(1);
    passed();
  }
  expect(asked() - before).toBe(10);
  works(1);
  sleeps(3_000);
  expect(passed()).toBe(4_001);
});

test('real time counts a suspension, soon after, where the wall clock was set back in it', () => {
  const { time, works, passed } = machine();
  time.up += 60_000;
  time.wall -= 5_000;
  works(99);
  expect(passed()).toBe(99);
  works(1);
  expect(passed()).toBe(60_100);
});

test('real time neither goes back nor trembles with a clock that does', () => {
  const { time, works, passed } = machine();
  time.up += 999;
  works(100);
  expect(passed()).toBe(100);
  time.up -= 40_000;
  works(100);
  expect(passed()).toBe(200);
});
