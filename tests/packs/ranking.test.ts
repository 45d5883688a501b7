import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../src/packs/fold.ts';
import { buildRanking, type Looseness } from '../../src/packs/ranking.ts';
import { atOnce } from '../../src/packs/steps.ts';

const LOOSE: Looseness = { some: false, begins: () => true, errors: ({ length }) => Math.floor(length / 4) };

/** Each thing has a title, and may have more that is said of it, in which words count half. */
function rankerOf(things: readonly (readonly [title: string, said?: string])[]) {
  const { rank } = atOnce(
    buildRanking({
      count: things.length,
      boosts: [2, 1],
      wordsOf: (thing) => (things[thing] ?? []).map((text) => wordsOf(fold(text ?? ''))),
    }),
  );
  return (typed: string, change: Partial<Looseness> = {}) =>
    rank(wordsOf(fold(typed)), { ...LOOSE, ...change }).map((thing) => things[thing]?.[0]);
}

const rank = rankerOf([
  ['Harbour Lights'],
  ['Harbour Lights: Ebb', 'The second, with gulls'],
  ['Harbour Lights: Flood', 'HL3'],
  ['The Lighthouse'],
  ['Gulls of the North'],
]);

describe('things in the order in which typed words fit them', () => {
  it('are those that have every word, and others only where none has', () => {
    expect(rank('harbour ebb')).toEqual(['Harbour Lights: Ebb']);
    expect(new Set(rank('north flood'))).toEqual(new Set(['Gulls of the North', 'Harbour Lights: Flood']));
  });

  it('are those that have any where that is wanted', () => {
    expect(rank('harbour ebb', { some: true })).toEqual([
      'Harbour Lights: Ebb',
      'Harbour Lights',
      'Harbour Lights: Flood',
    ]);
  });

  it('begin with the one in which the word stands beside fewer others', () => {
    expect(rank('harbour')[0]).toBe('Harbour Lights');
  });

  it('begin with the one whose field counts for more', () => {
    expect(rank('gulls')).toEqual(['Gulls of the North', 'Harbour Lights: Ebb']);
  });

  it('begin with the whole word, before one that is only begun or misspelt so', () => {
    expect(rankerOf([['Gullet'], ['Gulf'], ['Gull']])('gull')[0]).toBe('Gull');
  });

  it('begin with the rarer of two words, and with who says it more often', () => {
    expect(rankerOf([['Sea'], ['Sea'], ['Ice']])('sea ice')[0]).toBe('Ice');
    expect(rankerOf([['Sea and ice'], ['Sea and sea']])('sea')[0]).toBe('Sea and sea');
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

  it('are as many as the errors that are forgiven and the beginnings that count allow', () => {
    expect(rank('flodo')).toEqual(['Harbour Lights: Flood']);
    expect(rank('flodo', { errors: () => 0 })).toEqual([]);
    expect(rank('lightho')).toContain('The Lighthouse');
    expect(rank('lightho', { begins: () => false, errors: () => 0 })).toEqual([]);
  });

  it('count a word once, however often it is typed', () => {
    expect(rank('ebb ebb ebb')).toEqual(rank('ebb'));
  });

  it('are none for nothing and in an empty list', () => {
    expect(rank('')).toEqual([]);
    expect(rankerOf([])('gull')).toEqual([]);
  });
});
