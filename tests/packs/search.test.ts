import { beforeAll, describe, expect, it } from 'vitest';
import type { Hit, Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { DATA, harbourLights } from './fixtures.ts';

let library: Library;

beforeAll(async () => {
  library = createLibrary([await harbourLights()]);
});

const found = async (typed: string, limit?: number) =>
  (await library.search(typed, limit)).map(({ item }) => `${item.kind} ${item.id}`);

describe('searching everything', () => {
  it.each([
    ['words of a quotation', 'engines running', 'quotation hum'],
    ['a word with an apostrophe', 'can’t fake', 'quotation hum'],
    ['the occasion of a quotation', 'evening gull', 'quotation hum'],
    ['a title', 'flood', 'film flood'],
    ['one of our names', 'hl3', 'film flood'],
    ['a person, accents left out', 'ines celik', 'person ines-celik'],
    ['a character', 'stowaway', 'character stowaway'],
    ['a relation', 'half-sister', 'character stowaway'],
    ['a place', 'gdansk', 'production ferry'],
    ['how it was made', 'rain pool', 'production storm'],
    ['an article', 'visit makers', 'article gull-2031'],
    ['what is not stated', 'name its cast', 'film flood'],
    ['beginnings of words', 'rehea', 'quotation hum'],
    ['a typing error', 'rehersed', 'quotation hum'],
  ])('finds %s', async (_, typed, expected) => {
    expect((await found(typed))[0]).toBe(expected);
  });

  it('finds films by their dates, in words and in digits, and by what they follow', async () => {
    const real = (await loadPacks(DATA)).library;
    const first = async (typed: string) => (await real.search(typed))[0];
    const one = 'dead-reckoning-part-one';
    const two = 'dead-reckoning-part-two';
    for (const [typed, id] of [
      ['2024', two],
      ['2024-06-28', two],
      ['28. Juni', two],
      ['july', one],
      ['14 July', one],
      ['July 14', one],
      ['Kinostart Juli', one],
    ]) {
      const hit = await first(typed ?? '');
      expect([typed, hit?.item.id, hit?.tells?.what]).toEqual([typed, id, 'release']);
    }
    expect(await first('sequel')).toMatchObject({
      item: { id: two },
      tells: { what: 'sequel', film: { id: one } },
    });
    expect((await real.search('release date')).map(({ item }) => item.id)).toEqual(
      expect.arrayContaining([one, two]),
    );
  });

  it('takes no number for another one', async () => {
    const real = (await loadPacks(DATA)).library;
    expect((await real.search('2024')).map(({ item }) => item.id)).toEqual(['dead-reckoning-part-two']);
    expect(await real.search('2031')).toEqual([]);
  });

  it('finds what has only some of the words where nothing has all', async () => {
    expect(await found('storm in a teacup')).toContain('production storm');
  });

  it('finds nothing for nothing', async () => {
    expect(await found('')).toEqual([]);
    expect(await found('…')).toEqual([]);
    expect(await found('xyzzy')).toEqual([]);
  });

  it('keeps to the limit', async () => {
    expect((await found('harbour')).length).toBeGreaterThan(2);
    expect(await found('harbour', 2)).toHaveLength(2);
    expect(await found('harbour', 0)).toEqual([]);
    expect(await found('harbour', -1)).toEqual([]);
  });
});

describe('a hit', () => {
  const first = async (typed: string): Promise<Hit> => {
    const [hit] = await library.search(typed);
    if (hit === undefined) throw new Error(`nothing found for ${typed}`);
    return hit;
  };

  it('has a title, whole words and their source', async () => {
    expect(await first('engines running')).toMatchObject({
      title: 'Inés Çelik',
      text: 'We rehearsed for five weeks with the engines running. You can’t fake that hum. … And when the ice came, we simply wrote it in.',
      source: { id: 'gull-2031' },
    });
  });

  it('shows the words of it that fit best', async () => {
    const pack = await harbourLights();
    const [film, ...others] = pack.films;
    if (film === undefined) throw new Error('the pack has no film');
    const facts = [
      { text: 'Rated for all ages.', cite: film.cite },
      { text: 'Scored by a brass band.', cite: film.cite },
    ];
    const more = createLibrary([{ ...pack, films: [{ ...film, facts }, ...others] }]);
    expect((await more.search('brass'))[0]?.text).toBe('Scored by a brass band.');
    expect((await more.search('rated'))[0]?.text).toBe('Rated for all ages.');
  });

  it('shows the name where nothing is said', async () => {
    const pack = await harbourLights();
    const bare = createLibrary([
      { ...pack, films: pack.films.map((film) => ({ ...film, releases: [], sequelOf: null })) },
    ]);
    expect((await bare.search('ebb'))[0]).toMatchObject({
      title: 'Harbour Lights: Ebb',
      text: 'Harbour Lights: Ebb',
    });
  });
});
