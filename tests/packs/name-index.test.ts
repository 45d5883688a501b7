import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex, type Entry } from '../../src/packs/name-index.ts';
import { atOnce } from '../../src/packs/steps.ts';

const createNameIndex = <T>(entries: readonly Entry<T>[]) => atOnce(buildNameIndex(entries));

function entry(id: string, ...names: [string, ...string[]]) {
  return { item: id, id, label: names[0], names };
}

const index = createNameIndex([
  entry('one', 'Dead Reckoning Part One', 'Part One', 'DR1'),
  entry('two', 'Dead Reckoning Part Two', 'Part Two', 'DR2'),
  entry('fallout', 'Fallout'),
  entry('maverick', 'Top Gun: Maverick'),
  entry('rogue', 'Rogue Nation'),
  entry('ghost', 'Ghost Protocol'),
]);

/** What is found, without the labels, which are the first names here. */
function found(typed: string) {
  const one = index.find(typed);
  return 'match' in one ? one : { ...one, nearest: one.nearest.map(({ item }) => item) };
}

const suggested = (typed: string, limit?: number) => index.suggest(typed, limit).map(({ item }) => item);

describe('finding by name', () => {
  it('gives the one that is meant', () => {
    expect(index.find('part two')).toEqual({ match: 'two' });
  });

  it('takes an id, as an autocomplete hands it over', () => {
    expect(index.find('maverick')).toEqual({ match: 'maverick' });
    expect(index.find('one')).toEqual({ match: 'one' });
  });

  it('gives those that fit equally well where several do', () => {
    expect(found('reckoning')).toEqual({ nearest: ['one', 'two'], fit: 'several' });
  });

  it('gives what comes near where nothing fits, best first', () => {
    expect(found('maverick returns')).toEqual({ nearest: ['maverick'], fit: 'near' });
    expect(found('ghst story')).toEqual({ nearest: ['ghost'], fit: 'near' });
  });

  it('gives the first five where nothing comes near either', () => {
    expect(found('xyzzy')).toEqual({
      nearest: ['one', 'two', 'fallout', 'maverick', 'rogue'],
      fit: 'none',
    });
    expect(found('')).toEqual({ nearest: ['one', 'two', 'fallout', 'maverick', 'rogue'], fit: 'none' });
  });

  it('gives nothing at all only where there is nothing', () => {
    expect(createNameIndex([]).find('anything')).toEqual({ nearest: [], fit: 'none' });
    expect(createNameIndex([]).suggest('anything')).toEqual([]);
  });
});

describe('suggesting while somebody types', () => {
  it('shows all in order where nothing is typed', () => {
    expect(suggested('')).toEqual(['one', 'two', 'fallout', 'maverick', 'rogue', 'ghost']);
    expect(suggested('  …')).toHaveLength(6);
  });

  it('shows what begins so from the first letter on', () => {
    expect(suggested('g')).toEqual(expect.arrayContaining(['ghost', 'maverick']));
    expect(suggested('r')[0]).toBe('rogue');
    expect(suggested('de')).toEqual(['one', 'two']);
  });

  it('puts the one that is meant first', () => {
    expect(suggested('dr2')[0]).toBe('two');
    expect(suggested('part tow')[0]).toBe('two');
  });

  it('forgives a typing error', () => {
    expect(suggested('falout')).toEqual(['fallout']);
    expect(suggested('mavrick')).toEqual(['maverick']);
  });

  it('shows what has every word before it falls back to some of them', () => {
    expect(suggested('rogue nation')).toEqual(['rogue']);
    expect(suggested('rogue protocol')).toEqual(expect.arrayContaining(['rogue', 'ghost']));
  });

  it('keeps to the limit, and to the 25 that Discord shows', () => {
    expect(suggested('', 2)).toEqual(['one', 'two']);
    expect(suggested('', 0)).toEqual([]);
    expect(suggested('', -3)).toEqual([]);
    const many = createNameIndex(
      Array.from({ length: 60 }, (_, place) => entry(`id${place}`, `Film ${place}`)),
    );
    expect(many.suggest('', 100)).toHaveLength(25);
    expect(many.suggest('film', 100)).toHaveLength(25);
  });

  it('leaves out what does not pass, and fills up with what does', () => {
    const passing = index.suggest('', 2, (item) => item !== 'one');
    expect(passing.map(({ item }) => item)).toEqual(['two', 'fallout']);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.repeat(200)),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '\u202eevil',
      '@everyone',
      '`'.repeat(6000),
      '\ud800',
    ),
  );

  it('it is answered: by one, or by at most five', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const found = index.find(text);
        expect('match' in found ? 1 : found.nearest.length).toBeGreaterThan(0);
        expect('match' in found ? 1 : found.nearest.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('suggestions are entries of the list, each once', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const items = suggested(text);
        expect(new Set(items).size).toBe(items.length);
        expect(['one', 'two', 'fallout', 'maverick', 'rogue', 'ghost']).toEqual(
          expect.arrayContaining(items),
        );
      }),
    );
  });
});
