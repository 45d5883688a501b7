import { describe, expect, it } from 'vitest';
import { releasesHere, type ServerClaim } from '../../src/calendar/server-claim.ts';
import { claimOf } from '../support/facts.ts';

const ours = (given: Partial<ServerClaim> = {}): ServerClaim => ({
  date: { precision: 'day', value: '2023-08-01' },
  kind: 'theatrical',
  region: null,
  status: 'planned',
  said: '2023-06-10',
  by: 'ada',
  source: 'A letter',
  ...given,
});

const packs = claimOf({ said: '2023-06-05' });

describe('a film’s releases in a server', () => {
  it('are those of the packs where it has corrected nothing', () => {
    expect(releasesHere([packs])).toEqual([{ current: packs, contradicted: [], older: [] }]);
    expect(releasesHere([])).toEqual([]);
  });

  it('are what the server says, and the older claims stay as history', () => {
    const [first, last] = [ours(), ours({ said: '2023-06-12', source: 'A second letter' })];
    expect(releasesHere([packs], [first, last])).toEqual([
      { current: last, contradicted: [], older: [first, packs] },
    ]);
  });

  it('are what the server said last, of two on the same day and of one on the packs’ day', () => {
    const [first, last] = [ours({ said: '2023-06-05' }), ours({ said: '2023-06-05' })];
    const [release] = releasesHere([packs], [first, last]);
    expect(release?.current).toBe(last);
    expect(release?.older).toEqual([first, packs]);
  });

  it('are what a later article says, where it came after the correction', () => {
    const newer = claimOf({ said: '2023-09-01', date: { precision: 'day', value: '2023-10-01' } });
    const [release] = releasesHere([packs, newer], [ours()]);
    expect(release?.current).toBe(newer);
    expect(release?.older).toEqual([ours(), packs]);
  });

  it('take a correction for the kind of release that it is about, whatever its region', () => {
    const [cinema, home] = [claimOf({ region: 'US' }), claimOf({ kind: 'digital' })];
    const corrected = releasesHere([cinema, home], [ours({ kind: 'digital' })]);
    expect(corrected.map(({ current }) => current)).toEqual([cinema, ours({ kind: 'digital' })]);
    expect(releasesHere([cinema], [ours({ kind: null })])[0]?.current).toEqual(ours({ kind: null }));
  });

  it('may be known to the server alone, cinemas first', () => {
    const [cinema, home] = [ours(), ours({ kind: 'digital' })];
    expect(releasesHere([], [home, cinema]).map(({ current }) => current)).toEqual([cinema, home]);
  });
});
