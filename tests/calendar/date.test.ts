import { expect, expectTypeOf, test } from 'vitest';
import { type CalendarDate, dayOf, span } from '../../src/calendar/date.ts';
import type { ReleaseDate } from '../../src/packs/schema.ts';

function spanOf(date: CalendarDate): string | undefined {
  const days = span(date);
  return days && [days.first, days.last].join(' ');
}

test.each([
  [{ precision: 'day', value: '2023-07-14' }, '2023-07-14 2023-07-14'],
  [{ precision: 'month', value: '2023-06' }, '2023-06-01 2023-06-30'],
  [{ precision: 'month', value: '2023-12' }, '2023-12-01 2023-12-31'],
  [{ precision: 'month', value: '2024-02' }, '2024-02-01 2024-02-29'],
  [{ precision: 'year', value: '2024' }, '2024-01-01 2024-12-31'],
] as const)('%j can mean the days %s', (date, days) => {
  expect(spanOf(date)).toBe(days);
});

test('a date to be announced means no day', () => {
  expect(spanOf({ precision: 'tba', value: null })).toBeUndefined();
});

test('only a date with a day names one', () => {
  expect(dayOf({ precision: 'day', value: '2024-02-29' })?.toString()).toBe('2024-02-29');
  expect(dayOf({ precision: 'month', value: '2024-02' })).toBeUndefined();
  expect(dayOf({ precision: 'year', value: '2024' })).toBeUndefined();
  expect(dayOf({ precision: 'tba', value: null })).toBeUndefined();
});

test('refuses a day that no calendar has', () => {
  expect(() => span({ precision: 'day', value: '2023-02-29' })).toThrow(RangeError);
});

test('is what packs write', () => {
  expectTypeOf<ReleaseDate>().toExtend<CalendarDate>();
});
