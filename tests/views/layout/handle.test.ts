import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lead } from '../../../src/kit/custom-id.ts';
import type { Found } from '../../../src/packs/library.ts';
import { byHandle, handle, lookUp, lookUpIfAsked } from '../../../src/views/layout/handle.ts';

const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,12}$/u), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('-').slice(0, 48).replace(/-$/u, ''));

/** As ids of the library: a slug, or a slug with the pack that means something else by it. */
const ids = fc.oneof(
  slug,
  fc.tuple(slug, slug).map((both) => both.join('.')),
);

const long = 'the-longest-of-all-ids-that-a-pack-may-give-away';
const items = [{ id: 'fallout' }, { id: long }, { id: `${long}.another-pack` }];
const finder = (typed: string): Found<{ id: string }> => ({
  nearest: [{ item: { id: `near ${typed}` }, label: typed }],
  fit: 'near',
});

describe('a handle', () => {
  it('is a short id itself', () => {
    expect(handle('dead-reckoning-part-one')).toBe('dead-reckoning-part-one');
  });

  it('is the same for the same id, and another for another', () => {
    expect(handle(long)).toBe(handle(long));
    expect(handle(long)).not.toBe(handle(`${long}.another-pack`));
  });

  it('lets three of them into one custom id, whatever the ids', () => {
    fc.assert(
      fc.property(ids, ids, ids, (speaker, film, about) => {
        const fields = { speaker: handle(speaker), film: handle(film), about: handle(about) };
        expect(lead('quote', fields).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('finds what it was made of among all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 1, maxLength: 20 }), fc.nat(), (all, at) => {
        const id = all[at % all.length] ?? '';
        expect(
          byHandle(
            all.map((one) => ({ id: one })),
            handle(id),
          ),
        ).toEqual({ id });
      }),
    );
  });
});

describe('looking up', () => {
  it('takes ids of any length and handles', () => {
    for (const item of items) {
      expect(lookUp(finder, items, item.id)).toEqual({ match: item });
      expect(lookUp(finder, items, handle(item.id))).toEqual({ match: item });
    }
  });

  it('asks the finder for anything else, a handle of something that is gone among it', () => {
    for (const typed of ['fall out', '_0123456789abcdef', '_', '']) {
      expect(lookUp(finder, items, typed)).toEqual(finder(typed));
    }
  });

  it('finds nothing where nothing was asked for', () => {
    expect(lookUpIfAsked(finder, items, undefined)).toEqual({ match: undefined });
    expect(lookUpIfAsked(finder, items, 'fallout')).toEqual({ match: { id: 'fallout' } });
  });
});
