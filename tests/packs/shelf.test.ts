import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShelf } from '../../src/packs/shelf.ts';

interface Thing {
  readonly name: string;
  readonly by: string;
  readonly on: readonly string[];
}

const THINGS: readonly Thing[] = [
  { name: 'first', by: 'ana', on: ['sea'] },
  { name: 'second', by: 'bo', on: ['sea', 'ice'] },
  { name: 'third', by: 'ana', on: [] },
  { name: 'fourth', by: 'ana', on: ['ice', 'sea', 'ice'] },
];

const shelfOf = (things: readonly Thing[]) =>
  createShelf(things, { by: ({ by }) => [by], on: ({ on }) => on });
const shelf = shelfOf(THINGS);
const names = (wanted: Parameters<typeof shelf>[0]) => shelf(wanted).map(({ name }) => name);

describe('a shelf', () => {
  it('gives all where nothing is wanted', () => {
    expect(names({})).toEqual(['first', 'second', 'third', 'fourth']);
    expect(names({ by: undefined })).toHaveLength(4);
  });

  it('gives what has a trait, once and in order', () => {
    expect(names({ by: 'ana' })).toEqual(['first', 'third', 'fourth']);
    expect(names({ on: 'ice' })).toEqual(['second', 'fourth']);
  });

  it('gives what has all of several traits', () => {
    expect(names({ by: 'ana', on: 'sea' })).toEqual(['first', 'fourth']);
    expect(names({ by: 'bo', on: 'ice' })).toEqual(['second']);
  });

  it('gives nothing where nobody has it, whatever it is called', () => {
    for (const id of ['', 'gone', '__proto__', 'constructor']) expect(names({ by: id })).toEqual([]);
    expect(names({ by: 'ana', on: 'gone' })).toEqual([]);
  });

  it('gives what looking through the whole list would give', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const thing = fc.record({ name: fc.string(), by: id, on: fc.array(id, { maxLength: 4 }) });
    const wanted = fc.record({
      by: fc.option(id, { nil: undefined }),
      on: fc.option(id, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(thing), wanted, (things, { by, on }) => {
        const fits = (one: Thing) =>
          (by === undefined || one.by === by) && (on === undefined || one.on.includes(on));
        expect(shelfOf(things)({ by, on })).toEqual(things.filter(fits));
      }),
    );
  });
});
