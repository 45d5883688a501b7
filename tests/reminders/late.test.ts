import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import { lateness, sortOut, trueUntil } from '../../src/reminders/late.ts';
import { anyInstant, anyZone, at, ms } from './samples.ts';

describe('a step of a day is true', () => {
  test.each([
    ['until its local day ends', '2023-07-07T09:00:00Z', 'UTC', '2023-07-08T00:00:00Z'],
    ['until midnight in its own zone', '2023-07-07T13:00:00Z', 'America/New_York', '2023-07-08T04:00:00Z'],
    ['for an hour where the day ends sooner', '2023-07-07T23:30:00Z', 'UTC', '2023-07-08T00:30:00Z'],
    ['to the end of a day of 23 hours', '2026-03-29T07:00:00Z', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['to the end of a day of 25 hours', '2026-10-25T08:00:00Z', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['until one, where the day begins at one', '2026-03-28T10:00:00Z', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
  ])('%s', (_what, due, zone, until) => {
    expect(trueUntil(ms(due), zone)).toBe(ms(until));
  });
});

test('a step of a moment is true for an hour', () => {
  expect(trueUntil(ms('2023-07-07T09:00:00Z'), undefined)).toBe(ms('2023-07-07T10:00:00Z'));
});

test('whatever the zone, a step is true for an hour at least and for two days at most', () => {
  fc.assert(
    fc.property(anyInstant.map(epochFrom), anyZone, (due, zone) => {
      const hours = (trueUntil(due, zone) - due) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(1);
      expect(hours).toBeLessThanOrEqual(49);
    }),
  );
});

describe('what has to be said at an attempt', () => {
  const seven = { due: at('2023-07-07T09:00:00Z'), when: '2023-07-14' };

  test('is nothing of lateness up to five minutes', () => {
    expect(lateness(seven, at('2023-07-07T09:05:00Z'), 'UTC')).toMatchObject({
      late: false,
      lateBy: 300_000,
    });
  });

  test('is how late it is past five minutes, and when it was due', () => {
    const said = lateness(seven, at('2023-07-07T09:05:01Z'), 'UTC');
    expect(said).toMatchObject({ late: true, lateBy: 301_000, due: seven.due });
  });

  test('is how many days it truly is to go, not those of the step', () => {
    const night = { due: at('2023-07-07T23:30:00Z'), when: '2023-07-14' };
    expect(lateness(night, at('2023-07-08T00:10:00Z'), 'UTC').toGo).toEqual({ unit: 'days', count: 6 });
    expect(lateness(seven, at('2023-07-07T23:59:00Z'), 'UTC').toGo).toEqual({ unit: 'days', count: 7 });
    expect(lateness(seven, at('2023-07-07T23:59:00Z'), 'Asia/Tokyo').toGo).toEqual({
      unit: 'days',
      count: 6,
    });
  });

  test('is that it is over, where it is', () => {
    const zero = { due: at('2023-07-14T23:30:00Z'), when: '2023-07-14' };
    expect(lateness(zero, at('2023-07-15T00:10:00Z'), 'UTC').toGo).toEqual({ unit: 'days', count: -1 });
    const start = { due: at('2026-12-04T19:00:00Z'), when: '2026-12-04T19:00:00Z' };
    expect(lateness(start, at('2026-12-04T19:30:00Z'), 'UTC').toGo.count).toBe(-1_800_000);
  });

  test('is an exact time for a moment', () => {
    const hour = { due: at('2026-12-04T18:00:00Z'), when: '2026-12-04T19:00:00Z' };
    expect(lateness(hour, at('2026-12-04T18:20:00Z'), 'UTC').toGo).toEqual({
      unit: 'milliseconds',
      count: 2_400_000,
    });
  });

  test('is no lateness where a clock went back', () => {
    expect(lateness(seven, at('2023-07-07T08:58:00Z'), 'UTC')).toMatchObject({ late: false, lateBy: 0 });
  });
});

describe('of several that are due for one event', () => {
  const row = (id: string, due: string, until: string) => ({ id, due: at(due), until: at(until) });
  const three = row('3h', '2026-12-04T16:00:00Z', '2026-12-04T17:00:00Z');
  const two = row('150m', '2026-12-04T16:30:00Z', '2026-12-04T17:30:00Z');
  const one = row('2h', '2026-12-04T17:00:00Z', '2026-12-04T18:00:00Z');
  const told = (now: string) => {
    const { post, superseded, lapsed } = sortOut([two, one, three], at(now));
    return [post?.id, superseded.map(({ id }) => id), lapsed.map(({ id }) => id)];
  };

  test('only the latest of those that are still true is posted', () => {
    expect(told('2026-12-04T16:59:59Z')).toEqual(['2h', ['3h', '150m'], []]);
    expect(told('2026-12-04T17:00:00Z')).toEqual(['2h', ['150m'], ['3h']]);
  });

  test('none is posted where none is true any more', () => {
    expect(told('2026-12-04T18:00:00Z')).toEqual([undefined, [], ['150m', '2h', '3h']]);
  });

  test('that are due at one instant, one is posted, always the same', () => {
    const twin = { ...one, id: '1d' };
    expect(sortOut([one, twin], one.due).post?.id).toBe('2h');
    expect(sortOut([twin, one], one.due).post?.id).toBe('2h');
  });
});
