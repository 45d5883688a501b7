import { describe, expect, it } from 'vitest';
import { fold } from '../../src/packs/fold.ts';
import { createNameRanking } from '../../src/packs/name-rank.ts';
import { createNameTable } from '../../src/packs/name-table.ts';

const rankerOf = (owners: readonly (readonly string[])[]) => {
  const rank = createNameRanking(createNameTable(owners.map((names) => names.map(fold))));
  return (typed: string, how: 'fit' | 'near' = 'fit') => rank(fold(typed), how).map((at) => owners[at]?.[0]);
};

const rank = rankerOf([
  ['Harbour Lights'],
  ['Harbour Lights: Ebb', 'Ebb'],
  ['Harbour Lights: Flood', 'Flood', 'HL3'],
  ['The Lighthouse'],
  ['Gulls of the North'],
]);

describe('names in the order in which they fit', () => {
  it('are those that have every word, and others only where none has', () => {
    expect(rank('harbour ebb')).toEqual(['Harbour Lights: Ebb']);
    expect(rank('gulls ebb')).toEqual(['Harbour Lights: Ebb', 'Gulls of the North']);
  });

  it('begin with the one in which the word stands beside fewer others', () => {
    expect(rank('harbour')[0]).toBe('Harbour Lights');
  });

  it('begin with the whole word, before one that is only begun or misspelt so', () => {
    expect(rankerOf([['Gullet'], ['Gulf'], ['Gull']])('gull')[0]).toBe('Gull');
  });

  it('begin with the one that has more of the words', () => {
    expect(rank('lights flood xyzzy')[0]).toBe('Harbour Lights: Flood');
  });

  it('keep the order of the list where two fit equally well', () => {
    expect(rankerOf([['Tern II'], ['Tern I'], ['Tern IV']])('tern')).toEqual([
      'Tern II',
      'Tern I',
      'Tern IV',
    ]);
  });

  it('forgive one error in four letters, and more of them to what is only near', () => {
    expect(rank('flodo')).toEqual(['Harbour Lights: Flood']);
    expect(rank('hxrboxx')).toEqual([]);
    expect(rank('hxrboxx', 'near')).toContain('Harbour Lights');
    expect(rank('hl')).toEqual(['Harbour Lights: Flood']);
    expect(rank('xb')).toEqual([]);
  });

  it('are none for nothing and in an empty list', () => {
    expect(rank('')).toEqual([]);
    expect(rankerOf([])('gull')).toEqual([]);
  });
});
