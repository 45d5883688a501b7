import { expect, test } from 'vitest';
import { anchorOf } from '../../src/calendar/anchor.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** In how many zones an instant falls on another day. */
const astray = (instant: Temporal.Instant, day: Temporal.PlainDate): number =>
  ZONES.filter((zone) => !instant.toZonedDateTimeISO(zone).toPlainDate().equals(day)).length;

// Summer and winter of both halves of the earth, and days on which clocks change.
test.each([
  '2023-07-14',
  '2024-01-12',
  '2024-03-31',
  '2023-11-05',
  '2024-02-29',
])('the anchor of %s is that day in more zones than any other hour', (iso) => {
  const day = Temporal.PlainDate.from(iso);
  const hours = Array.from({ length: 24 }, (_, hour) => {
    return day.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour } }).toInstant();
  });
  const best = Math.min(...hours.map((hour) => astray(hour, day)));
  expect(astray(anchorOf(day), day)).toBe(best);
  expect(best).toBeLessThanOrEqual(5);
});

test.each([
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Chatham',
])('every day of a year has its anchor on that day in %s', (zone) => {
  for (let day = Temporal.PlainDate.from('2023-01-01'); day.year === 2023; day = day.add({ days: 1 })) {
    expect(anchorOf(day).toZonedDateTimeISO(zone).toPlainDate().toString()).toBe(day.toString());
  }
});

test('the anchor is a whole second, which is all that a timestamp can say', () => {
  expect(anchorOf(Temporal.PlainDate.from('2023-07-14')).toString()).toBe('2023-07-14T10:00:00Z');
});
