import { describe, expect, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import { spanOf } from '../../src/reminders/due.ts';
import { nextDue, plan } from '../../src/reminders/plan.ts';
import {
  at,
  day,
  EVER,
  film,
  moment,
  ms,
  ownEvent,
  planOne,
  release,
  steps,
  subscription,
  told,
  window,
} from './samples.ts';

describe('a window', () => {
  const channel = subscription({ steps: steps('7') });

  test('leaves out its first instant and holds its last', () => {
    expect(planOne(channel, film, window('2023-07-07T09:00:00Z', '2023-07-08T00:00:00Z'))).toEqual([]);
    expect(planOne(channel, film, window('2023-07-07T00:00:00Z', '2023-07-07T09:00:00Z'))).toHaveLength(1);
  });

  test('that is empty or turned round plans nothing', () => {
    expect(planOne(channel, film, window('2023-07-07T09:00:00Z', '2023-07-07T09:00:00Z'))).toEqual([]);
    expect(planOne(channel, film, window('2023-07-08T09:00:00Z', '2023-07-06T09:00:00Z'))).toEqual([]);
  });

  test('of a whole downtime plans all that fell into it, earliest first', () => {
    const planned = planOne(subscription(), film, window('2023-06-30T09:00:00Z', '2023-07-14T12:00:00Z'));
    expect(planned.map(({ step }) => step)).toEqual(['7d', '3d', '1d', '0d']);
  });

  test('to come shows the next posts', () => {
    const next = planOne(subscription(), film, window('2023-07-12T00:00:00Z', '2023-08-12T00:00:00Z'));
    expect(told(next)).toEqual(['1d 2023-07-13T09:00:00Z', '0d 2023-07-14T09:00:00Z']);
  });
});

describe('a new subscription', () => {
  test('plans nothing that lay before it, but what is due on that very instant', () => {
    const since = at('2023-07-11T09:00:00Z');
    const made = (at: Temporal.Instant) => subscription({ since: epochFrom(at) });
    expect(planOne(made(since), film).map(({ step }) => step)).toEqual(['3d', '1d', '0d']);
    for (const later of [{ milliseconds: 1 }, { nanoseconds: 1 }]) {
      expect(planOne(made(since.add(later)), film).map(({ step }) => step)).toEqual(['1d', '0d']);
    }
  });
});

describe('an event', () => {
  test('of which the date moved plans nothing that lay before the move', () => {
    const moved = release(day('2023-07-14'), { since: at('2023-07-11T10:00:00Z') });
    expect(planOne(subscription(), moved).map(({ step }) => step)).toEqual(['1d', '0d']);
  });

  test('is planned only where it was chosen', () => {
    const some = (releases: string[]) =>
      subscription({ events: { releases, own: [], anniversaries: false } });
    expect(planOne(some(['release:one']), film)).toHaveLength(6);
    expect(planOne(some(['release:two']), film)).toEqual([]);
    expect(planOne(some(['own:1']), ownEvent(day('2023-07-14')))).toEqual([]);
  });

  test('is known only in its own server', () => {
    const there = subscription({ id: 's2', guild: '200' });
    const planned = plan([subscription(), there], (guild) => (guild === '200' ? [film] : []), EVER);
    expect(new Set(planned.map(({ recipient }) => recipient))).toEqual(new Set(['s2']));
  });
});

describe('a pause', () => {
  test('makes of what falls into it something missed, and of nothing else', () => {
    const pauses = [{ from: ms('2023-06-30T09:00:00Z'), until: ms('2023-07-11T09:00:00Z') }];
    expect(told(planOne(subscription({ pauses }), film))).toEqual([
      '30d 2023-06-14T09:00:00Z',
      '14d 2023-06-30T09:00:00Z paused',
      '7d 2023-07-07T09:00:00Z paused',
      '3d 2023-07-11T09:00:00Z',
      '1d 2023-07-13T09:00:00Z',
      '0d 2023-07-14T09:00:00Z',
    ]);
  });

  test('without an end lasts', () => {
    const paused = subscription({ pauses: [{ from: ms('2023-07-12T00:00:00Z'), until: undefined }] });
    expect(planOne(paused, film).filter(({ fate }) => fate === 'paused')).toHaveLength(2);
  });
});

test('what is no date is refused and not passed over', () => {
  expect(() => planOne(subscription(), release(day('14 July 2023')))).toThrow(RangeError);
  expect(() => planOne(subscription(), ownEvent(moment('tonight', 'UTC')))).toThrow(RangeError);
});

test('the next due instant of a subscription is the first of all its events', () => {
  const own = ownEvent(day('2023-07-10'));
  const after = (text: string) => spanOf(window(text, '2024-01-01T00:00:00Z'));
  const next = (text: string) => nextDue(subscription(), [film, own], after(text));
  expect(next('2023-07-07T08:59:00Z')).toBe(ms('2023-07-07T09:00:00Z'));
  expect(next('2023-07-08T09:00:00Z')).toBe(ms('2023-07-09T09:00:00Z'));
  expect(next('2023-07-13T09:00:00Z')).toBe(ms('2023-07-14T09:00:00Z'));
  expect(next('2023-07-14T09:00:00Z')).toBeUndefined();
});

test('a person’s are private, to that person, of the person’s own events', () => {
  const asked: unknown[] = [];
  const eventsOf = (...whose: unknown[]) => {
    asked.push(whose);
    return [film];
  };
  const [one] = plan([subscription({ guild: undefined, person: '7', steps: steps('0') })], eventsOf, EVER);
  expect(one).toMatchObject({ kind: 'private', recipient: '7', guild: undefined });
  expect(asked).toEqual([[undefined, '7']]);
});
