import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/reminders/ledger.ts';
import { type Facts, judge } from '../../src/reminders/verdict.ts';
import { occurrence } from './ledger-samples.ts';
import { at, day, moment } from './samples.ts';

const untried = {
  state: 'due',
  held: false,
  reason: undefined,
  claims: 0,
  firstAttempt: undefined,
  message: undefined,
  settled: undefined,
} as const;

const rowOf = (step: string, more: Parameters<typeof occurrence>[1] = {}): Row => ({
  ...occurrence(step, more),
  ...untried,
});

const zero = rowOf('0d');
const facts = (more: Partial<Facts> = {}): Facts => ({
  now: at('2023-07-14T12:30:00Z'),
  condition: 'active',
  time: day('2023-07-14'),
  wanted: true,
  changing: false,
  siblings: [],
  ...more,
});

test('an edit is made in a pause too: it tells nobody, and leaves no post that says a wrong date', () => {
  const edit = rowOf('since x', { kind: 'edit' });
  expect(judge(edit, facts({ condition: 'paused' }))).toEqual({ do: 'post' });
  expect(judge(edit, facts({ condition: { broken: 'missing-access' } })).do).toBe('hold');
});

describe('a due row', () => {
  test('is posted while it is true', () => {
    expect(judge(zero, facts())).toEqual({ do: 'post' });
    expect(judge(zero, facts({ now: at('2023-07-14T23:59:59.999Z') }))).toEqual({ do: 'post' });
  });

  test('is missed when it is true no longer', () => {
    expect(judge(zero, facts({ now: at('2023-07-15T00:00:00Z') }))).toEqual({ do: 'miss', why: 'lapsed' });
  });

  test('is missed where its subscription has been paused meanwhile, and taken back where it is gone', () => {
    expect(judge(zero, facts({ condition: 'paused' }))).toEqual({ do: 'miss', why: 'paused' });
    expect(judge(rowOf('since x', { kind: 'notice' }), facts({ condition: 'paused' })).do).toBe('miss');
    expect(judge(zero, facts({ condition: 'gone' }))).toEqual({ do: 'withdraw', why: 'removed' });
  });

  test('waits while its subscription is broken, and fails with that reason when it is true no longer', () => {
    const condition = { broken: 'missing-access' } as const;
    expect(judge(zero, facts({ condition }))).toEqual({ do: 'hold', why: 'missing-access' });
    expect(judge(zero, facts({ condition, now: at('2023-07-15T00:00:00Z') }))).toEqual({
      do: 'fail',
      why: 'missing-access',
    });
  });

  test('is taken back where its subscription has that step or event no longer', () => {
    expect(judge(zero, facts({ wanted: false }))).toEqual({ do: 'withdraw', why: 'reshaped' });
    const notice = rowOf('since', { kind: 'notice', when: 'none' });
    expect(judge(notice, facts({ wanted: false }))).toEqual({ do: 'post' });
  });

  test('waits while its date is being changed: it may be wrong', () => {
    expect(judge(zero, facts({ changing: true }))).toEqual({ do: 'hold', why: 'changing' });
  });

  test.each([
    ['another day', day('2023-07-15')],
    ['a date without a day', undefined],
    ['a moment of that day', moment('2023-07-14T20:00', 'UTC')],
  ])('is taken back where its event has moved to %s', (_what, time) => {
    expect(judge(zero, facts({ time }))).toEqual({ do: 'withdraw', why: 'moved' });
  });

  test('of a moment or an anniversary is recognised by what it was planned for', () => {
    const party = rowOf('1h', { event: 'own:1', when: '2023-07-14T13:00:00Z' });
    expect(judge(party, facts({ time: moment('2023-07-14T15:00', 'Europe/Berlin') }))).toEqual({
      do: 'post',
    });
    const yearly = { kind: 'yearly', since: '2020-02-29' } as const;
    expect(judge(rowOf('0d', { when: '2023-02-28' }), facts({ time: yearly }))).toEqual({ do: 'post' });
    expect(judge(rowOf('0d', { when: '2023-03-01' }), facts({ time: yearly }))).toMatchObject({
      why: 'moved',
    });
  });

  describe('of an event that has a later step', () => {
    const later = rowOf('1h', { due: at('2023-07-14T12:20:00Z') });

    test.each(['due', 'claimed', 'sent', 'uncertain'] as const)('that is %s is superseded', (state) => {
      expect(judge(zero, facts({ siblings: [{ ...later, state }] }))).toEqual({
        do: 'miss',
        why: 'superseded',
      });
    });

    test.each(['missed', 'failed'] as const)('that is %s is posted', (state) => {
      expect(judge(zero, facts({ siblings: [{ ...later, state }] }))).toEqual({ do: 'post' });
    });

    test('is not superseded by itself, by an earlier one, or by something that is no step', () => {
      const earlier = { ...later, due: at('2023-07-14T11:00:00Z') };
      const notice = { ...later, kind: 'notice' } as const;
      expect(judge(zero, facts({ siblings: [zero, earlier, notice] }))).toEqual({ do: 'post' });
    });

    test('is not superseded by what was said of another date', () => {
      const other = { ...later, when: '2023-08-13', state: 'sent' } as const;
      expect(judge(zero, facts({ siblings: [other] }))).toEqual({ do: 'post' });
    });

    test('at the same instant yields to just one of the two', () => {
      const [a, b] = [rowOf('1d'), rowOf('24h')];
      const verdicts = [judge(a, facts({ siblings: [a, b] })), judge(b, facts({ siblings: [a, b] }))];
      expect(verdicts.map((verdict) => verdict.do).toSorted()).toEqual(['miss', 'post']);
    });
  });
});

test('a notice is news of a move, so a date that is not its own takes it not back', () => {
  const notice = rowOf('since', { kind: 'notice', when: 'none' });
  expect(judge(notice, facts({ changing: true, time: undefined }))).toEqual({ do: 'post' });
});

describe('a row that needs something first', () => {
  test.each<[NonNullable<Facts['need']>, ReturnType<typeof judge>]>([
    ['met', { do: 'post' }],
    ['awaited', { do: 'hold', why: 'waiting' }],
    ['unmet', { do: 'miss', why: 'unmet' }],
    ['gone', { do: 'withdraw', why: 'removed' }],
  ])('that is %s', (need, verdict) => {
    expect(judge(rowOf('0d', { kind: 'crosspost' }), facts({ need }))).toEqual(verdict);
  });

  test('tells what is broken before what it waits for, and does not wait for longer than it is true', () => {
    const condition = { broken: 'missing-access' } as const;
    expect(judge(zero, facts({ condition, need: 'awaited' }))).toMatchObject({ why: 'missing-access' });
    const late = facts({ need: 'awaited', now: at('2023-07-15T00:00:00Z') });
    expect(judge(zero, late)).toEqual({ do: 'miss', why: 'lapsed' });
  });

  test('a crosspost is about its date, as its post is', () => {
    const crosspost = rowOf('0d', { kind: 'crosspost' });
    expect(judge(crosspost, facts({ changing: true }))).toEqual({ do: 'hold', why: 'changing' });
    expect(judge(crosspost, facts({ time: day('2023-07-15') }))).toEqual({ do: 'withdraw', why: 'moved' });
  });

  test('an event’s post in a forum is taken back in a pause, and is not tied to a date', () => {
    const thread = rowOf('post', { kind: 'thread', when: 'any' });
    expect(judge(thread, facts({ condition: 'paused' }))).toEqual({ do: 'withdraw', why: 'removed' });
    expect(judge(thread, facts({ time: undefined }))).toEqual({ do: 'post' });
  });
});
