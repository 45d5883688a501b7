import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GlobalWindow, requestWindow } from '../../../src/playground/rules/rate-window.ts';

const epochAtZero = Date.UTC(2023, 5, 5) + 250;
const kinds: GlobalWindow[] = ['first', 'calendar', 'sliding'];

describe.each(kinds)('a window of a second (%s)', (kind) => {
  const made = () => requestWindow(kind, 1000, epochAtZero);

  it('is empty at first, and then nothing need be waited for', () => {
    expect(made().used(0)).toBe(0);
    expect(made().wait(0)).toBe(0);
  });

  it('counts what comes at one moment', () => {
    const window = made();
    for (let i = 0; i < 3; i += 1) window.count(10);
    expect(window.used(10)).toBe(3);
  });

  it('has forgotten all after a second', () => {
    const window = made();
    for (let i = 0; i < 3; i += 1) window.count(10);
    expect(window.used(1010)).toBe(0);
  });

  it('has room again when it said so, and not before', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, (list) => {
        const window = made();
        let now = 0;
        for (const gap of list) {
          now += gap;
          window.count(now);
          const used = window.used(now);
          const wait = window.wait(now);
          expect(wait).toBeGreaterThan(0);
          expect(window.used(now + wait)).toBeLessThan(used);
        }
      }),
    );
  });
});

describe('what tells the windows apart', () => {
  const usedAfter = (kind: GlobalWindow, times: number[], now: number) => {
    const window = requestWindow(kind, 1000, epochAtZero);
    for (const time of times) window.count(time);
    return window.used(now);
  };

  it.each<[GlobalWindow, number]>([
    // Opened at 700, it ends at 1700.
    ['first', 3],
    // A second of the calendar turned at 750.
    ['calendar', 1],
    // The last second began at 640.
    ['sliding', 2],
  ])('%s counts %i of requests at 600, 700 and 800', (kind, used) => {
    const times = kind === 'first' ? [700, 700, 800] : [600, 700, 800];
    expect(usedAfter(kind, times, 1640)).toBe(used);
  });
});
