import { expect, test } from 'vitest';
import { anniversaryIn, instantOfMoment, sameTime } from '../../src/calendar/event-time.ts';

test.each([
  ['2023-07-14', 2024, '2024-07-14'],
  ['2024-02-29', 2025, '2025-02-28'],
  ['2024-02-29', 2028, '2028-02-29'],
  ['2024-02-29', 2100, '2100-02-28'],
  ['2023-12-31', 2024, '2024-12-31'],
])('the anniversary of %s in %i is %s', (since, year, day) => {
  expect(anniversaryIn(year, since).toString()).toBe(day);
});

test.each([
  ['2026-12-04T20:00', 'Europe/Berlin', '2026-12-04T19:00:00Z'],
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantOfMoment({ local, zone }).toString()).toBe(instant);
});

test('a moment is the same only with the same instant and the same zone, since its day-steps follow the zone', () => {
  const moment = (local: string, zone: string) => ({ kind: 'moment', local, zone }) as const;
  const berlin = moment('2026-12-04T20:00', 'Europe/Berlin');
  expect(sameTime(berlin, moment('2026-12-04T20:00:00', 'Europe/Berlin'))).toBe(true);
  expect(sameTime(berlin, moment('2026-12-04T20:00', 'Europe/London'))).toBe(false);
  expect(sameTime(berlin, moment('2026-12-04T19:00', 'Europe/London'))).toBe(false);
});

test('a day, an anniversary of it and nothing are three things', () => {
  const day = { kind: 'day', day: '2023-07-14' } as const;
  expect(sameTime(day, { ...day })).toBe(true);
  expect(sameTime(day, { kind: 'yearly', since: '2023-07-14' })).toBe(false);
  expect(sameTime(day, undefined)).toBe(false);
  expect(sameTime(undefined, undefined)).toBe(true);
});
