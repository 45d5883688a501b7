import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { standing } from '../../src/calendar/standing.ts';

const day = (value: string): CalendarDate => ({ precision: 'day', value });
const month = (value: string): CalendarDate => ({ precision: 'month', value });
const year = (value: string): CalendarDate => ({ precision: 'year', value });
const tba: CalendarDate = { precision: 'tba', value: null };

const at = (text: string) => Temporal.Instant.from(text);
const articleDay = at('2023-06-05T12:00:00Z');

describe('days to a date', () => {
  const told = (date: string, now: string, zone: string) => {
    const { phase, days } = standing(day(date), at(now), zone);
    return [phase, days];
  };

  test('are counted on the calendar of the zone', () => {
    const noon = '2023-06-05T12:00:00Z';
    expect(told('2023-07-14', noon, 'UTC')).toEqual(['before', 39]);
    expect(told('2023-06-05', noon, 'UTC')).toEqual(['today', 0]);
    expect(told('2023-06-04', noon, 'UTC')).toEqual(['past', 1]);
    expect(told('2023-07-14', '2023-07-14T03:00:00Z', 'America/New_York')).toEqual(['before', 1]);
    expect(told('2023-07-14', '2023-07-13T11:30:00Z', 'Pacific/Chatham')).toEqual(['today', 0]);
  });

  test('are whole days across a change of clocks', () => {
    expect(told('2026-03-09', '2026-03-07T05:30:00Z', 'America/New_York')).toEqual(['before', 2]);
  });
});

describe('a date with a day', () => {
  test('is before, with the days and the difference on the calendar', () => {
    expect(standing(day('2024-06-28'), articleDay, 'UTC')).toEqual({
      phase: 'before',
      days: 389,
      difference: { years: 1, months: 0, days: 23 },
    });
  });

  test('is today from the first minute of the local day to its last', () => {
    const today = { phase: 'today', days: 0, difference: { years: 0, months: 0, days: 0 } };
    expect(standing(day('2023-07-14'), at('2023-07-14T04:00:00Z'), 'America/New_York')).toEqual(today);
    expect(standing(day('2023-07-14'), at('2023-07-15T03:59:59Z'), 'America/New_York')).toEqual(today);
  });

  test('is past, counted forward from it', () => {
    expect(standing(day('2023-07-14'), at('2026-11-22T08:00:00Z'), 'UTC')).toEqual({
      phase: 'past',
      days: 1227,
      difference: { years: 3, months: 4, days: 8 },
    });
  });

  test('counts from 29 February to the end of a shorter February as a year', () => {
    const { difference } = standing(day('2024-02-29'), at('2025-02-28T12:00:00Z'), 'UTC');
    expect(difference).toEqual({ years: 0, months: 11, days: 30 });
  });

  test('is never counted negative, and both counts agree', () => {
    const range = { min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), fc.date(range), (date, now) => {
        const value = date.toISOString().slice(0, 10);
        const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
        const { phase, days, difference } = standing(day(value), instant, 'UTC');
        const signed = (Date.parse(value) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000;
        expect(days).toBe(Math.abs(signed));
        expect(Math.min(...Object.values(difference ?? { none: -1 }))).toBeGreaterThanOrEqual(0);
        expect(phase).toBe(signed > 0 ? 'before' : signed < 0 ? 'past' : 'today');
      }),
    );
  });
});

describe('a date without a day', () => {
  const undated = { phase: 'undated', days: undefined, difference: undefined };

  test.each([
    [month('2023-07'), '2023-06-05T12:00:00Z'],
    [month('2023-07'), '2023-07-31T23:59:59Z'],
    [year('2023'), '2023-12-31T23:59:59Z'],
    [year('2024'), '2023-06-05T12:00:00Z'],
    [tba, '2023-06-05T12:00:00Z'],
    [tba, '2999-06-05T12:00:00Z'],
  ])('has nothing to count to until it is wholly over: %j at %s', (date, now) => {
    expect(standing(date, at(now), 'UTC')).toEqual(undated);
  });

  test.each([
    [month('2023-07'), '2023-08-01T00:00:00Z', { years: 0, months: 1, days: 0 }],
    [month('2023-07'), '2026-08-15T00:00:00Z', { years: 3, months: 1, days: 0 }],
    [year('2023'), '2024-01-01T00:00:00Z', { years: 1, months: 0, days: 0 }],
    [year('2023'), '2026-08-15T00:00:00Z', { years: 3, months: 0, days: 0 }],
  ])('is past once it lies wholly before, and no finer than it was said: %j at %s', (date, now, difference) => {
    expect(standing(date, at(now), 'UTC')).toEqual({ phase: 'past', days: undefined, difference });
  });

  test('is past by the calendar of the zone', () => {
    const now = at('2023-08-01T03:00:00Z');
    expect(standing(month('2023-07'), now, 'America/New_York').phase).toBe('undated');
    expect(standing(month('2023-07'), now, 'UTC').phase).toBe('past');
  });
});
