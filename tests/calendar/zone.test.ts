import { describe, expect, test } from 'vitest';
import { dayIn, instantOfDay, isZone, unknownZone, zoneOf } from '../../src/calendar/zone.ts';

describe('a zone', () => {
  test.each([
    'UTC',
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    'Pacific/Chatham',
  ])('may be %s', (id) => {
    expect(isZone(id)).toBe(true);
    expect(zoneOf(id)).toEqual({ id, assumed: false });
  });

  test.each([
    '',
    'Mars/Olympus',
    'Berlin',
    '+02:00',
    '-0500',
    'Europe/Berlin ',
    'Europe/Berlin[u-ca=iso8601]',
  ])('is not %j', (id) => {
    expect(isZone(id)).toBe(false);
    expect(() => zoneOf(id)).toThrow(RangeError);
  });

  test('that nobody has named is UTC, and known to be assumed', () => {
    expect(zoneOf(undefined)).toEqual({ id: 'UTC', assumed: true });
    expect(unknownZone).toEqual({ id: 'UTC', assumed: true });
  });
});

describe('the day of an instant', () => {
  test.each([
    ['UTC', '2023-07-14'],
    ['America/Los_Angeles', '2023-07-13'],
    ['Pacific/Kiritimati', '2023-07-14'],
    ['Pacific/Chatham', '2023-07-14'],
  ])('in %s is %s', (zone, day) => {
    expect(dayIn(Temporal.Instant.from('2023-07-14T00:30:00Z'), zone).toString()).toBe(day);
  });
});

describe('the instant of a wall time', () => {
  test.each([
    // New York's clocks go from 02:00 to 03:00 on this day: 02:30 is 03:30 EDT.
    ['2026-03-08', 'America/New_York', '02:30', '2026-03-08T07:30:00Z'],
    // 01:30 comes twice: the first is still in summer time.
    ['2026-11-01', 'America/New_York', '01:30', '2026-11-01T05:30:00Z'],
    ['2026-03-29', 'Europe/London', '01:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25', 'Europe/London', '01:30', '2026-10-25T00:30:00Z'],
    // Lord Howe's clocks move by half an hour.
    ['2026-10-04', 'Australia/Lord_Howe', '02:15', '2026-10-03T15:45:00Z'],
    // Midnight itself is in the gap in Cuba.
    ['2026-03-08', 'America/Havana', '00:00', '2026-03-08T05:00:00Z'],
    // Samoa left this whole day out.
    ['2011-12-30', 'Pacific/Apia', '09:00', '2011-12-30T19:00:00Z'],
    ['2023-07-14', 'Pacific/Chatham', '12:00', '2023-07-13T23:15:00Z'],
    ['2023-07-14', 'UTC', '00:00', '2023-07-14T00:00:00Z'],
  ])('on %s in %s at %s is %s', (day, zone, time, instant) => {
    const found = instantOfDay(Temporal.PlainDate.from(day), zone, Temporal.PlainTime.from(time));
    expect(found.toString()).toBe(instant);
  });
});
