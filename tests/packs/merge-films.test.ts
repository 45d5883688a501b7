import { describe, expect, it } from 'vitest';
import { currentRelease } from '../../src/packs/claims.ts';
import type { ReleaseClaim } from '../../src/packs/facts.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { citeOf, filmNamed, franchiseNamed, smallPack } from './fixtures.ts';

type Film = Pack['films'][number];

const tides = [franchiseNamed('tides', 'Tides')];
const inTides = (film: Film): Film => ({ ...film, franchise: 'tides' });

function release(day: string, pack: string, said?: string): Film['releases'][number] {
  return {
    date: { precision: 'day', value: day },
    kind: 'theatrical',
    region: null,
    status: 'planned',
    ...(said === undefined ? {} : { said }),
    cite: citeOf(pack),
  };
}

const labelsOf = (suggested: readonly { readonly label: string }[]) => suggested.map(({ label }) => label);

describe('the same film in two packs', () => {
  const first = smallPack('a', {
    franchises: tides,
    films: [{ ...inTides(filmNamed('ebb', 'Tides: Ebb', 'a')), releases: [release('2031-11-14', 'a')] }],
  });
  const second = smallPack('b', {
    franchises: [franchiseNamed('the-tides', 'TIDES')],
    films: [
      {
        ...filmNamed('tides-ebb', 'Ebb', 'b'),
        franchise: 'the-tides',
        names: { source: ['Ebb'], ours: ['T2'] },
        releases: [release('2031-12-01', 'b', '2031-05-01')],
        facts: [{ text: 'Shot at night.', cite: citeOf('b') }],
      },
    ],
  });
  const library = createLibrary([first, second]);

  it('is one film, by franchise and title, whatever its ids', () => {
    expect(library.films().map(({ id, title }) => [id, title])).toEqual([['ebb', 'Tides: Ebb']]);
  });

  it('has the names, facts and claims of both, each with its own source', () => {
    const film = library.film('ebb');
    expect(film?.names.map(({ text }) => text)).toEqual(['Tides: Ebb', 'Ebb', 'T2']);
    expect(film?.facts.map(({ cite }) => cite.source.pack)).toEqual(['b']);
    expect(film?.cites.map(({ source }) => source.pack)).toEqual(['a', 'b']);
  });

  it('is released when the newest claim says, and shows the other as history', () => {
    const release = currentRelease(library.film('ebb') ?? { releases: [] });
    expect(release?.current.date.value).toBe('2031-12-01');
    expect(release?.older.map(({ date }) => date.value)).toEqual(['2031-11-14']);
  });

  it('is found by the names that either pack gives', () => {
    expect(library.find.film('t2')).toMatchObject({ match: { id: 'ebb' } });
    expect(library.find.film('tides ebb')).toMatchObject({ match: { id: 'ebb' } });
  });
});

describe('two articles on one film', () => {
  const ebb = (pack: string, ...releases: Film['releases']) => ({
    ...filmNamed('ebb', 'Ebb', pack),
    releases,
  });
  const second = (source: Pack['sources'][number], published: string) => ({
    ...source,
    id: 'a-second',
    published,
  });
  const of = (source: string, day: string) => ({ ...release(day, 'a'), cite: { source, paragraphs: [2] } });
  const onePack = (published: string): Pack => {
    const pack = smallPack('a', {
      films: [ebb('a', of('a-second', '2031-12-01'), of('a-article', '2031-11-14'))],
    });
    return { ...pack, sources: pack.sources.flatMap((source) => [source, second(source, published)]) };
  };
  const shown = (packs: Pack[]) => {
    const held = currentRelease(createLibrary(packs).film('ebb') ?? { releases: [] });
    const days = (claims: readonly ReleaseClaim[] = []) =>
      claims.map(({ date, cite }) => `${date.value} ${cite.source.id}`);
    return {
      current: days(held && [held.current]),
      contradicted: days(held?.contradicted),
      older: days(held?.older),
    };
  };

  it('in one pack are a history, whose newest word counts', () => {
    expect(shown([onePack('2031-05-01')])).toEqual({
      current: ['2031-12-01 a-second'],
      contradicted: [],
      older: ['2031-11-14 a-article'],
    });
  });

  it('of one day contradict each other in one pack and in two, and the same date counts in any order', () => {
    expect(shown([onePack('2031-02-03')])).toEqual({
      current: ['2031-11-14 a-article'],
      contradicted: ['2031-12-01 a-second'],
      older: [],
    });
    const [a, b] = [
      smallPack('a', { films: [ebb('a', release('2031-12-01', 'a'))] }),
      smallPack('b', { films: [ebb('b', release('2031-11-14', 'b'))] }),
    ];
    for (const packs of [
      [a, b],
      [b, a],
    ]) {
      expect(shown(packs)).toEqual({
        current: ['2031-11-14 b-article'],
        contradicted: ['2031-12-01 a-article'],
        older: [],
      });
    }
  });
});

describe('different films', () => {
  it('of the same title in two franchises stay two, with two ids', () => {
    const a = smallPack('a', { franchises: tides, films: [inTides(filmNamed('dawn', 'Dawn', 'a'))] });
    const b = smallPack('b', {
      franchises: [franchiseNamed('birds', 'Birds')],
      films: [{ ...filmNamed('dawn', 'Dawn', 'b'), franchise: 'birds' }],
    });
    const library = createLibrary([a, b]);
    expect(library.films().map(({ id }) => id)).toEqual(['dawn', 'dawn.b']);
    expect(library.film('dawn')?.franchise?.name).toBe('Tides');
    expect(library.film('dawn.b')?.franchise?.name).toBe('Birds');
  });

  it('that share a title are told apart in an autocomplete, others are left alone', () => {
    const a = smallPack('a', {
      franchises: tides,
      films: [inTides(filmNamed('dawn', 'Dawn', 'a')), inTides(filmNamed('dusk', 'Dusk', 'a'))],
    });
    const b = smallPack('b', { films: [filmNamed('dawn', 'Dawn', 'b')], franchises: [] });
    const library = createLibrary([a, { ...b, films: [{ ...filmNamed('daybreak', 'Dawn', 'b') }] }]);
    expect(library.suggest.film('').map(({ label }) => label)).toEqual(['Dawn – a', 'Dusk', 'Dawn – b']);
    expect(library.find.film('Dawn')).toMatchObject({
      nearest: [{ item: { id: 'dawn' } }, { item: { id: 'daybreak' } }],
    });
    expect(library.find.film('daybreak')).toMatchObject({ match: { id: 'daybreak' } });
  });

  it('are told apart by year and pack, as far as that tells', () => {
    const dated = (film: Film, day: string, pack: string): Film => ({
      ...film,
      releases: [release(day, pack)],
    });
    const gull = (id: string, day: string, pack: string) => dated(filmNamed(id, 'The Gull', pack), day, pack);
    const within = (film: Film, franchise: string): Film => ({ ...film, franchise });
    const a = smallPack('a', {
      films: [gull('gull', '2031-02-03', 'a'), filmNamed('tern', 'The Tern', 'a')],
    });
    const b = smallPack('b', { films: [gull('the-gull', '2019-02-03', 'b')] });
    const c = smallPack('c', {
      franchises: [...tides, franchiseNamed('birds', 'Birds')],
      films: [within(filmNamed('one', 'Dusk', 'c'), 'tides'), within(filmNamed('two', 'Dusk', 'c'), 'birds')],
    });
    const d = smallPack('d', {
      films: [filmNamed('night', 'Night', 'd'), filmNamed('nights', 'Night', 'd')],
    });
    const packs = [{ ...a, name: 'Gull pack' }, { ...b, name: 'Old films' }, c, d];
    expect(labelsOf(createLibrary(packs).suggest.film(''))).toEqual([
      'The Gull (2031) – Gull pack',
      'The Tern',
      'The Gull (2019) – Old films',
      'Dusk – Tides',
      'Dusk – Birds',
      'Night – night',
      'Night – nights',
    ]);
    const long = [a, b].map((pack) => ({ ...pack, name: pack.id.repeat(120) }));
    const labels = labelsOf(createLibrary(long).suggest.film('gull'));
    expect(labels.map((label) => label.length)).toEqual([100, 100]);
    expect(new Set(labels).size).toBe(2);
  });

  it('are one where one pack states no franchise but id and title are the same, in either order', () => {
    const within = smallPack('a', { franchises: tides, films: [inTides(filmNamed('dawn', 'Dawn', 'a'))] });
    const without = smallPack('b', { films: [filmNamed('dawn', 'Dawn', 'b')] });
    for (const packs of [
      [within, without],
      [without, within],
    ]) {
      const films = createLibrary(packs).films();
      expect(films.map(({ id, franchise }) => [id, franchise?.name])).toEqual([['dawn', 'Tides']]);
    }
  });
});
