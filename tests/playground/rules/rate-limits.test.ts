import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crosspostLimit,
  messageCreateLimit,
  RateLimits,
  type RateSettings,
} from '../../../src/playground/rules/rate-limits.ts';
import type { GlobalWindow } from '../../../src/playground/rules/rate-window.ts';

const epochAtZero = Date.UTC(2023, 5, 5);
const create = { route: 'POST /channels/:id/messages', limit: messageCreateLimit };
const kinds: GlobalWindow[] = ['first', 'calendar', 'sliding'];

function limits(settings: Partial<RateSettings> = {}): RateLimits {
  return new RateLimits({ epochAtZero, ...settings });
}

/** Takes requests at these times, each to a channel of its own; tells which were refused. */
function refusedAt(kind: GlobalWindow, times: readonly number[]): number[] {
  const all = limits({ globalWindow: kind });
  return times.filter((now, i) => all.take({ ...create, major: String(i) }, now).limited);
}

describe('the bucket of a route', () => {
  it('takes five messages to a channel in five seconds and refuses the sixth', () => {
    const all = limits();
    const verdicts = [0, 1, 2, 3, 4, 5].map((now) => all.take({ ...create, major: '1' }, now));
    expect(verdicts.map(({ limited }) => limited !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(verdicts[5]?.limited).toEqual({
      message: 'You are being rate limited.',
      retry_after: 4.995,
      global: false,
    });
  });

  it('counts down what remains and says when it is full again, in seconds', () => {
    const { headers } = limits().take({ ...create, major: '1' }, 250);
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset': ((epochAtZero + 5250) / 1000).toFixed(3),
      'x-ratelimit-reset-after': '5.000',
    });
  });

  it('says Retry-After in whole seconds, rounded up, and whose limit it was', () => {
    const all = limits();
    for (let i = 0; i < 5; i += 1) all.take({ ...create, major: '1' }, 0);
    const { headers } = all.take({ ...create, major: '1' }, 100);
    expect(headers).toMatchObject({
      'retry-after': '5',
      'x-ratelimit-scope': 'user',
      'x-ratelimit-remaining': '0',
    });
  });

  it('opens again when its window has passed', () => {
    const all = limits();
    for (let i = 0; i < 6; i += 1) all.take({ ...create, major: '1' }, 0);
    expect(all.take({ ...create, major: '1' }, 5000).limited).toBeUndefined();
  });

  it('is one for each channel, under one bucket id for the route', () => {
    const all = limits();
    for (let i = 0; i < 5; i += 1) all.take({ ...create, major: '1' }, 0);
    const other = all.take({ ...create, major: '2' }, 0);
    const same = all.take({ ...create, major: '1' }, 0);
    expect(other.limited).toBeUndefined();
    expect(other.headers['x-ratelimit-bucket']).toBe(same.headers['x-ratelimit-bucket']);
    expect(other.headers['x-ratelimit-bucket']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives different routes different buckets', () => {
    const all = limits();
    const edit = all.take({ route: 'PATCH /channels/:id/messages/:id', major: '1' }, 0);
    expect(edit.headers['x-ratelimit-bucket']).not.toBe(
      all.take({ ...create, major: '1' }, 0).headers['x-ratelimit-bucket'],
    );
  });

  it('does not show the limit of crossposts until it is hit', () => {
    const all = limits();
    const crosspost = { route: 'crosspost', major: '1', limit: crosspostLimit };
    for (let i = 0; i < 10; i += 1) expect(all.take(crosspost, i).headers).toEqual({});
    expect(all.take(crosspost, 10).limited?.retry_after).toBeCloseTo(3599.99, 5);
  });

  it('only tells and refuses nothing when it is not enforced', () => {
    const all = limits({ enforced: false });
    const verdicts = Array.from({ length: 80 }, () => all.take({ ...create, major: '1' }, 0));
    expect(verdicts.filter(({ limited }) => limited)).toEqual([]);
    expect(verdicts.at(-1)?.headers['x-ratelimit-remaining']).toBe('0');
  });
});

describe('the global limit', () => {
  it.each(kinds)('takes fifty requests at once and refuses the next (%s)', (globalWindow) => {
    const all = limits({ globalWindow });
    const verdicts = Array.from({ length: 51 }, (_, i) => all.take({ ...create, major: String(i) }, 200));
    expect(verdicts.slice(0, 50).filter(({ limited }) => limited)).toEqual([]);
    expect(verdicts[50]?.limited?.global).toBe(true);
    expect(verdicts[50]?.headers).toMatchObject({
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    });
    expect(verdicts[50]?.headers).not.toHaveProperty('x-ratelimit-bucket');
  });

  it.each(kinds)('lets answers to interactions pass beside it (%s)', (globalWindow) => {
    const all = limits({ globalWindow });
    for (let i = 0; i < 50; i += 1) all.take({ ...create, major: String(i) }, 0);
    const callback = { route: 'POST /interactions/:id/:token/callback', interaction: true };
    const verdicts = Array.from({ length: 200 }, (_, i) => all.take({ ...callback, major: String(i) }, 0));
    expect(verdicts.filter(({ limited }) => limited)).toEqual([]);
  });

  it('counts a second from its first request, if so chosen', () => {
    const burst = [...Array(49).fill(0), 999, 1000];
    expect(refusedAt('first', [...burst, ...Array(49).fill(1000), 1000])).toEqual([1000]);
  });

  it('counts seconds of the calendar, if so chosen', () => {
    const aroundTheTurn = [...Array(50).fill(990), ...Array(50).fill(1000), 1001];
    expect(refusedAt('calendar', aroundTheTurn)).toEqual([1001]);
  });

  it('counts the last second at any moment, if so chosen', () => {
    const aroundTheTurn = [...Array(50).fill(990), 1000, 1989, 1990];
    expect(refusedAt('sliding', aroundTheTurn)).toEqual([1000, 1989]);
  });

  it('says how long to wait, so that the request passes then', () => {
    const burst = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 51, maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), burst, (globalWindow, gaps) => {
        const all = limits({ globalWindow });
        let now = 0;
        for (const [i, gap] of gaps.entries()) {
          now += gap / 20;
          const wait = all.take({ ...create, major: String(i) }, now).limited?.retry_after ?? 0;
          if (wait > 0) now += wait * 1000 + 0.001;
          if (wait > 0) expect(all.take({ ...create, major: `again ${i}` }, now).limited).toBeUndefined();
        }
      }),
    );
  });

  it.each(kinds)('never refuses requests that come evenly, 48 a second (%s)', (kind) => {
    const times = Array.from({ length: 480 }, (_, i) => (i * 1000) / 48);
    expect(refusedAt(kind, times)).toEqual([]);
  });
});
