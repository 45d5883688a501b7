import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/packs/check/report.ts';
import { listRetold } from '../../../src/packs/check/retold.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { filmNamed, smallPack } from '../fixtures.ts';

type Claim = Pack['films'][number]['releases'][number];

const claim = (source: string, day: string, more: Partial<Claim> = {}): Claim => ({
  date: { precision: 'day', value: day },
  kind: 'theatrical',
  region: null,
  status: 'planned',
  cite: { source, paragraphs: [2] },
  ...more,
});

/** A pack with articles of 3 February (`old`, `twin`) and 1 May (`new`). */
function packOf(...releases: Claim[]): Pack {
  const pack = smallPack('a', { films: [{ ...filmNamed('ebb', 'Ebb', 'a'), releases }] });
  const named = { old: '2031-02-03', twin: '2031-02-03', new: '2031-05-01' };
  const sources = pack.sources.flatMap((source) => [
    source,
    ...Object.entries(named).map(([id, published]) => ({ ...source, id, published })),
  ]);
  return { ...pack, sources };
}

const listed = (...claims: Claim[]) => listRetold(packOf(...claims));

describe('dates that a pack gives more than once', () => {
  it('are none where each is of another kind or region', () => {
    const digital = claim('old', '2032-01-01', { kind: 'digital' });
    const abroad = claim('old', '2031-12-01', { region: 'France' });
    expect(listed(claim('old', '2031-11-14'), digital, abroad)).toEqual([]);
  });

  it('repeat one another, on one day or later', () => {
    expect(listed(claim('old', '2031-11-14'), claim('twin', '2031-11-14', { kind: null }))).toEqual([
      'films › ebb: 2031-11-14 (said 2031-02-03, twin) repeats 2031-11-14 (said 2031-02-03, old)',
    ]);
    expect(listed(claim('old', '2031-11-14'), claim('new', '2031-11-14'))).toEqual([
      'films › ebb: 2031-11-14 (said 2031-02-03, old) is repeated by 2031-11-14 (said 2031-05-01, new)',
    ]);
  });

  it('are history where they are older than the newest, also in an article that came later', () => {
    const recalled = claim('new', '2031-10-01', { said: '2030-01-01' });
    expect(listed(claim('old', '2031-11-14'), recalled, claim('new', '2031-12-01'))).toEqual([
      'films › ebb: 2031-11-14 (said 2031-02-03, old) is older than 2031-12-01 (said 2031-05-01, new): it is history alone',
      'films › ebb: 2031-10-01 (said 2030-01-01, new) is older than 2031-12-01 (said 2031-05-01, new): it is history alone',
    ]);
  });

  it('contradict each other on one day, or say less', () => {
    const month: Claim = claim('twin', '', { date: { precision: 'month', value: '2031-11' } });
    expect(listed(claim('old', '2031-12-01'), claim('twin', '2031-11-14'), month)).toEqual([
      'films › ebb: 2031-12-01 (said 2031-02-03, old) contradicts 2031-11-14 (said 2031-02-03, twin) of the same day, which counts, since it is the earlier',
      'films › ebb: 2031-11 (said 2031-02-03, twin) says less than 2031-11-14 (said 2031-02-03, twin) of the same day',
    ]);
  });

  it('are listed in the report, and are no faults', () => {
    const pack = packOf(claim('old', '2031-11-14'), claim('new', '2031-12-01'));
    const { lines, faults } = checkPack({ pack, articles: new Map() });
    expect(faults).toBe(0);
    expect(lines.join('\n')).toContain(
      'Dates given more than once, and what counts\n  films › ebb: 2031-11-14',
    );
  });
});
