import { describe, expect, it } from 'vitest';
import { createLibraries } from '../../src/packs/libraries.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { citeOf, filmNamed, franchiseNamed, personNamed, smallPack } from './fixtures.ts';

type Film = Pack['films'][number];

const dated = (film: Film, day: string, pack: string): Film => ({
  ...film,
  releases: [
    {
      date: { precision: 'day', value: day },
      kind: null,
      region: null,
      status: 'planned',
      cite: citeOf(pack),
    },
  ],
});

/** Both packs tell of Tide, each of a Gull of its own by the same id, and each quotes somebody by the same id. */
function twoPacks(): [Pack, Pack] {
  const pack = (id: string, day: string, franchise: string) =>
    smallPack(id, {
      franchises: [franchiseNamed('series', franchise)],
      films: [
        {
          ...dated(filmNamed('tide', 'Tide', id), day, id),
          facts: [{ text: `From ${id}.`, cite: citeOf(id) }],
        },
        { ...dated(filmNamed('gull', 'The Gull', id), day, id), franchise: 'series' },
      ],
      people: [personNamed('ana', `Ana of ${id}`, id)],
      quotations: [
        {
          id: 'first',
          speaker: 'ana',
          segments: [`Words of ${id}, to be known by.`],
          occasion: null,
          about: [],
          film: { id: 'gull', reading: null },
          cite: citeOf(id),
        },
      ],
    });
  return [pack('a', '2031-02-03', 'Shores'), pack('b', '2019-05-06', 'Cliffs')];
}

const manyFilms = (): Pack =>
  smallPack('many', {
    films: Array.from({ length: 3000 }, (_, at) =>
      filmNamed(`film-${at}`, `Tide ${at} of ${at * 7}`, 'many'),
    ),
  });

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the library of the packs that a server follows', () => {
  const libraries = createLibraries(twoPacks());

  it('says what these say, and nothing of the others', async () => {
    const b = libraries.of(['b']);
    expect(b.packs()).toEqual([{ id: 'b', name: 'b' }]);
    expect(b.sources().map(({ pack }) => pack)).toEqual(['b']);
    expect(b.film('tide')?.facts.map(({ text }) => text)).toEqual(['From b.']);
    expect(b.film('tide')?.releases.map(({ date }) => date.value)).toEqual(['2019-05-06']);
    expect((await b.search('ana')).map(({ title }) => title)).toContain('Ana of b');
    expect((await b.search('of a')).filter(({ source }) => source.pack !== 'b')).toEqual([]);
    expect((await b.attribute(['Words of a, to be known by.']))?.how).not.toBe('exact');
    expect(b.suggest.film('').map(({ label }) => label)).toEqual(['Tide', 'The Gull']);
  });

  it('means by an id what the library of all means by it', () => {
    expect(ids(libraries.of().films())).toEqual(['tide', 'gull', 'gull.b']);
    expect(ids(libraries.of(['b']).films())).toEqual(['tide', 'gull.b']);
    expect(libraries.of(['b']).film('gull')).toBeUndefined();
    const [quotation] = libraries.of(['b']).quotations();
    expect(quotation).toMatchObject({ id: 'first.b', speaker: 'ana.b', film: { id: 'gull.b' } });
    expect(createLibrary([twoPacks()[1]]).film('gull')).toBeDefined();
  });

  it('is made once for each choice, however it is written, and all is all', () => {
    expect(libraries.of(['b'])).toBe(libraries.of(['b', 'gone', 'b']));
    expect(libraries.of(['b', 'a'])).toBe(libraries.of());
    expect(libraries.of(['gone']).films()).toEqual([]);
  });

  it('is another one when the packs are replaced, of which who follows is told', async () => {
    const live = createLibraries(twoPacks());
    const before = live.of(['a']);
    let told = 0;
    live.follow(() => {
      told += 1;
      expect(live.of(['a']).films()).toEqual([]);
    });
    await live.replace([smallPack('c')]);
    expect(told).toBe(1);
    expect(live.of(['a'])).not.toBe(before);
    expect(live.packs().map(({ id }) => id)).toEqual(['c']);
    expect(ids(before.films())).toEqual(['tide', 'gull']);
  });

  it('is replaced when names are found in the new ones, and others have their turn until then', async () => {
    const live = createLibraries(twoPacks());
    const before = live.of();
    const next = manyFilms();
    let turns = 0;
    const turn = () => {
      turns += 1;
      if (live.of() === before) setImmediate(turn);
    };
    setImmediate(turn);
    const replacing = live.replace([next]);
    expect(live.of()).toBe(before);
    await replacing;
    expect(turns).toBeGreaterThan(1);
    expect(live.of().find.film('tide 2999')).toMatchObject({ match: { id: 'film-2999' } });
  });

  it('is in the end the one that came last, whatever takes long and whatever fails', async () => {
    const live = createLibraries(twoPacks());
    const long = live.replace([manyFilms()]);
    const bad = live.replace([null as unknown as Pack]);
    const short = live.replace([smallPack('c')]);
    await expect(bad).rejects.toThrow();
    await Promise.all([long, short]);
    expect(live.packs().map(({ id }) => id)).toEqual(['c']);
  });

  it('finds the same by name whether that was made ahead or is made when it is asked for', async () => {
    const [ahead, asked] = [createLibrary(twoPacks()), createLibrary(twoPacks())];
    await ahead.findable();
    await ahead.findable();
    for (const typed of ['', 'gul', 'tide', 'nobody'])
      expect(ahead.suggest.film(typed)).toEqual(asked.suggest.film(typed));
  });

  it('keeps no more of them than a few, whatever is chosen', () => {
    const many = createLibraries(Array.from({ length: 40 }, (_, at) => smallPack(`pack-${at}`)));
    const first = many.of(['pack-0']);
    const second = many.of(['pack-1']);
    for (let at = 2; at < 33; at++) {
      many.of([`pack-${at}`]);
      expect(many.of(['pack-1'])).toBe(second);
    }
    expect(many.of(['pack-0'])).not.toBe(first);
  });
});
