import { describe, expect, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import { moved, noticeOf, reshaped, resumed } from '../../src/reminders/change.ts';
import type { Row, RowState } from '../../src/reminders/ledger.ts';
import type { Planned } from '../../src/reminders/plan.ts';
import type { Plannable, Subscription } from '../../src/reminders/subscription.ts';
import { at, day, moment, ms, ownEvent, planOne, release, steps, subscription } from './samples.ts';

const film = release(day('2023-07-14'));
const NOON = at('2023-07-07T12:00:00Z');

function row(occurrence: Planned, state: RowState, reason?: string): Row {
  const { fate, ...one } = occurrence;
  const untried = { claims: 0, firstAttempt: undefined, message: undefined, settled: undefined };
  return { ...one, ...untried, state, held: false, reason: fate === 'paused' ? 'paused' : reason };
}

/** The rows that a subscription has for the steps so named. */
function rowsOf(
  one: Subscription,
  states: Record<string, RowState>,
  event: Plannable = film,
  reason?: string,
): Row[] {
  return planOne(one, event).flatMap((planned) => {
    const state = states[planned.step];
    return state ? [row(planned, state, reason)] : [];
  });
}

const at900 = subscription();
const changed = (more: Partial<Subscription>) => subscription({ since: epochFrom(NOON), ...more });

function circumstances(
  rows: readonly Row[],
  more: { events?: Plannable[]; planned?: string; now?: Temporal.Instant } = {},
) {
  const { events = [film], planned = '2023-07-07T11:59:00Z', now = NOON } = more;
  return { eventsOf: () => events, planned: at(planned), now, rows };
}

const stepsOf = (planned: readonly Planned[]) => planned.map(({ step }) => step);

describe('a save', () => {
  test('to an earlier time puts today’s unsent step into the past: the moderator is asked', () => {
    const before = subscription({ time: '18:00' });
    const { late, withdrawn } = reshaped(before, changed({ time: '09:00' }), circumstances([]));
    expect([stepsOf(late), withdrawn]).toEqual([['7d'], []]);
    expect(late[0]?.due.toString()).toBe('2023-07-07T09:00:00Z');
  });

  test('asks nothing where today’s step was sent already, whatever its time', () => {
    const rows = rowsOf(at900, { '7d': 'sent' });
    expect(reshaped(at900, changed({ time: '08:00' }), circumstances(rows)).late).toEqual([]);
    expect(reshaped(at900, changed({ zone: 'Asia/Tokyo' }), circumstances(rows)).late).toEqual([]);
  });

  test('to a later time takes back what is due and unsent, to be planned again', () => {
    const rows = rowsOf(at900, { '7d': 'due' });
    const { withdrawn, late } = reshaped(at900, changed({ time: '18:00' }), circumstances(rows));
    expect([withdrawn, late]).toEqual([[rows[0]?.id], []]);
  });

  test('takes back due rows of steps and events that were taken out', () => {
    const rows = rowsOf(at900, { '7d': 'due' });
    expect(reshaped(at900, changed({ steps: steps('3') }), circumstances(rows)).withdrawn).toHaveLength(1);
    const none = { releases: [], own: [], anniversaries: false };
    expect(reshaped(at900, changed({ events: none }), circumstances(rows)).withdrawn).toHaveLength(1);
  });

  test('leaves alone what is being sent, what is final, and what stays the same', () => {
    const rows = [...rowsOf(at900, { '7d': 'claimed' }), ...rowsOf(at900, { '14d': 'missed' })];
    expect(reshaped(at900, changed({ time: '18:00' }), circumstances(rows)).withdrawn).toEqual([]);
    const due = rowsOf(at900, { '7d': 'due' });
    const more = changed({ steps: steps('7', '3', '2') });
    expect(reshaped(at900, more, circumstances(due))).toEqual({ owed: [], withdrawn: [], late: [] });
  });

  test('leaves notices alone', () => {
    const [one] = rowsOf(at900, { '7d': 'due' });
    const notice = one && { ...one, kind: 'notice' as const };
    expect(reshaped(at900, changed({ steps: [] }), circumstances(notice ? [notice] : [])).withdrawn).toEqual(
      [],
    );
  });

  test('loses nothing that fell due just before it and was not planned yet', () => {
    const now = at('2023-07-07T09:00:20Z');
    const unplanned = { planned: '2023-07-07T08:59:30Z', now };
    const same = reshaped(
      at900,
      changed({ since: epochFrom(now), steps: steps('7', '2') }),
      circumstances([], unplanned),
    );
    expect([stepsOf(same.owed), same.late]).toEqual([['7d'], []]);
    const gone = reshaped(
      at900,
      changed({ since: epochFrom(now), steps: steps('2') }),
      circumstances([], unplanned),
    );
    expect([gone.owed, gone.late]).toEqual([[], []]);
  });

  test('asks for the day’s step of each event, and for the latest alone', () => {
    const party = ownEvent(moment('2023-07-07T14:00', 'UTC'));
    const before = subscription({ time: '18:00', steps: steps('7') });
    const after = changed({ steps: steps('7', '150m', '3h', '1h') });
    const { late } = reshaped(before, after, circumstances([], { events: [film, party] }));
    expect(stepsOf(late).toSorted()).toEqual(['150m', '7d']);
  });

  test('asks for nothing that lay before the subscription was made, and nothing of yesterday', () => {
    const young = { created: ms('2023-07-07T10:00:00Z') };
    const before = subscription({ ...young, time: '18:00' });
    expect(reshaped(before, changed({ ...young }), circumstances([])).late).toEqual([]);
    const tomorrow = { now: at('2023-07-08T00:00:00Z') };
    expect(reshaped(before, changed({}), circumstances([], tomorrow)).late).toEqual([]);
  });
});

describe('the end of a pause', () => {
  const pauses = [{ from: ms('2023-07-06T00:00:00Z'), until: epochFrom(NOON) }];
  const paused = subscription({ pauses });

  test('lets today’s step be posted after all, whether it was planned as missed or not yet', () => {
    expect(stepsOf(resumed(paused, circumstances([])).late)).toEqual(['7d']);
    const rows = planOne(paused, film)
      .filter(({ step }) => step === '7d')
      .map((one) => row(one, 'missed'));
    expect(stepsOf(resumed(paused, circumstances(rows)).late)).toEqual(['7d']);
  });

  test('asks for nothing that was sent before, or that is no longer true', () => {
    expect(resumed(paused, circumstances(rowsOf(at900, { '7d': 'sent' }))).late).toEqual([]);
    expect(resumed(paused, circumstances([], { now: at('2023-07-08T00:00:00Z') })).late).toEqual([]);
  });
});

describe('a date that moved', () => {
  const today = release(day('2023-07-07'), { since: NOON });

  test('takes back what is due for the old date and posts today’s step of the new one late', () => {
    const rows = rowsOf(at900, { '7d': 'due' });
    const { withdrawn, late } = moved(at900, 'release:one', circumstances(rows, { events: [today] }));
    expect(withdrawn).toEqual([rows[0]?.id]);
    expect(late).toMatchObject([{ step: '0d', when: '2023-07-07' }]);
  });

  test('to one without a day takes back what is due and posts nothing', () => {
    const rows = rowsOf(at900, { '7d': 'due' });
    const { withdrawn, late } = moved(at900, 'release:one', circumstances(rows, { events: [] }));
    expect([withdrawn.length, late]).toEqual([1, []]);
  });

  test('back again lets a step be posted that was taken back meanwhile', () => {
    const back = release(day('2023-07-14'), { since: NOON });
    expect(stepsOf(moved(at900, 'release:one', circumstances([], { events: [back] })).late)).toEqual(['7d']);
  });

  test('does not bring up steps that lie further back, nor those of other events', () => {
    const soon = release(day('2023-07-12'), { since: NOON });
    const other = release(day('2023-07-07'), { id: 'release:two' });
    expect(moved(at900, 'release:one', circumstances([], { events: [soon, other] })).late).toEqual([]);
  });

  test('after an edit of today still posts the day’s ping, but not before the subscription was made', () => {
    const edited = subscription({ since: ms('2023-07-07T11:00:00Z') });
    expect(stepsOf(moved(edited, 'release:one', circumstances([], { events: [today] })).late)).toEqual([
      '0d',
    ]);
    const young = subscription({ created: ms('2023-07-07T11:00:00Z'), since: ms('2023-07-07T11:00:00Z') });
    expect(moved(young, 'release:one', circumstances([], { events: [today] })).late).toEqual([]);
  });

  test('is told by one notice, and by another when it moves there a second time', () => {
    const dates = { kind: 'moved', from: day('2023-07-14'), to: day('2023-07-12') } as const;
    const notice = (since: string | undefined, seen = '2023-07-07T11:50:00Z', whom = at900) =>
      noticeOf(whom, 'release:one', { ...dates, since: since ? at(since) : undefined, seen: at(seen) }, NOON);
    const one = notice('2023-07-01T11:50:00Z');
    expect(one).toMatchObject({ kind: 'notice', recipient: 's1', priority: 3, due: NOON });
    expect(JSON.parse(one.note ?? '')).toEqual({ from: day('2023-07-14'), to: day('2023-07-12') });
    expect(notice('2023-07-01T11:50:00Z', '2023-07-08T11:50:00Z').id).toBe(one.id);
    expect(notice('2023-07-09T11:50:00Z').id).not.toBe(one.id);
    // What always stood for one who left, and came back, stood anew.
    const again = { ...at900, created: ms('2023-07-06T00:00:00Z') };
    expect(notice(undefined, undefined, again).id).not.toBe(notice(undefined).id);
  });
});
