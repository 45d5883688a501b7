import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { filmCard } from '../../../src/views/library/film.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, claimOf, filmOf, SOURCE, sourceOf } from '../../support/facts.ts';
import { buttonsOf, textOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library, { now: '2031-02-03T12:00:00Z' });
const known = (id: string) => library.film(id) ?? filmOf();

describe('the card of a film', () => {
  it('tells release, kin, cast and facts, each with its place in the source', () => {
    expect(textsOf(filmCard(known('harbour-lights'), scene))).toEqual([
      '## Harbour Lights\nA film of Harbour Lights.\n-# Also found by these names of ours: HL1.',
      [
        '**Release**',
        '**Friday, 14 November 2031** (<t:1952416800:D>, <t:1952416800:R>)',
        '284 days to go (9 months and 11 days).',
        'Planned, in theaters, United Kingdom.',
        '-# Source: paragraph 2',
      ].join('\n'),
      'Followed by Harbour Lights: Ebb.\n-# Source: paragraph 2',
      '**Inés Çelik**: wrote and directed. Author and director of the first two films.\n-# Source: paragraph 3',
      '**Søren Brandt**: lead actor, plays Anders Quist\n-# Source: paragraph 5 (our reading)',
      '**Ruta Okonjo**: plays The Stowaway (half-sister of Anders Quist)\n-# Source: paragraph 7 (our reading)',
      'A drama that takes place on board for the most part.\n-# Source: paragraph 2',
      '-# Source, as of 3 February 2031: A visit to the makers of a drama about a pilot (article; publisher not stated)',
    ]);
  });

  it('tells what it follows, with our reading of that', () => {
    expect(textOf(filmCard(known('flood'), scene))).toContain(
      'Sequel of Harbour Lights: Ebb.\n-# Source: paragraph 9\n-# Our reading: It is called the third; that it follows the second is how we read it.',
    );
  });

  it('tells what is said of the whole franchise as such', () => {
    const franchise = {
      kind: 'franchise' as const,
      id: 'tides',
      name: 'Tides',
      names: [],
      facts: [{ text: 'Shot on water.', cite: citeOf() }],
    };
    expect(textOf(filmCard(filmOf({ franchise }), scene))).toContain('Of Tides as a whole: Shot on water.');
  });

  it('tells what the source leaves unsaid', () => {
    const film = filmOf({ unstated: [{ what: 'cast', say: 'It names nobody.', source: SOURCE }] });
    expect(textsOf(filmCard(film, scene))).toEqual([
      '## Tide',
      'It names nobody.',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated)',
    ]);
  });

  it('says that sources contradict each other, which date counts and why, and names both', () => {
    const paper = sourceOf({ id: 'paper', subject: 'A paper of that day' });
    const other = claimOf({
      date: { precision: 'month', value: '2023-09' },
      cite: citeOf({ source: paper }),
    });
    const text = textOf(filmCard(filmOf({ releases: [other, claimOf()] }), scene));
    expect(text).toContain(
      'Sources of 5 June 2023 contradict each other: 14 July 2023 and September 2023. ' +
        '14 July 2023 counts here: the more exact date. Which one is right is not settled.',
    );
    expect(text).toContain('Contradicted on the same day, 5 June 2023: planned: September 2023, in theaters');
    expect(text).toContain('A visit to the makers');
    expect(text).toContain('A paper of that day');
  });

  it('has a source even where nothing at all is said', () => {
    expect(textsOf(filmCard(filmOf(), scene)).at(-1)).toBe(
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
    );
  });

  it('leads to all that belongs to it, and draws no button that would lead to nothing', () => {
    expect(buttonsOf(filmCard(known('harbour-lights'), scene)).map(({ id }) => id)).toEqual([
      '/release?film=harbour-lights',
      '/cast?film=harbour-lights',
      '/production?film=harbour-lights',
      '/quote?film=harbour-lights',
      '/film?film=ebb',
      '/article?article=gull-2031',
    ]);
    expect(buttonsOf(filmCard(filmOf(), scene)).map(({ id }) => id)).toEqual(['/article?article=gull']);
  });

  it('speaks German', () => {
    const text = textOf(filmCard(known('ebb'), contextOf(library, { locale: 'de' })));
    expect(text).toContain('Ein Film aus Harbour Lights.');
    expect(text).toContain('Fortsetzung von Harbour Lights.');
    expect(text).toContain('Wird fortgesetzt von Harbour Lights: Flood.');
    expect(text).toContain('Geplant, Art nicht genannt, Region nicht genannt.');
  });
});
