import { describe, expect, it } from 'vitest';
import type { ServerClaim } from '../../../src/calendar/server-claim.ts';
import { answer } from '../../../src/kit/reply.ts';
import type { ReleaseClaim } from '../../../src/packs/facts.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { releaseCard } from '../../../src/views/dates/release.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, claimOf, filmOf, SOURCE, sourceOf } from '../../support/facts.ts';
import { buttonsOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const linesOf = (...claims: ReleaseClaim[]) =>
  textOf(releaseCard(filmOf({ releases: claims }), scene)).split('\n');

describe('the card of a release', () => {
  it('tells date, distance, status, kind, region, calendar, source and reading, in this order', () => {
    expect(linesOf(claimOf({ cite: citeOf({ reading: 'It says only “the film”.' }) }))).toEqual([
      '## Tide',
      '**Friday, 14 July 2023** (<t:1689328800:D>, <t:1689328800:R>)',
      '39 days to go (1 month and 9 days).',
      'Planned, in theaters, region not stated.',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
      '-# Our reading: It says only “the film”.',
    ]);
  });

  it('says why this film is shown where nobody has named one', () => {
    const film = filmOf({ releases: [claimOf()] });
    expect(textOf(releaseCard(film, scene, { chosen: 'next' }))).toContain('\nNext date:\n');
    expect(textOf(releaseCard(film, scene, { chosen: 'latest' }))).toContain('The latest was:');
    expect(textOf(releaseCard(film, scene))).not.toMatch(/next|latest/u);
  });

  it('marks a title of ours', () => {
    const film = filmOf({
      title: 'The Tide',
      names: [
        { text: 'The Tide', by: 'ours' },
        { text: 'Tide', by: 'source' },
      ],
    });
    expect(textOf(releaseCard(film, scene))).toMatch(
      /^## The Tide\n-# The name shown is ours\. Written in the source: Tide\.\n/u,
    );
  });
});

describe('the history of a date', () => {
  const may = sourceOf({ id: 'may', published: '2023-05-01', subject: 'An earlier visit' });
  const older = claimOf({
    date: { precision: 'month', value: '2023-06' },
    said: '2023-05-01',
    cite: citeOf({ source: may }),
  });

  it('has the newest claim on top, and what was said before below it with its source', () => {
    const lines = linesOf(older, claimOf());
    expect(lines[1]).toContain('14 July 2023');
    expect(lines.slice(-2)).toEqual([
      'Said before, on 1 May 2023: planned: June 2023, in theaters, region not stated.',
      '-# Source, as of 1 May 2023: An earlier visit (article; publisher not stated, paragraph 2)',
    ]);
  });

  it('shows a contradiction of the same day as one, with both sources, and which date counts and why', () => {
    const paper = sourceOf({ id: 'paper', subject: 'A paper of that day' });
    const other = claimOf({
      date: { precision: 'day', value: '2023-07-21' },
      cite: citeOf({ source: paper }),
    });
    for (const lines of [linesOf(claimOf(), other), linesOf(other, claimOf())]) {
      expect(lines[1]).toContain('**Friday, 14 July 2023**');
      expect(lines.slice(4)).toEqual([
        'Sources of 5 June 2023 contradict each other: 14 July 2023 and 21 July 2023. ' +
          '14 July 2023 counts here: the earlier date, so that nobody misses it. Which one is right is not settled.',
        '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
        'Contradicted on the same day, 5 June 2023: planned: 21 July 2023, in theaters, region not stated.',
        '-# Source, as of 5 June 2023: A paper of that day (article; publisher not stated, paragraph 2)',
      ]);
    }
  });

  it('tells the ways to sources of one day apart, by whose they are or else by what they are about', () => {
    const by = (id: string, publisher: string | null) =>
      claimOf({
        date: { precision: 'day', value: `2023-07-2${id}` },
        cite: citeOf({ source: sourceOf({ id, subject: `Visit ${id}`, publisher }) }),
      });
    const waysTo = (...releases: ReleaseClaim[]) =>
      buttonsOf(releaseCard(filmOf({ releases }), scene)).flatMap(({ label }) =>
        label.startsWith('Source') ? label : [],
      );
    expect(waysTo(by('1', 'Gull Weekly'), by('2', null))).toEqual([
      'Source of 5 June 2023: Gull Weekly',
      'Source of 5 June 2023: Visit 2',
    ]);
    expect(waysTo(by('1', 'Gull Weekly'), by('2', 'Gull Weekly'))).toEqual([
      'Source of 5 June 2023: Visit 1',
      'Source of 5 June 2023: Visit 2',
    ]);
    expect(waysTo(claimOf())).toEqual(['Source of 5 June 2023']);
  });

  it('tells a server’s moderators how to settle it, and shows it settled', () => {
    const film = filmOf({
      releases: [claimOf(), claimOf({ date: { precision: 'day', value: '2023-07-21' } })],
    });
    const textIn = (...said: ServerClaim[]) => {
      const guild = { corrections: new Map(said.length > 0 ? [['tide', said]] : []) };
      return textOf(releaseCard(film, { ...scene, guild }));
    };
    expect(textIn()).toContain('-# Moderators can settle it for this server with /event correct.');
    const { cite: _cite, ...same } = claimOf({ said: '2023-06-06' });
    const settled = textIn({ ...same, by: '42', source: 'The studio' });
    expect(settled).not.toContain('/event correct');
    expect(
      settled.match(/Said before, on 5 June 2023, when sources contradicted each other:/gu),
    ).toHaveLength(2);
  });

  it('does not call said before what another source of that day says too, or says less exactly', () => {
    const month = claimOf({ date: { precision: 'month', value: '2023-07' } });
    expect(linesOf(claimOf(), month).at(-2)).toBe(
      'Also said that day, 5 June 2023: planned: July 2023, in theaters, region not stated.',
    );
  });

  it('has a way to how the date moved where more than one thing was said of it, and else none', () => {
    const ways = (...releases: ReleaseClaim[]) =>
      buttonsOf(releaseCard(filmOf({ releases }), scene)).filter(
        ({ label }) => label === 'How the date moved',
      );
    expect(ways()).toEqual([]);
    expect(ways(claimOf(), claimOf({ region: 'US' }))).toEqual([]);
    expect(ways(claimOf(), older)).toMatchObject([{ id: 'release:moved?film=tide' }]);
    const digital = claimOf({ kind: 'digital', region: '日本'.repeat(30) });
    const both = ways(claimOf(), older, digital, { ...digital, said: '2023-05-01' });
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  it('tells of releases of other kinds and regions', () => {
    const digital = claimOf({
      kind: 'digital',
      region: 'France',
      date: { precision: 'year', value: '2024' },
    });
    const before = claimOf({ ...digital, said: '2023-05-01', date: { precision: 'tba', value: null } });
    expect(linesOf(digital, before, claimOf())).toEqual(
      expect.arrayContaining([
        'Another release, as of 5 June 2023: planned: 2024, digital, France.',
        'Said before, on 1 May 2023: planned: to be announced, digital, France.',
      ]),
    );
  });

  it('goes on over pages that Discord takes, however long it is', () => {
    const releases = Array.from({ length: 90 }, (_, at) =>
      claimOf({
        said: Temporal.PlainDate.from('2020-01-01').add({ days: at }).toString(),
        region: 'x'.repeat(90),
      }),
    );
    const film = filmOf({ releases });
    const seen = new Set<string>();
    for (let page = 1; page < 90; page++) {
      const body = releaseCard(film, scene, { page });
      expect(objectionTo(answer(body))).toBeUndefined();
      for (const text of textsOf(body)) seen.add(text.split('\n')[0] ?? '');
      if (!buttonsOf(body).some(({ label }) => label === 'Next page')) break;
    }
    expect([...seen].filter((text) => text.startsWith('Said before'))).toHaveLength(89);
  });
});

describe('a film without a date', () => {
  it('says so, where it is named, and what the source says to that', () => {
    const film = filmOf({
      unstated: [
        { what: 'release', say: 'The article does not say when it came out.', source: SOURCE },
        { what: 'cast', say: 'The article does not name the cast.', source: SOURCE },
      ],
    });
    expect(textOf(releaseCard(film, scene)).split('\n')).toEqual([
      '## Tide',
      'No source gives a date for this film.',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
      'The article does not say when it came out.',
    ]);
  });
});

describe('where a release leads', () => {
  it('is the film, its cast, the films before and after, and the source', () => {
    const film = library.film('ebb');
    const first = library.film('harbour-lights');
    if (!film || !first) throw new Error('the test pack has both');
    expect(buttonsOf(releaseCard(film, scene)).map(({ id }) => id)).toEqual([
      '/film?film=ebb',
      '/release?film=harbour-lights',
      '/release?film=flood',
      '/article?article=gull-2031',
    ]);
    expect(buttonsOf(releaseCard(first, scene)).map(({ id }) => id)).toContain('/cast?film=harbour-lights');
  });
});
