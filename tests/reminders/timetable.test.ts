import { describe, expect, it } from 'vitest';
import { placeFrom, timetableOf } from '../../src/reminders/timetable.ts';
import { day, moment, ownEvent, release } from './samples.ts';

const events = [
  release(day('2023-07-14'), { id: 'release:late' }),
  ownEvent(moment('2023-07-12T20:00', 'Asia/Kathmandu'), { id: 'own:party' }),
  { id: 'anniversary:one', kind: 'anniversary', when: { kind: 'yearly', since: '2020-02-29' } } as const,
  release(day('2023-07-12'), { id: 'release:early' }),
];

describe('a timetable', () => {
  it('has events in the order of their walls, whatever zone these hang in', () => {
    const { dated, yearly } = timetableOf(events);
    expect(dated.map(({ event, when }) => [event.id, when])).toEqual([
      ['release:early', '2023-07-12'],
      ['own:party', '2023-07-12T14:15:00Z'],
      ['release:late', '2023-07-14'],
    ]);
    expect(yearly.map(({ event, born }) => [event.id, born.toString()])).toEqual([
      ['anniversary:one', '2020-02-29'],
    ]);
  });

  it('is made once for a list', () => {
    expect(timetableOf(events)).toBe(timetableOf(events));
  });

  it('tells where what is on a wall time or after it begins', () => {
    const { dated } = timetableOf(events);
    const from = (text: string) => placeFrom(dated, Date.parse(text));
    expect(from('2000-01-01T00:00Z')).toBe(0);
    expect(from('2023-07-12T00:00Z')).toBe(0);
    expect(from('2023-07-12T00:01Z')).toBe(1);
    expect(from('2023-07-12T20:00Z')).toBe(1);
    expect(from('2023-07-14T00:00Z')).toBe(2);
    expect(from('2023-07-14T00:01Z')).toBe(3);
    expect(placeFrom([], 0)).toBe(0);
  });
});
