import { describe, expect, it } from 'vitest';
import { renewal } from '../../src/packs/renewal.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { citeOf, filmNamed, franchiseNamed, smallPack } from './fixtures.ts';

const refusal = (pack: string) => ({ pack, file: `${pack}/pack.json`, path: '', reason: 'is no JSON' });
const ids = (packs: readonly Pack[]) => packs.map(({ id }) => id);

/** A pack in which one film of a series follows another. */
const following = (id: string, film: string, before: string): Pack =>
  smallPack(id, {
    franchises: [franchiseNamed('tides', 'Tides')],
    films: [
      { ...filmNamed(film, film, id), franchise: 'tides', sequelOf: { film: before, cite: citeOf(id) } },
      { ...filmNamed(before, before, id), franchise: 'tides' },
    ],
  });

describe('packs that are read anew', () => {
  const before = [smallPack('a'), smallPack('c')];

  it('are the same objects where they say the same', () => {
    const read = { packs: [smallPack('a'), smallPack('c')], refused: [] };
    const next = renewal(before, read, false);
    expect(next).toEqual({ packs: before, added: [], changed: [], missing: [], removed: [], refused: [] });
    expect(next.packs.map((pack, at) => pack === before[at])).toEqual([true, true]);
  });

  it('take the place of their former versions, and new ones come in the order of names', () => {
    const changed = { ...smallPack('c'), name: 'Another' };
    const next = renewal(before, { packs: [smallPack('a'), smallPack('b'), changed], refused: [] }, false);
    expect(ids(next.packs)).toEqual(['a', 'b', 'c']);
    expect(next).toMatchObject({ added: ['b'], changed: ['c'] });
    expect(next.packs[2]).toBe(changed);
  });

  it('stay as they were where something is wrong with them, and the others go on', () => {
    const read = { packs: [smallPack('b')], refused: [refusal('a'), refusal('c'), refusal('d')] };
    const next = renewal(before, read, false);
    expect(ids(next.packs)).toEqual(['a', 'b', 'c']);
    expect(next).toMatchObject({ added: ['b'], changed: [], missing: [], refused: read.refused });
    expect(renewal(before, read, true).removed).toEqual([]);
  });

  it('stay in service where their folder is gone, until somebody asks for them to go', () => {
    const read = { packs: [smallPack('a')], refused: [] };
    expect(renewal(before, read, false)).toMatchObject({ packs: before, missing: ['c'], removed: [] });
    const asked = renewal(before, read, true);
    expect([ids(asked.packs), asked.missing, asked.removed]).toEqual([['a'], [], ['c']]);
  });

  it('all stay where the folder of packs itself is gone', () => {
    const read = { packs: [], refused: [refusal('')] };
    expect(renewal(before, read, true)).toMatchObject({ packs: before, removed: [], refused: read.refused });
  });

  it('are refused where they make a circle with the others, whoever’s name comes first', () => {
    const ebb = following('z', 'Ebb', 'Flood');
    const flood = following('a', 'Flood', 'Ebb');
    const next = renewal([ebb], { packs: [flood, ebb], refused: [] }, false);
    expect(ids(next.packs)).toEqual(['z']);
    expect(next.refused).toEqual([
      {
        pack: 'a',
        file: 'a',
        path: 'films',
        reason: 'with the other packs, the film "Flood" follows itself',
        mend: expect.stringContaining('sequelOf'),
      },
    ]);
    expect(ids(renewal([], { packs: [flood, ebb], refused: [] }, true).packs)).toEqual(['a']);
  });

  it('may change together what neither could alone', () => {
    const turned = [following('a', 'Ebb', 'Flood'), smallPack('z')];
    const next = renewal(
      [smallPack('a'), following('z', 'Flood', 'Ebb')],
      { packs: turned, refused: [] },
      false,
    );
    expect(next).toMatchObject({ packs: turned, changed: ['a', 'z'], refused: [] });
  });
});
