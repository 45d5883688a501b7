import { expect, test } from 'vitest';
import { searchZones } from '../../src/calendar/zones.ts';

const summer = Temporal.Instant.from('2023-07-14T12:05:00Z');

test('a zone is told with its city, what its clock shows and how far it is from UTC', () => {
  expect(searchZones('berlin', summer)[0]).toEqual({
    id: 'Europe/Berlin',
    city: 'Berlin',
    time: '14:05',
    offset: '+02:00',
  });
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['utc', 'UTC'],
])('a zone is found by %j', (typed, id) => {
  expect(searchZones(typed, summer)[0]?.id).toBe(id);
});

test('zones are at most 25, and none where nothing fits', () => {
  expect(searchZones('', summer)).toHaveLength(25);
  expect(searchZones('xyzzy', summer)).toEqual([]);
});
