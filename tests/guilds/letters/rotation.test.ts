import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRotation, nextOf } from '../../../src/guilds/letters/rotation.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import { openStore, type Store } from '../../../src/store/store.ts';

const IDS = ['a', 'b', 'c', 'd'];

describe('what is shown next', () => {
  it('has not been shown before, until all have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 8,
          maxLength: 8,
        }),
        (chances) => {
          let shown: readonly string[] = [];
          const order = chances.map((chance) => {
            const next = nextOf(shown, IDS, () => chance);
            shown = next.shown;
            return next.id;
          });
          expect(new Set(order.slice(0, 4)).size).toBe(4);
          expect(new Set(order.slice(4)).size).toBe(4);
          expect(order[4]).not.toBe(order[3]);
        },
      ),
    );
  });

  it('may repeat where there is but one', () => {
    const first = nextOf([], ['a'], () => 0.5);
    expect(nextOf(first.shown, ['a'], () => 0.5).id).toBe('a');
  });

  it('keeps what was shown of another choice in mind', () => {
    expect(nextOf(['a', 'x'], ['a', 'b'], () => 0)).toEqual({ id: 'b', shown: ['a', 'x', 'b'] });
    expect(nextOf(['a', 'x', 'b'], ['a', 'b'], () => 0)).toEqual({ id: 'a', shown: ['x', 'a'] });
  });

  it('is nothing where there is nothing', () => {
    expect(() => nextOf([], [], () => 0)).toThrow(RangeError);
  });
});

describe('a rotation in the store', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { application: 'test' });
  });
  afterEach(() => store.close());

  it('gives everybody who asks at once another one', async () => {
    const rotation = createRotation(openState(store));
    const given = await Promise.all(IDS.map(() => rotation.next('channel', IDS)));
    expect([...given].sort()).toEqual(IDS);
  });

  it('remembers over a restart, each place by itself', async () => {
    const before = createRotation(openState(store), () => 0);
    expect(await before.next('one', IDS)).toBe('a');
    const after = createRotation(openState(store), () => 0);
    expect(await after.next('one', IDS)).toBe('b');
    expect(await after.next('two', IDS)).toBe('a');
  });
});
