import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockChangeSchema, createClock, instantSchema, MAX_RATE, type TimeSource } from '../src/clock.ts';

const articleDay = Temporal.Instant.from('2023-06-05T12:00:00Z');

/** Real time in the test's own hand: `pass` lets it run, `step` sets the wall clock alone, as an operator or NTP does. */
function handTime() {
  let wall = Temporal.Instant.from('2026-11-22T08:00:00Z');
  let monotonic = 1000.25;
  const source: TimeSource = { wall: () => wall, monotonic: () => monotonic };
  const step = (seconds: number) => {
    wall = wall.add({ milliseconds: Math.round(seconds * 1000) });
  };
  const pass = (seconds: number) => {
    step(seconds);
    monotonic += seconds * 1000;
  };
  return { source, step, pass };
}

const iso = (clock: { now(): Temporal.Instant }) => clock.now().toString();

describe('a clock that is not shifted', () => {
  test('is the system clock, and follows its steps', () => {
    const { source, pass, step } = handTime();
    const clock = createClock({ source });
    pass(60);
    step(3600);
    expect(iso(clock)).toBe('2026-11-22T09:01:00Z');
    expect(clock.rate).toBe(1);
  });

  test('reads the real system when it is given nothing', () => {
    const before = Temporal.Now.instant();
    const now = createClock().now();
    expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
    expect(Temporal.Instant.compare(now, Temporal.Now.instant())).toBeLessThanOrEqual(0);
  });

  test('is still the system clock when it is told to run as fast as it does', () => {
    const { source, step } = handTime();
    const clock = createClock({ source });
    clock.set({ rate: 1 });
    step(60);
    expect(iso(clock)).toBe('2026-11-22T08:01:00Z');
  });
});

describe('a shifted clock', () => {
  test('begins at its instant and runs on', () => {
    const { source, pass } = handTime();
    const clock = createClock({ startAt: articleDay, source });
    expect(iso(clock)).toBe('2023-06-05T12:00:00Z');
    pass(90.5);
    expect(iso(clock)).toBe('2023-06-05T12:01:30.5Z');
  });

  test('is not moved by a step of the system clock', () => {
    const { source, pass, step } = handTime();
    const clock = createClock({ startAt: articleDay, source });
    step(-86_400);
    pass(1);
    expect(iso(clock)).toBe('2023-06-05T12:00:01Z');
  });

  test('runs at its rate, and stands still at none', () => {
    const { source, pass } = handTime();
    const clock = createClock({ startAt: articleDay, rate: 60, source });
    pass(2);
    expect(iso(clock)).toBe('2023-06-05T12:02:00Z');
    clock.set({ rate: 0 });
    pass(1000);
    expect(iso(clock)).toBe('2023-06-05T12:02:00Z');
    expect(clock.rate).toBe(0);
  });

  test('keeps its time when the rate changes, and its rate when the time changes', () => {
    const { source, pass } = handTime();
    const clock = createClock({ startAt: articleDay, source });
    pass(10);
    clock.set({ rate: 3600 });
    expect(iso(clock)).toBe('2023-06-05T12:00:10Z');
    clock.set({ now: Temporal.Instant.from('2023-07-14T00:00:00Z') });
    pass(1);
    expect(iso(clock)).toBe('2023-07-14T01:00:00Z');
  });

  test('may be set back', () => {
    const { source } = handTime();
    const clock = createClock({ startAt: articleDay, source });
    clock.set({ now: Temporal.Instant.from('2020-02-29T00:00:00Z') });
    expect(iso(clock)).toBe('2020-02-29T00:00:00Z');
  });

  test('leaves the system clock from where it is when only its rate is changed', () => {
    const { source, pass } = handTime();
    const clock = createClock({ source });
    clock.set({ rate: 2 });
    pass(5);
    expect(iso(clock)).toBe('2026-11-22T08:00:10Z');
  });

  test('never goes back by itself, whatever its rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: MAX_RATE, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 20 }),
        (rate, pauses) => {
          const { source, pass } = handTime();
          const clock = createClock({ startAt: articleDay, rate, source });
          let last = clock.now();
          for (const seconds of pauses) {
            pass(seconds);
            expect(Temporal.Instant.compare(last, clock.now())).toBeLessThanOrEqual(0);
            last = clock.now();
          }
        },
      ),
    );
  });
});

describe('monotonic time', () => {
  test('is real, whatever the clock is set to', () => {
    const { source, pass, step } = handTime();
    const clock = createClock({ startAt: articleDay, rate: 0, source });
    const before = clock.monotonic();
    clock.set({ now: Temporal.Instant.from('2030-01-01T00:00:00Z'), rate: 1000 });
    step(-500);
    pass(3);
    expect(clock.monotonic() - before).toBe(3000);
  });
});

describe('listeners', () => {
  test('hear of each change after it was made, until they stop listening', () => {
    const { source } = handTime();
    const clock = createClock({ source });
    const heard: string[] = [];
    const stop = clock.onChange(() => heard.push(iso(clock)));
    clock.set({ now: articleDay });
    stop();
    clock.set({ rate: 5 });
    expect(heard).toEqual(['2023-06-05T12:00:00Z']);
  });

  test('are not called for a change that is refused', () => {
    const clock = createClock(handTime());
    let calls = 0;
    clock.onChange(() => calls++);
    expect(() => clock.set({ now: articleDay, rate: -1 })).toThrow(RangeError);
    expect([calls, iso(clock)]).toEqual([0, '2026-11-22T08:00:00Z']);
  });
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, MAX_RATE + 1])('no clock runs at %d', (rate) => {
  expect(() => createClock({ rate })).toThrow(RangeError);
});

describe('the body of PUT /clock', () => {
  test('may have a time, a rate or both', () => {
    expect(clockChangeSchema.parse({ now: '2023-06-05T14:00:00+02:00' }).now?.toString()).toBe(
      '2023-06-05T12:00:00Z',
    );
    expect(clockChangeSchema.parse({ rate: 0 })).toEqual({ rate: 0 });
    expect(clockChangeSchema.parse({ now: '2023-06-05T12:00Z', rate: 1.5 }).rate).toBe(1.5);
  });

  test.each([
    [{}, 'say at least one of "now" and "rate"'],
    [{ now: '2023-06-05' }, 'must be an ISO 8601 instant'],
    [{ now: '2023-06-05T12:00:00' }, 'must be an ISO 8601 instant'],
    [{ now: 'tomorrow' }, 'must be an ISO 8601 instant'],
    [{ now: '1969-12-31T23:59:59Z' }, 'between the years 1970 and 9999'],
    [{ now: '+010000-01-01T00:00:00Z' }, 'between the years 1970 and 9999'],
    [{ now: 1_685_966_400_000 }, 'expected string'],
    [{ rate: -1 }, 'must not be negative'],
    [{ rate: MAX_RATE + 1 }, 'must not be above'],
    [{ rate: '1' }, 'must be a number'],
    [{ rate: Number.NaN }, 'must be a number'],
    [{ rate: 1, more: 2 }, 'Unrecognized key'],
    [undefined, 'expected object'],
    [[], 'expected object'],
  ])('is refused when it is %j', (body, reason) => {
    const result = clockChangeSchema.safeParse(body);
    expect(result.error?.issues.map(({ message }) => message).join()).toContain(reason);
  });

  test('takes an instant to the last second of 9999', () => {
    expect(instantSchema.parse('9999-12-31T23:59:59Z').toString()).toBe('9999-12-31T23:59:59Z');
  });
});
