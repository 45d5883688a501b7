import { describe, expect, it } from 'vitest';
import { zonesNamed } from '../../src/calendar/named-zones.ts';
import { readWallTime } from '../../src/calendar/wall-time.ts';

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['9:00', '09:00'],
    [' 09:30 ', '09:30'],
    ['21.00', '21:00'],
    ['9pm', '21:00'],
    ['9:15 p.m.', '21:15'],
    ['12am', '00:00'],
    ['0', '00:00'],
    ['23', '23:00'],
    ['9 Uhr', '09:00'],
    ['20.15 Uhr', '20:15'],
    ['21h', '21:00'],
  ])('is read from %j', (typed, time) => {
    expect(readWallTime(typed)).toBe(time);
  });

  it.each([
    '',
    '24',
    '24:00',
    '9:60',
    '13pm',
    '25 Uhr',
    '9pm Uhr',
    'noon',
    '9:00:00',
    '-1',
    '９',
  ])('is not read from %j', (typed) => {
    expect(readWallTime(typed)).toBeUndefined();
  });
});

describe('a zone that was typed', () => {
  const now = Temporal.Instant.from('2023-06-05T12:00:00Z');

  it('is the one of that name, else each that it fits', () => {
    expect(zonesNamed('europe/oslo', now)).toEqual(['Europe/Oslo']);
    expect(zonesNamed('berlin', now)).toEqual(['Europe/Berlin']);
    expect(zonesNamed('argentina', now).length).toBeGreaterThan(1);
    expect(zonesNamed('Xyzzyx', now)).toEqual([]);
  });
});
