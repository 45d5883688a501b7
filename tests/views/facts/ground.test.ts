import { describe, expect, it } from 'vitest';
import type { ServerClaim } from '../../../src/calendar/server-claim.ts';
import { answer } from '../../../src/kit/reply.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { releaseCard } from '../../../src/views/dates/release.ts';
import { serverLine } from '../../../src/views/facts/ground.ts';
import type { Scene } from '../../../src/views/facts/scene.ts';
import { filmCard } from '../../../src/views/library/film.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { claimOf, filmOf } from '../../support/facts.ts';
import { objectionTo, textOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);

const ours: ServerClaim = {
  date: { precision: 'day', value: '2023-08-01' },
  kind: 'theatrical',
  region: null,
  status: 'planned',
  said: '2023-06-05',
  by: '42',
  source: 'The distributor’s **letter**',
};

const sceneWith = (claims: readonly ServerClaim[], locale = 'en'): Scene => ({
  ...contextOf(library, { locale }),
  guild: { corrections: new Map([['tide', claims]]) },
});

const film = filmOf({ releases: [claimOf()] });

describe('a server’s correction', () => {
  it('goes before the article’s date, with its author and source, and leaves that as history with its own', () => {
    expect(textOf(releaseCard(film, sceneWith([ours]))).split('\n')).toEqual([
      '## Tide',
      '**Tuesday, 1 August 2023** (<t:1690884000:D>, <t:1690884000:R>)',
      '57 days to go (1 month and 27 days).',
      'Planned, in theaters, region not stated.',
      '-# Correction of this server, by <@42> on 5 June 2023, who gives as source: The distributor’s \\*\\*letter\\*\\*',
      'Said before, on 5 June 2023: planned: 14 July 2023, in theaters, region not stated.',
      '-# Source: paragraph 2',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated)',
    ]);
  });

  it('stays as history below a later one', () => {
    const later = { ...ours, date: { precision: 'tba', value: null }, said: '2023-06-06', by: '43' } as const;
    const text = textOf(releaseCard(film, sceneWith([ours, later])));
    expect(text).toContain('**to be announced**');
    expect(text).toMatch(
      /by <@43>.*Said before, on 5 June 2023: planned: 1 August 2023.*by <@42>.*14 July/su,
    );
  });

  it('gives a date to a film of which no article does', () => {
    const card = releaseCard(filmOf(), sceneWith([ours]));
    expect(textOf(card)).toContain('1 August 2023');
    expect(textOf(card)).not.toContain('No source gives a date');
    expect(objectionTo(answer(card))).toBeUndefined();
  });

  it('stands on the film’s card too', () => {
    const text = textOf(filmCard(film, sceneWith([ours])));
    expect(text).toContain('1 August 2023');
    expect(text).toContain('by <@42>');
  });

  it('is named as the voice on its day', () => {
    const today = { ...ours, date: { precision: 'day', value: '2023-06-05' } } as const;
    expect(textOf(releaseCard(film, sceneWith([today])))).toContain(
      'Set for today, according to a moderator of this server of 5 June 2023.',
    );
  });

  it('fits into an answer however long its source is, and says that it was shortened', () => {
    const long = serverLine({ ...ours, source: '*'.repeat(4000) }, contextOf(library).language);
    expect(long.length).toBeLessThan(500);
    expect(long).toMatch(/…$/u);
  });
});
