import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone } from '../../src/calendar/zone.ts';
import { CITIES_OF, WELL_KNOWN } from '../../src/calendar/zone-cities.ts';
import { readLocalTime, readOffset } from '../../src/calendar/zone-clock.ts';
import { searchZones } from '../../src/calendar/zones.ts';

const summer = Temporal.Instant.from('2023-07-14T12:05:00Z');
const winter = Temporal.Instant.from('2023-12-14T12:05:00Z');

const ids = (typed: string, now = summer) => searchZones(typed, now).map(({ id }) => id);

describe('a zone', () => {
  test('is told with its city, what its clock shows and how far it is from UTC', () => {
    expect(searchZones('berlin', summer)[0]).toEqual({
      id: 'Europe/Berlin',
      city: 'Berlin',
      time: '14:05',
      offset: '+02:00',
    });
    expect(searchZones('berlin', winter)[0]).toMatchObject({ time: '13:05', offset: '+01:00' });
  });

  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['  bErLiN ', 'Europe/Berlin'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe berlin', 'Europe/Berlin'],
    ['berl', 'Europe/Berlin'],
    ['brelin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['new yrok', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['MÜNCHEN', 'Europe/Berlin'],
    ['hollywood', 'America/Los_Angeles'],
    ['pst', 'America/Los_Angeles'],
    ['Kolkata', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['mumbai', 'Asia/Kolkata'],
    ['Kyiv', 'Europe/Kyiv'],
    ['kiev', 'Europe/Kyiv'],
    ['utc', 'UTC'],
    ['buenos aires', 'America/Argentina/Buenos_Aires'],
    ['port of spain', 'America/Port_of_Spain'],
    ['kiritimati', 'Pacific/Kiritimati'],
  ])('is found by %j', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('is shown by the city that was typed', () => {
    expect(searchZones('munich', summer)[0]).toMatchObject({ id: 'Europe/Berlin', city: 'Munich' });
  });

  test('is found by a continent with others, and never twice', () => {
    const found = ids('europe');
    expect(found).toHaveLength(25);
    expect(found.every((id) => id.startsWith('Europe/'))).toBe(true);
    expect(new Set(found).size).toBe(25);
  });

  test.each(['xyzzy', '???', 'qqqqqqqqqq'])('is not made up for %j', (typed) => {
    expect(ids(typed)).toEqual(typed === '???' ? [...WELL_KNOWN] : []);
  });

  test('is one of the best known where nothing is typed', () => {
    expect(ids('')).toEqual([...WELL_KNOWN]);
    expect(searchZones('', summer, 3)).toHaveLength(3);
  });
});

describe('an offset', () => {
  test.each([
    ['+2', 'Europe/Paris'],
    ['UTC+02:00', 'Europe/Paris'],
    ['gmt +1', 'Europe/London'],
    ['utc-4', 'America/New_York'],
    ['−7', 'America/Los_Angeles'],
    ['+5:30', 'Asia/Kolkata'],
    ['+1245', 'Pacific/Chatham'],
  ])('%j finds zones that have it now, the best known first', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('holds at the moment that is asked for', () => {
    expect(ids('+1', winter)).toContain('Europe/Berlin');
    expect(ids('+1', summer)).not.toContain('Europe/Berlin');
    expect(searchZones('+2', summer).every(({ offset }) => offset === '+02:00')).toBe(true);
  });

  test.each([
    ['+5:30', 330],
    ['UTC-3:30', -210],
    ['+14', 840],
    ['+15', undefined],
    ['+2:75', undefined],
    ['2', undefined],
    ['UTC', undefined],
  ])('%j is %s minutes', (typed, minutes) => {
    expect(readOffset(typed)).toBe(minutes);
  });
});

describe('what a clock shows', () => {
  test.each([
    ['14:05', 'Europe/Paris'],
    ['2:05 pm', 'Europe/Paris'],
    ['8:05am', 'America/New_York'],
    ['13:00', 'Europe/London'],
    ['17:35', 'Asia/Kolkata'],
  ])('%j finds zones in which it is about that, the best known first', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('is found a few minutes late, and round midnight', () => {
    expect(ids('13:58')).toContain('Europe/Berlin');
    expect(ids('13:40')).not.toContain('Europe/Berlin');
    const midnight = Temporal.Instant.from('2023-07-14T22:02:00Z');
    expect(ids('23:58', midnight)).toContain('Europe/Berlin');
  });

  test.each([
    ['12am', 0],
    ['12 pm', 720],
    ['0:00', 0],
    ['14.05', 845],
    ['24:00', undefined],
    ['13pm', undefined],
    ['0am', undefined],
    ['9:60', undefined],
    ['14', undefined],
  ])('%j is minute %s of the day', (typed, minutes) => {
    expect(readLocalTime(typed)).toBe(minutes);
  });
});

test('every zone that we name exists', () => {
  expect([...CITIES_OF.keys(), ...WELL_KNOWN].filter((id) => !isZone(id))).toEqual([]);
});

test('whatever is typed: at most 25, all of them zones, none twice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (typed) => {
      const found = ids(typed);
      expect(found.length).toBeLessThanOrEqual(25);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => !isZone(id))).toEqual([]);
    }),
  );
});
