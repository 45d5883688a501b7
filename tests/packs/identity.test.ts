import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherAll, gatherFilms } from '../../src/packs/identity.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { filmNamed, franchiseNamed, smallPack } from './fixtures.ts';

/** A pack of one film, in a franchise of this name where one is given. */
function packOf(pack: string, id: string, title: string, franchise?: string): Pack {
  if (franchise === undefined) return smallPack(pack, { films: [filmNamed(id, title, pack)] });
  return smallPack(pack, {
    franchises: [franchiseNamed(`${pack}-saga`, franchise)],
    films: [{ ...filmNamed(id, title, pack), franchise: `${pack}-saga` }],
  });
}

const idsOf = (...packs: Pack[]) => [...gatherFilms(packs).groups.keys()];

describe('what makes two films one', () => {
  it.each<[string, Pack, Pack]>([
    ['franchise and title', packOf('a', 'x', 'Ebb', 'Tides'), packOf('b', 'y', 'Ebb', 'Tides')],
    [
      'however they are written',
      packOf('a', 'x', 'Ebb – Élan', 'Tides'),
      packOf('b', 'y', 'EBB: elan', 'tides'),
    ],
    [
      'with the franchise before the title',
      packOf('a', 'x', 'Tides: Ebb', 'Tides'),
      packOf('b', 'y', 'Ebb', 'Tides'),
    ],
    ['id and title where neither states a franchise', packOf('a', 'x', 'Ebb'), packOf('b', 'x', 'Ebb')],
    ['id and title where one of them states none', packOf('a', 'x', 'Ebb'), packOf('b', 'x', 'Ebb', 'Tides')],
  ])('%s', (_, one, other) => {
    expect(idsOf(one, other)).toEqual(['x']);
    expect(idsOf(other, one)).toHaveLength(1);
  });

  it.each<[string, Pack, Pack]>([
    ['the title alone', packOf('a', 'x', 'Ebb'), packOf('b', 'y', 'Ebb')],
    ['the id alone', packOf('a', 'x', 'Ebb'), packOf('b', 'x', 'Flood')],
    ['the franchise alone', packOf('a', 'x', 'Ebb', 'Tides'), packOf('b', 'y', 'Flood', 'Tides')],
    ['id and title in two franchises', packOf('a', 'x', 'Ebb', 'Tides'), packOf('b', 'x', 'Ebb', 'Moons')],
    [
      'a title that only begins like the franchise',
      packOf('a', 'x', 'Tidesman', 'Tides'),
      packOf('b', 'y', 'Man', 'Tides'),
    ],
  ])('is not %s', (_, one, other) => {
    expect(idsOf(one, other)).toHaveLength(2);
    expect(idsOf(other, one)).toHaveLength(2);
  });

  it('is no matter where a film bears the name of its franchise', () => {
    expect(idsOf(packOf('a', 'x', 'Tides', 'Tides'), packOf('b', 'y', 'Tides', 'Tides'))).toEqual(['x']);
  });
});

describe('ids over packs', () => {
  it('are those of the first pack that has the thing, and lead there from the others', () => {
    const [one, other] = [packOf('a', 'x', 'Ebb', 'Tides'), packOf('b', 'y', 'Ebb', 'Tides')];
    const films = gatherFilms([one, other]);
    expect(films.id(one, 'x')).toBe('x');
    expect(films.id(other, 'y')).toBe('x');
  });

  it('bear the name of the pack where they mean something else in an earlier one', () => {
    const [one, other] = [packOf('a', 'x', 'Ebb'), packOf('b', 'x', 'Flood')];
    const films = gatherFilms([one, other]);
    expect(films.id(one, 'x')).toBe('x');
    expect(films.id(other, 'x')).toBe('x.b');
    expect(films.groups.get('x.b')?.[0].item.title).toBe('Flood');
  });

  it('of sources never meet, since two packs may read two texts under one id', () => {
    const [one, other] = [smallPack('a'), smallPack('b')];
    const sources = [one, other].map((pack) => ({
      ...pack,
      sources: pack.sources.map((source) => ({ ...source, id: 'article' })),
    }));
    expect([...gatherAll(sources).sources.groups.keys()]).toEqual(['article', 'article.b']);
  });

  it('are unique and complete, whatever ids and titles packs choose', () => {
    const title = fc.constantFrom('Ebb', 'Flood', 'Tides: Ebb');
    const entry = fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      title,
      franchise: fc.constantFrom('Tides', 'Moons', undefined),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const packs = entries.map(({ id, title: called, franchise }, place) =>
          packOf(`p${place}`, id, called, franchise),
        );
        const films = gatherFilms(packs);
        const all = [...films.groups.values()].flat();
        expect(all.map(({ pack }) => pack.id).toSorted()).toEqual(packs.map(({ id }) => id).toSorted());
        for (const { pack, item } of all) {
          const group = films.groups.get(films.id(pack, item.id)) ?? [];
          expect(group.some((one) => one.item === item)).toBe(true);
        }
      }),
    );
  });
});
