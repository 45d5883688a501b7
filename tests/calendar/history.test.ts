import { describe, expect, it } from 'vitest';
import { releaseEvents } from '../../src/calendar/events.ts';
import { historyOf, trackOf } from '../../src/calendar/history.ts';
import { releasesHere, type ServerClaim } from '../../src/calendar/server-claim.ts';
import type { ReleaseClaim } from '../../src/packs/facts.ts';
import { claimOf } from '../support/facts.ts';

const day = (value: string) => ({ precision: 'day', value }) as const;
const said = (on: string, value: string): ReleaseClaim => claimOf({ said: on, date: day(value) });
const ours = (on: string, value: string): ServerClaim => ({
  date: day(value),
  kind: 'theatrical',
  region: null,
  status: 'planned',
  said: on,
  by: 'ada',
  source: 'A letter',
});

const told = (claims: ReleaseClaim[], corrections: ServerClaim[] = []) =>
  releasesHere(claims, corrections)
    .slice(0, 1)
    .flatMap(historyOf)
    .map(({ claim, counts, disputed }) =>
      [claim.date.value, ...(counts ? ['counts'] : []), ...(disputed ? ['disputed'] : [])].join(' '),
    );

describe('what was said of a release', () => {
  it('comes oldest first, and what counts last', () => {
    const claims = [
      said('2023-06-05', '2023-07-14'),
      said('2019-01-14', '2021-07-23'),
      said('2021-02-18', '2022-05-27'),
    ];
    expect(told(claims)).toEqual(['2021-07-23', '2022-05-27', '2023-07-14 counts']);
  });

  it('has a contradiction on both of its sides, today’s and an older one', () => {
    const claims = [
      said('2021-02-18', '2022-05-27'),
      said('2021-02-18', '2022-06-03'),
      said('2023-06-05', '2023-07-14'),
      said('2023-06-05', '2023-07-12'),
    ];
    expect(told(claims)).toEqual([
      '2022-06-03 disputed',
      '2022-05-27 disputed',
      '2023-07-14 disputed',
      '2023-07-12 counts disputed',
    ]);
  });

  it('has a server’s own word as one more, which settles what sources of its day say', () => {
    const claims = [said('2023-06-05', '2023-07-14'), said('2023-06-05', '2023-07-12')];
    expect(told(claims, [ours('2023-06-05', '2023-07-13')])).toEqual([
      '2023-07-14 disputed',
      '2023-07-12 disputed',
      '2023-07-13 counts',
    ]);
    expect(told(claims, [ours('2023-06-01', '2023-07-01')])).toEqual([
      '2023-07-01',
      '2023-07-14 disputed',
      '2023-07-12 counts disputed',
    ]);
  });

  it('is told apart by kind and region; no kind stated means in cinemas', () => {
    const track = (claim: ReleaseClaim) => trackOf({ current: claim });
    expect(track(claimOf({ kind: null }))).toBe(track(claimOf()));
    const others = [claimOf(), claimOf({ region: 'US' }), claimOf({ kind: 'digital' })];
    expect(new Set(others.map(track)).size).toBe(3);
  });
});

describe('a countdown', () => {
  const film = { id: 'one', releases: [said('2023-06-05', '2023-07-14'), said('2023-06-05', '2023-07-12')] };

  it('goes to the date that counts, and knows what contradicts it', () => {
    const [event] = releaseEvents(film);
    expect(event).toMatchObject({ when: { day: '2023-07-12' }, contradicted: [{ date: day('2023-07-14') }] });
  });

  it('knows of no contradiction once the server has settled it', () => {
    const [event] = releaseEvents(film, [ours('2023-06-06', '2023-07-14')]);
    expect(event).toMatchObject({ when: { day: '2023-07-14' } });
    expect(event?.contradicted).toBeUndefined();
  });
});
