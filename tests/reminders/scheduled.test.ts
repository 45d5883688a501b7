import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/reminders/ledger.ts';
import { reconcile, type StandingEvent } from '../../src/reminders/scheduled.ts';
import { at } from './samples.ts';

const NOW = at('2023-06-05T09:00:00Z');
const EVENT = 'release:one';

const times = (day: string) => ({ start: at(`${day}T09:00:00Z`), end: at(`${day}T22:00:00Z`) });
const wanted = (day = '2023-07-14') => ({ event: EVENT, ...times(day) });

const nothing = { known: [], withdrawn: [], written: [], reopened: [], removed: [], moved: [] };

type Given = { wanted?: readonly ReturnType<typeof wanted>[]; rows?: Row[]; standing?: StandingEvent[] };

const decide = ({ wanted: wish = [wanted()], rows = [], standing = [] }: Given) =>
  reconcile({ guild: '100', wanted: wish, rows, standing, now: NOW });

/** The row that makes the event, as the first decision writes it, in some state. */
function rowIn(state: Row['state'], more: Partial<Row> = {}): Row {
  const [entry] = decide({}).written;
  if (!entry) throw new Error('nothing is written');
  const past = { held: false, reason: undefined, claims: 0, firstAttempt: undefined };
  return { ...entry.occurrence, ...past, state, message: undefined, settled: undefined, ...more };
}

const standing = (row: Row, day = '2023-07-14'): StandingEvent => ({ id: 'e1', mark: row.id, ...times(day) });

describe('a release to come', () => {
  test('gets a row that makes its event, wanted until it would begin', () => {
    const { written, ...rest } = decide({});
    expect(written).toMatchObject([{ occurrence: { step: 'event', when: 'any', priority: 3, due: NOW } }]);
    expect(written[0]?.occurrence.until).toEqual(at('2023-07-14T09:00:00Z'));
    expect({ ...rest, written: [] }).toEqual(nothing);
  });

  test('that has its event is left alone', () => {
    const row = rowIn('sent', { message: 'e1' });
    expect(decide({ rows: [row], standing: [standing(row)] })).toEqual(nothing);
  });

  test('that moves takes its event with it', () => {
    const row = rowIn('sent');
    const { moved } = decide({ wanted: [wanted('2023-08-01')], rows: [row], standing: [standing(row)] });
    expect(moved).toMatchObject([{ id: 'e1', mark: row.id, to: wanted('2023-08-01') }]);
  });

  test('that moves before its event is made has its row written anew', () => {
    const row = rowIn('due');
    const { withdrawn, written } = decide({ wanted: [wanted('2023-08-01')], rows: [row] });
    expect(withdrawn).toEqual([row.id]);
    expect(written).toMatchObject([{ occurrence: { id: row.id, until: at('2023-08-01T09:00:00Z') } }]);
    expect(decide({ rows: [row] })).toEqual(nothing);
    expect(decide({ rows: [rowIn('claimed')] })).toEqual(nothing);
  });

  test('whose event was deleted by hand has none again', () => {
    expect(decide({ rows: [rowIn('sent', { message: 'e1' })] })).toEqual(nothing);
  });

  test('whose event is found though nobody knew is known to have it', () => {
    const row = rowIn('uncertain');
    expect(decide({ rows: [row] })).toEqual(nothing);
    const { known } = decide({ rows: [row], standing: [standing(row)] });
    expect(known).toEqual([{ row: row.id, id: 'e1' }]);
  });

  test.each<[Row['state'], string, boolean]>([
    ['missed', 'lapsed', true],
    ['missed', 'cancelled', true],
    ['failed', 'missing-permission', true],
    ['failed', 'code-50035', false],
  ])('whose event was %s (%s) is tried again: %s', (state, reason, again) => {
    const row = rowIn(state, { reason });
    const { reopened } = decide({ rows: [row] });
    expect(reopened).toEqual(again ? [{ row: row.id, until: at('2023-07-14T09:00:00Z') }] : []);
  });
});

describe('a release that is gone', () => {
  test('takes its event with it, and may bring it again', () => {
    const row = rowIn('sent', { message: 'e1' });
    const { removed, written } = decide({ wanted: [], rows: [row], standing: [standing(row)] });
    expect(removed).toEqual(['e1']);
    expect(written).toMatchObject([{ occurrence: { step: 'event 2' }, missed: 'cancelled' }]);
    const cancelled = { ...row, ...written[0]?.occurrence, state: 'missed', reason: 'cancelled' } as const;
    // The removal had failed, and the release is back: the old one goes, the new one comes.
    const back = decide({ rows: [row, cancelled], standing: [standing(row)] });
    expect(back.removed).toEqual(['e1']);
    expect(back.reopened).toMatchObject([{ row: cancelled.id }]);
  });

  test('has its row withdrawn while it is not made, and is left alone when it is over', () => {
    const due = rowIn('due');
    expect(decide({ wanted: [], rows: [due] }).withdrawn).toEqual([due.id]);
    expect(decide({ wanted: [], rows: [rowIn('sent')] })).toEqual(nothing);
  });
});
