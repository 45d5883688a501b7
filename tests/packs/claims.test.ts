import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentRelease, history, reasonOf, releases } from '../../src/packs/claims.ts';
import type { ReleaseClaim } from '../../src/packs/facts.ts';
import type { ReleaseDate } from '../../src/packs/schema.ts';

type Claim = Omit<ReleaseClaim, 'cite'>;

/** A planned cinema release with no region, said on 2023-06-05 unless told otherwise. */
function claim(date: string | null, more: Partial<Claim> = {}): Claim {
  const defaults = { kind: 'theatrical', region: null, status: 'planned', said: '2023-06-05' } as const;
  return { date: dateOf(date), ...defaults, ...more };
}

function dateOf(value: string | null): ReleaseDate {
  if (value === null) return { precision: 'tba', value };
  const precision = { 4: 'year', 7: 'month', 10: 'day' } as const;
  if (value.length === 4 || value.length === 7 || value.length === 10) {
    return { precision: precision[value.length], value };
  }
  throw new Error(`no date: ${value}`);
}

const current = (...claims: Claim[]) => currentRelease({ releases: claims });

describe('the release of a film', () => {
  it('is unknown where nothing is claimed', () => {
    expect(current()).toBeUndefined();
    expect(history({ releases: [] })).toEqual([]);
  });

  it('is what was said last, with what was said before as history', () => {
    const old = claim('2022-07-29', { said: '2021-02-18' });
    const newer = claim('2023-07-14');
    const oldest = claim('2021-07-23', { said: '2019-01-14' });
    expect(current(old, newer, oldest)).toEqual({
      current: newer,
      contradicted: [],
      older: [old, oldest],
    });
  });

  it('becomes less exact when the newest claim is', () => {
    const exact = claim('2024-06-28', { said: '2023-06-05' });
    const vague = claim('2025', { said: '2023-10-23' });
    expect(current(exact, vague)?.current).toBe(vague);
  });

  it('can be taken back to "to be announced"', () => {
    const unknown = claim(null, { said: '2023-10-23' });
    expect(current(claim('2024-06-28'), unknown)?.current).toBe(unknown);
  });

  it('shows a contradiction of one day as such, and the earlier date counts in whatever order they come', () => {
    const [later, earlier] = [claim('2023-07-14'), claim('2023-07-12')];
    const release = { current: earlier, contradicted: [later], older: [] };
    expect(current(later, earlier)).toEqual(release);
    expect(current(earlier, later)).toEqual(release);
  });

  it.each<[string, Claim, Claim]>([
    ['happened', claim('2023-07-20', { status: 'happened' }), claim('2023-07-12')],
    ['exact', claim('2023-07-14'), claim('2023-06')],
    ['exact', claim('2023-08'), claim('2022')],
    ['earlier', claim('2023'), claim('2024')],
    ['earlier', claim('2023-07-12', { status: 'happened' }), claim('2023-07-14', { status: 'happened' })],
  ])('says why one of two counts: %s', (reason, counts, other) => {
    for (const claims of [
      [counts, other],
      [other, counts],
    ]) {
      const release = current(...claims);
      expect(release).toEqual({ current: counts, contradicted: [other], older: [] });
      expect(release && reasonOf(release)).toBe(reason);
    }
  });

  it('gives no reason where nothing is contradicted', () => {
    const release = current(claim('2023-07-14'), claim('2023-07-14'));
    expect(release?.older).toHaveLength(1);
    expect(release && reasonOf(release)).toBeUndefined();
  });

  it('sees no contradiction in a date that only says less', () => {
    const [exact, month] = [claim('2023-07-14'), claim('2023-07')];
    expect(current(month, exact)).toEqual({ current: exact, contradicted: [], older: [month] });
    expect(current(claim(null), exact)?.contradicted).toEqual([]);
  });

  it('prefers, of one day, what happened to what was planned', () => {
    const happened = claim('2023-07-12', { status: 'happened' });
    expect(current(claim('2023-07-14'), happened)?.current).toBe(happened);
  });

  it('does not hold an older contradiction against the newest claim', () => {
    const newest = claim('2023-07-14', { said: '2023-06-06' });
    const release = current(claim('2023-07-12'), claim('2023-07-13'), newest);
    expect(release?.contradicted).toEqual([]);
    expect(release?.older).toHaveLength(2);
  });
});

describe('several releases of a film', () => {
  it('are told apart by kind and region', () => {
    const cinema = claim('2023-07-14');
    const abroad = claim('2023-07-12', { region: 'France' });
    const digital = claim('2023-10-10', { kind: 'digital' });
    expect(releases([digital, cinema, abroad]).map((release) => release.current)).toEqual([
      abroad,
      cinema,
      digital,
    ]);
  });

  it('put the cinema first, even where another kind was spoken of later', () => {
    const cinema = claim('2023-07-14');
    const digital = claim('2023-07-01', { kind: 'digital', said: '2023-06-20' });
    expect(current(digital, cinema)?.current).toBe(cinema);
  });

  it('put what was said last before what was said earlier', () => {
    const early = claim('2023-07-14');
    const late = claim('2023-07-21', { region: 'France', said: '2023-06-20' });
    expect(current(early, late)?.current).toBe(late);
  });

  it('count a date of no stated kind as the cinema release, and still say that it is not stated', () => {
    const cinema = claim('2024-06-28');
    const moved = claim('2025-05-23', { kind: null, said: '2023-10-23' });
    expect(current(cinema, moved)).toEqual({ current: moved, contradicted: [], older: [cinema] });
    expect(current(cinema, moved)?.current.kind).toBeNull();
  });

  it('put what has no date yet last', () => {
    const [unknown, known] = [claim(null, { region: 'Japan' }), claim('2023-07-14')];
    expect(current(unknown, known)?.current).toBe(known);
  });
});

describe('the history of a release', () => {
  it('has every claim of every kind, newest first', () => {
    const [old, newer] = [claim('2022-07-29', { said: '2021-02-18' }), claim('2023-07-14')];
    const digital = claim('2023-10-10', { kind: 'digital', said: '2022-01-01' });
    expect(history({ releases: [old, newer, digital] })).toEqual([newer, digital, old]);
  });
});

describe('for any claims', () => {
  const day = fc.constantFrom('2023-06-05', '2023-06-06', '2023-06-07');
  const claims = fc.array(
    fc.record({
      date: fc.constantFrom('2023-07-14', '2023-07', '2023', '2024-01-01', null).map(dateOf),
      kind: fc.constantFrom('theatrical' as const, 'digital' as const, null),
      region: fc.constantFrom('France', null),
      status: fc.constantFrom('planned' as const, 'happened' as const),
      said: day,
    }),
    { maxLength: 8 },
  );

  it('none is lost and none is shown twice', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const shown = releases(all).flatMap((one) => [one.current, ...one.contradicted, ...one.older]);
        expect(new Set(shown)).toEqual(new Set(all));
        expect(shown).toHaveLength(all.length);
      }),
    );
  });

  it('nothing newer than the current claim stands behind it', () => {
    fc.assert(
      fc.property(claims, (all) => {
        for (const { current: now, older, contradicted } of releases(all)) {
          expect([...older, ...contradicted].every(({ said }) => said <= now.said)).toBe(true);
        }
      }),
    );
  });

  it('the order in which different claims come makes no difference to which is current', () => {
    const distinct = claims.filter(
      (all) => new Set(all.map((one) => JSON.stringify(one))).size === all.length,
    );
    fc.assert(
      fc.property(distinct, (all) => {
        const days = (list: Claim[]) =>
          releases(list)
            .map(({ current: now }) => [now.said, now.status, now.date.value, now.region].join())
            .sort();
        expect(days(all.toReversed())).toEqual(days(all));
      }),
    );
  });
});
