import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { releaseEntries } from '../../src/calendar/release-entry.ts';
import type { ServerClaim } from '../../src/calendar/server-claim.ts';
import type { ReleaseClaim } from '../../src/packs/facts.ts';
import { claimOf, filmOf } from '../support/facts.ts';

const day = (value: string): CalendarDate => ({ precision: 'day', value });
const TBA: CalendarDate = { precision: 'tba', value: null };

const correction = (date: CalendarDate, more: Partial<ServerClaim> = {}): ServerClaim => ({
  date,
  kind: null,
  region: null,
  status: 'planned',
  said: '2023-06-10',
  by: '42',
  source: 'the studio',
  ...more,
});

const read = (releases: readonly ReleaseClaim[], corrections: readonly ServerClaim[] = []) =>
  releaseEntries(filmOf({ releases }), corrections);

const only = (...given: Parameters<typeof read>) => {
  const { entries } = read(...given);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (!entry) throw new Error('no entry');
  return entry;
};

describe('a release in a calendar', () => {
  test('has the day that holds and has moved no time', () => {
    expect(only([claimOf()])).toMatchObject({
      id: 'release:tide',
      day: '2023-07-14',
      withdrawn: false,
      sequence: 0,
      revised: '2023-06-05',
    });
  });

  test('moves with a newer claim and with each correction, under the same id', () => {
    const claims = [claimOf(), claimOf({ date: day('2023-07-12'), said: '2023-06-20' })];
    expect(only(claims)).toMatchObject({
      id: 'release:tide',
      day: '2023-07-12',
      sequence: 1,
      revised: '2023-06-20',
    });
    const own = [correction(day('2023-08-01'), { said: '2023-06-21' })];
    expect(only(claims, own)).toMatchObject({ id: 'release:tide', day: '2023-08-01', sequence: 2 });
    const back = [...own, correction(day('2023-07-12'), { said: '2023-06-21' })];
    expect(only(claims, back)).toMatchObject({ day: '2023-07-12', sequence: 3, revised: '2023-06-21' });
  });

  test('is said anew where the same is said again: the entry tells the newer day', () => {
    const again = claimOf({ said: '2023-06-20', status: 'happened' });
    expect(only([claimOf(), again])).toMatchObject({
      day: '2023-07-14',
      sequence: 1,
      revised: '2023-06-20',
    });
  });

  test('is withdrawn where what is said now names no day, and comes back under the same id', () => {
    const gone = claimOf({ date: TBA, said: '2023-06-20' });
    expect(only([claimOf(), gone])).toMatchObject({
      id: 'release:tide',
      day: '2023-07-14',
      withdrawn: true,
      sequence: 1,
      claim: { date: TBA },
    });
    const back = claimOf({ date: day('2024-01-05'), said: '2023-07-01' });
    expect(only([claimOf(), gone, back])).toMatchObject({
      id: 'release:tide',
      day: '2024-01-05',
      withdrawn: false,
      sequence: 2,
    });
  });

  test('is one for each kind; what never had a day, and another region, is left out', () => {
    const { entries, left } = read([
      claimOf(),
      claimOf({ region: 'Norway', date: day('2023-07-12'), said: '2023-06-01' }),
      claimOf({ kind: 'digital', date: day('2023-10-01') }),
      claimOf({ kind: 'physical', date: { precision: 'month', value: '2023-12' } }),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['release:tide', 'release:tide:digital']);
    expect(left.map(({ why, claim }) => [why, claim.kind, claim.region])).toEqual([
      ['besides', 'theatrical', 'Norway'],
      ['no-day', 'physical', null],
    ]);
  });
});

const someDate = fc.oneof(
  fc.constantFrom('2023-07-14', '2023-07-12', '2023-08-01').map(day),
  fc.constant(TBA),
  fc.constant<CalendarDate>({ precision: 'month', value: '2023-07' }),
);
const someDay = fc.constantFrom('2023-06-01', '2023-06-05', '2023-06-05', '2023-06-10', '2023-06-20');
const someClaim = fc
  .record({
    date: someDate,
    said: someDay,
    status: fc.constantFrom('planned', 'happened'),
    region: fc.constantFrom(null, 'Norway'),
  })
  .map(claimOf);
const someCorrection = fc
  .record({ date: someDate, said: someDay })
  .map(({ date, said }) => correction(date, { said }));

const sequenceOf = (...given: Parameters<typeof read>) => read(...given).entries[0]?.sequence;

describe('the number of an entry', () => {
  test('never goes back, whatever is said besides and wherever it is put', () => {
    fc.assert(
      fc.property(
        fc.array(someClaim, { maxLength: 6 }),
        fc.array(someCorrection, { maxLength: 4 }),
        fc.oneof(someClaim, someCorrection),
        fc.nat(),
        (claims, corrections, more, at) => {
          const before = sequenceOf(claims, corrections) ?? 0;
          const after =
            'cite' in more
              ? sequenceOf(claims.toSpliced(at % (claims.length + 1), 0, more), corrections)
              : sequenceOf(claims, [...corrections, more]);
          if (after !== undefined) expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('grows whenever a newer word changes the day', () => {
    fc.assert(
      fc.property(
        fc.array(someClaim, { minLength: 1, maxLength: 6 }),
        fc.array(someCorrection, { maxLength: 4 }),
        someDate,
        fc.boolean(),
        (claims, corrections, date, own) => {
          const [before] = read(claims, corrections).entries;
          const newer = { date, said: '2023-07-01' };
          const [after] = own
            ? read(claims, [...corrections, correction(date, newer)]).entries
            : read([...claims, claimOf(newer)], corrections).entries;
          if (!before || !after) return;
          const moved = before.day !== after.day || before.withdrawn !== after.withdrawn;
          if (moved) expect(after.sequence).toBeGreaterThan(before.sequence);
        },
      ),
    );
  });
});
