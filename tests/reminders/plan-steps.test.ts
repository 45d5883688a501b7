import { describe, expect, test } from 'vitest';
import {
  at,
  day,
  film,
  moment,
  ownEvent,
  planOne,
  release,
  steps,
  subscription,
  told,
  window,
} from './samples.ts';

describe('the steps of a release', () => {
  test('fall at the local time on the days before it and on the day', () => {
    expect(told(planOne(subscription(), film))).toEqual([
      '30d 2023-06-14T09:00:00Z',
      '14d 2023-06-30T09:00:00Z',
      '7d 2023-07-07T09:00:00Z',
      '3d 2023-07-11T09:00:00Z',
      '1d 2023-07-13T09:00:00Z',
      '0d 2023-07-14T09:00:00Z',
    ]);
  });

  test.each([
    ['Pacific/Kiritimati', '2023-07-13T19:00:00Z'],
    ['Asia/Kathmandu', '2023-07-14T03:15:00Z'],
    ['Europe/Berlin', '2023-07-14T07:00:00Z'],
    ['UTC', '2023-07-14T09:00:00Z'],
    ['America/St_Johns', '2023-07-14T11:30:00Z'],
    ['America/New_York', '2023-07-14T13:00:00Z'],
    ['Pacific/Niue', '2023-07-14T20:00:00Z'],
  ])('come at nine in %s', (zone, due) => {
    expect(told(planOne(subscription({ zone, steps: steps('0') }), film))).toEqual([`0d ${due}`]);
  });

  test('keep the wall time when clocks change between them', () => {
    const berlin = subscription({ zone: 'Europe/Berlin', steps: steps('7', '0') });
    expect(told(planOne(berlin, release(day('2024-04-03'))))).toEqual([
      '7d 2024-03-27T08:00:00Z',
      '0d 2024-04-03T07:00:00Z',
    ]);
  });

  test.each([
    ['in a gap come as much later', 'America/New_York', '02:30', '2026-03-08', '2026-03-08T07:30:00Z'],
    [
      'in a gap of half an hour come as much later',
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-04',
      '2026-10-03T15:45:00Z',
    ],
    [
      'at a midnight that is skipped come at one',
      'Asia/Beirut',
      '00:00',
      '2026-03-29',
      '2026-03-28T22:00:00Z',
    ],
    ['in an overlap come the first time', 'America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30:00Z'],
    [
      'on a day that never was come on the next',
      'Pacific/Apia',
      '09:00',
      '2011-12-30',
      '2011-12-30T19:00:00Z',
    ],
  ])('%s', (_what, zone, time, on, due) => {
    expect(told(planOne(subscription({ zone, time, steps: steps('0') }), release(day(on))))).toEqual([
      `0d ${due}`,
    ]);
  });

  test('cross year ends and leap days', () => {
    expect(told(planOne(subscription({ steps: steps('1', '366') }), release(day('2024-03-01'))))).toEqual([
      '366d 2023-03-01T09:00:00Z',
      '1d 2024-02-29T09:00:00Z',
    ]);
    expect(told(planOne(subscription({ steps: steps('1') }), release(day('2024-01-01'))))).toEqual([
      '1d 2023-12-31T09:00:00Z',
    ]);
  });

  test('in hours or minutes mean nothing before a day and are not planned', () => {
    expect(planOne(subscription({ steps: steps('3h', '15m') }), film)).toEqual([]);
  });

  test('that are named twice are planned once', () => {
    expect(planOne(subscription({ steps: steps('7', '7d') }), film)).toHaveLength(1);
  });

  test('know until when they are true, their priority and whose they are', () => {
    const [seven, zero] = planOne(subscription({ steps: steps('7', '0') }), film);
    expect(seven).toMatchObject({ kind: 'countdown', recipient: 's1', guild: '100', priority: 2 });
    expect(zero).toMatchObject({ event: 'release:one', when: '2023-07-14', step: '0d', priority: 1 });
    expect(zero?.until.toString()).toBe('2023-07-15T00:00:00Z');
  });
});

describe('the steps of a timed event', () => {
  const party = ownEvent(moment('2026-03-29T20:00', 'Europe/Berlin'));

  test('in days come at the same wall time in its own zone, whatever the subscription says', () => {
    const channel = subscription({ zone: 'America/New_York', time: '07:00', steps: steps('1', '0') });
    expect(told(planOne(channel, party))).toEqual(['1d 2026-03-28T19:00:00Z', '0d 2026-03-29T18:00:00Z']);
  });

  test('in hours and minutes are exact, also across a change of clocks', () => {
    expect(told(planOne(subscription({ steps: steps('24h', '90m') }), party))).toEqual([
      '24h 2026-03-28T18:00:00Z',
      '90m 2026-03-29T16:30:00Z',
    ]);
  });

  test('are identified by its instant and true for an hour', () => {
    const [one] = planOne(subscription({ steps: steps('1') }), party);
    expect(one).toMatchObject({ when: '2026-03-29T18:00:00Z' });
    expect(one?.until.toString()).toBe('2026-03-28T20:00:00Z');
  });
});

describe('an anniversary', () => {
  const anniversary = {
    id: 'anniversary:one',
    kind: 'anniversary',
    when: { kind: 'yearly', since: '2024-02-29' },
  } as const;
  const events = { releases: 'all', own: 'all', anniversaries: true } as const;

  test('comes each year on the day alone, on 28 February where there is no 29th', () => {
    const years = planOne(
      subscription({ events }),
      anniversary,
      window('2020-01-01T00:00:00Z', '2028-12-31T00:00:00Z'),
    );
    expect(told(years)).toEqual([
      '0d 2025-02-28T09:00:00Z',
      '0d 2026-02-28T09:00:00Z',
      '0d 2027-02-28T09:00:00Z',
      '0d 2028-02-29T09:00:00Z',
    ]);
  });

  test('comes on the day also where the subscription has other steps only', () => {
    const quiet = subscription({ events, steps: steps('7') });
    expect(
      told(planOne(quiet, anniversary, window('2025-01-01T00:00:00Z', '2025-12-31T00:00:00Z'))),
    ).toHaveLength(1);
  });

  test('is off unless chosen', () => {
    expect(planOne(subscription(), anniversary)).toEqual([]);
  });

  test('on New Year is found from either side of the turn', () => {
    const newYear = { ...anniversary, when: { kind: 'yearly', since: '2020-01-01' } } as const;
    const east = subscription({ events, zone: 'Pacific/Kiritimati', time: '00:00' });
    expect(told(planOne(east, newYear, window('2025-12-31T09:00:00Z', '2025-12-31T10:00:00Z')))).toEqual([
      '0d 2025-12-31T10:00:00Z',
    ]);
    const west = subscription({ events, zone: 'Pacific/Niue', time: '23:00' });
    const eve = { ...anniversary, when: { kind: 'yearly', since: '2020-12-31' } } as const;
    expect(told(planOne(west, eve, window('2026-01-01T09:00:00Z', '2026-01-01T10:00:00Z')))).toEqual([
      '0d 2026-01-01T10:00:00Z',
    ]);
  });
});

describe('a time of one’s own', () => {
  const party = ownEvent(moment('2026-12-04T20:00', 'Europe/Berlin'));
  const mine = { zone: 'America/New_York', time: '18:00', ownTime: true, steps: steps('1', '0', '2h') };

  test('counts for days before a moment too, on one’s own calendar, but never after it begins', () => {
    expect(told(planOne(subscription(mine), party))).toEqual([
      '1d 2026-12-03T23:00:00Z',
      '2h 2026-12-04T17:00:00Z',
      '0d 2026-12-04T19:00:00Z',
    ]);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Niue'])('is found from afar: %s', (zone) => {
    const late = ownEvent(
      moment('2026-12-04T23:59', zone === 'Pacific/Niue' ? 'Pacific/Kiritimati' : 'Pacific/Niue'),
    );
    const one = subscription({ ...mine, zone, time: '00:00', steps: steps('3') });
    const [planned] = planOne(one, late);
    const due = planned?.due.toString() ?? '';
    expect(planOne(one, late, window(at(due).subtract({ minutes: 1 }).toString(), due))).toHaveLength(1);
  });
});
