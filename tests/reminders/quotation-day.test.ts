import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/reminders/due.ts';
import { nextDue, plan } from '../../src/reminders/plan.ts';
import { QUOTATION_DAY } from '../../src/reminders/quotation-day.ts';
import { judge } from '../../src/reminders/verdict.ts';
import { unsentRow } from '../support/row.ts';
import { at, day, ms, release, subscription, window } from './samples.ts';

const daily = subscription({ quotes: true });
const none = () => [];
const dues = (one: typeof daily, from: string, to: string) =>
  plan([one], none, window(from, to)).map(({ when, due }) => `${when} ${due.toString()}`);

describe('the quotation of a day', () => {
  test('falls on each local day at the time of the subscription', () => {
    expect(dues(daily, '2023-06-05T08:00:00Z', '2023-06-07T09:00:00Z')).toEqual([
      '2023-06-05 2023-06-05T09:00:00Z',
      '2023-06-06 2023-06-06T09:00:00Z',
      '2023-06-07 2023-06-07T09:00:00Z',
    ]);
    const kiritimati = { ...daily, zone: 'Pacific/Kiritimati' };
    expect(dues(kiritimati, '2023-06-05T00:00:00Z', '2023-06-06T00:00:00Z')).toEqual([
      '2023-06-06 2023-06-05T19:00:00Z',
    ]);
  });

  test('follows the clocks', () => {
    const newYork = { ...daily, zone: 'America/New_York', time: '02:30' };
    expect(dues(newYork, '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z')).toEqual([
      '2026-03-08 2026-03-08T07:30:00Z',
      '2026-03-09 2026-03-09T06:30:00Z',
    ]);
  });

  test('is planned for nobody who does not want it, and beside the steps for who does', () => {
    expect(dues(subscription(), '2023-06-05T00:00:00Z', '2023-06-09T00:00:00Z')).toEqual([]);
    const both = plan(
      [daily],
      () => [release(day('2023-07-14'))],
      window('2023-07-13T00:00:00Z', '2023-07-14T12:00:00Z'),
    );
    expect(both.map(({ event, step }) => `${event} ${step}`).sort()).toEqual([
      'quotation 0d',
      'quotation 0d',
      'release:one 0d',
      'release:one 1d',
    ]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(4);
  });

  test('is true until its local day ends, and leaves with the countdown posts', () => {
    const [one] = plan([daily], none, window('2023-06-05T00:00:00Z', '2023-06-05T12:00:00Z'));
    expect(one).toMatchObject({ until: at('2023-06-06T00:00:00Z'), priority: 2, kind: 'countdown' });
  });

  test('is missed in a pause, and has no past before the subscription', () => {
    const pauses = [{ from: ms('2023-06-05T00:00:00Z'), until: undefined }];
    const [one] = plan([{ ...daily, pauses }], none, window('2023-06-05T00:00:00Z', '2023-06-05T12:00:00Z'));
    expect(one?.fate).toBe('paused');
    const since = ms('2023-06-06T10:00:00Z');
    const late = { ...daily, created: since, since };
    expect(dues(late, '2023-06-05T00:00:00Z', '2023-06-07T12:00:00Z')).toEqual([
      '2023-06-07 2023-06-07T09:00:00Z',
    ]);
  });

  test('is next due as planned, also where the window begins long before the subscription', () => {
    const next = (one: typeof daily) =>
      nextDue(one, [], spanOf(window('2023-06-05T09:00:00Z', '2033-06-05T00:00:00Z')));
    expect(next(daily)).toBe(ms('2023-06-06T09:00:00Z'));
    expect(next({ ...daily, since: ms('2024-02-01T09:00:00Z') })).toBe(ms('2024-02-01T09:00:00Z'));
    expect(next(subscription())).toBeUndefined();
  });

  test.each([
    'no-quotations',
    'only-spoilers',
  ] as const)('is missed where there is nothing to show (%s)', (lacking) => {
    const facts = {
      now: at('2023-06-05T09:00:00Z'),
      condition: 'active',
      time: QUOTATION_DAY.when,
      wanted: true,
      changing: false,
      siblings: [],
    } as const;
    const due = unsentRow({
      event: 'quotation',
      when: '2023-06-05',
      step: '0d',
      until: at('2023-06-06T00:00:00Z'),
    });
    expect(judge(due, { ...facts, lacking })).toEqual({ do: 'miss', why: lacking });
    expect(judge(due, facts)).toEqual({ do: 'post' });
    expect(judge(due, { ...facts, wanted: false })).toEqual({ do: 'withdraw', why: 'reshaped' });
    expect(judge(due, { ...facts, now: at('2023-06-06T00:00:00Z') })).toEqual({ do: 'miss', why: 'lapsed' });
  });
});
