import { expect, test } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { nextOrLatest } from '../../src/calendar/next.ts';

const dates: Record<string, CalendarDate> = {
  fallout: { precision: 'day', value: '2018-07-27' },
  one: { precision: 'day', value: '2023-07-14' },
  two: { precision: 'day', value: '2024-06-28' },
  july: { precision: 'month', value: '2023-07' },
  year: { precision: 'year', value: '2023' },
  later: { precision: 'tba', value: null },
};

function chosen(names: string[], now: string, zone = 'UTC'): string | undefined {
  const choice = nextOrLatest(names, (name) => dates[name], Temporal.Instant.from(now), zone);
  return choice && `${choice.when} ${choice.item}`;
}

test('is the next that is to come, in whatever order they are', () => {
  expect(chosen(['two', 'fallout', 'one'], '2023-06-05T12:00:00Z')).toBe('next one');
  expect(chosen(['one', 'two', 'fallout'], '2023-07-15T12:00:00Z')).toBe('next two');
});

test('is still the one of today, by the calendar of the zone', () => {
  expect(chosen(['one', 'two'], '2023-07-14T23:59:00Z')).toBe('next one');
  expect(chosen(['one', 'two'], '2023-07-15T03:00:00Z', 'America/New_York')).toBe('next one');
  expect(chosen(['one', 'two'], '2023-07-14T23:59:00Z', 'Europe/Berlin')).toBe('next two');
});

test('is the latest when none is to come', () => {
  expect(chosen(['two', 'fallout', 'one'], '2026-11-22T12:00:00Z')).toBe('latest two');
});

test('is a day before the month or the year that it lies in', () => {
  expect(chosen(['year', 'july', 'one'], '2023-06-05T12:00:00Z')).toBe('next one');
  expect(chosen(['year', 'july', 'one'], '2023-07-20T12:00:00Z')).toBe('next july');
  expect(chosen(['year', 'july', 'one'], '2023-08-20T12:00:00Z')).toBe('next year');
});

test('is one to be announced only when nothing else is to come', () => {
  expect(chosen(['later', 'two'], '2023-08-01T12:00:00Z')).toBe('next two');
  expect(chosen(['later', 'two'], '2026-08-01T12:00:00Z')).toBe('next later');
});

test('is never one of which no date is known', () => {
  expect(chosen(['unheard', 'one'], '2026-08-01T12:00:00Z')).toBe('latest one');
  expect(chosen(['unheard'], '2026-08-01T12:00:00Z')).toBeUndefined();
  expect(chosen([], '2026-08-01T12:00:00Z')).toBeUndefined();
});
