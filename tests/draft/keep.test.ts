import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/draft/draft.ts';
import { decide, keepDecisions, withAnother } from '../../src/draft/keep.ts';
import { contentOf, type Draft, type DraftItem } from '../../src/packs/draft/record.ts';
import { tide, tideDraft, tideFindings } from '../support/draft.ts';

const item = (draft: Draft, id: string): DraftItem => {
  const found = draft.items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} among ${draft.items.map((one) => one.id).join(', ')}`);
  return found;
};

const SONG = 'film-tide-song';
const KETTLE = 'quotation-its-the-kettle-i-remember';

describe('a draft that is made anew', () => {
  it('has what was accepted, mended and dropped as it was decided', () => {
    const mended = { ...contentOf(item(tideDraft(), KETTLE)), film: 'Tide Song' } as DraftItem['found'];
    const older = decide(decide(tideDraft(), SONG, 'accepted'), KETTLE, 'accepted', mended);
    const anew = keepDecisions(
      tideDraft(),
      decide(older, 'credit-ada-quill-the-long-tide-director', 'dropped'),
    );
    expect(item(anew, SONG)).toMatchObject({ decision: 'accepted', mended: null });
    expect(item(anew, KETTLE)).toMatchObject({ decision: 'mended', mended: { film: 'Tide Song' } });
    expect(item(anew, 'credit-ada-quill-the-long-tide-director').decision).toBe('dropped');
    expect(anew.items.filter(({ decision }) => decision !== null)).toHaveLength(3);
  });

  it('takes what was accepted as it was then, where something else is found in its place now', () => {
    const older = decide(tideDraft(), SONG, 'accepted');
    const { films, ...findings } = tideFindings();
    const others = films.map((film) =>
      film.title === 'Tide Song' ? { ...film, title: 'The Tide Song' } : film,
    );
    const anew = keepDecisions(draftOf(tide(), { ...findings, films: others }), older);
    expect(item(anew, 'film-the-tide-song')).toMatchObject({
      decision: 'mended',
      mended: { title: 'Tide Song', forms: ['Song'] },
    });
  });

  it('keeps what was decided and is not found any more, and forgets what was dropped', () => {
    const older = decide(decide(tideDraft(), KETTLE, 'accepted'), SONG, 'dropped');
    const empty = { ...tideFindings(), quotations: [], films: [] };
    const anew = keepDecisions(draftOf(tide(), empty), older);
    expect(item(anew, KETTLE).decision).toBe('accepted');
    expect(anew.items.map(({ id }) => id)).not.toContain(SONG);
  });

  const another = {
    ...contentOf(item(tideDraft(), SONG)),
    title: 'Ebb Song',
    forms: [],
  } as DraftItem['found'];

  it('keeps what was put beside a thing, which is undecided still', () => {
    const anew = keepDecisions(tideDraft(), withAnother(tideDraft(), item(tideDraft(), SONG), another).added);
    expect(item(anew, SONG)).toEqual(item(tideDraft(), SONG));
    expect(item(anew, `${SONG}-2`)).toMatchObject({ decision: 'accepted', found: { title: 'Ebb Song' } });
    expect(anew.items).toHaveLength(tideDraft().items.length + 1);
  });

  it('takes what was put beside a thing for no other that is found, and not twice where that says the same', () => {
    const older = withAnother(tideDraft(), item(tideDraft(), SONG), another).added;
    const { films, ...findings } = tideFindings();
    const found = (title: string) => {
      const more = films.map((film) => ({ ...film, title, forms: [] })).slice(1);
      return keepDecisions(draftOf(tide(), { ...findings, films: [...films, ...more] }), older);
    };
    const titles = (draft: Draft) =>
      draft.items.flatMap((one) => (one.kind === 'film' ? one.found.title : []));
    expect(titles(found('Flood Song'))).toEqual(['The Long Tide', 'Tide Song', 'Flood Song', 'Ebb Song']);
    expect(titles(found('Ebb Song'))).toEqual(['The Long Tide', 'Tide Song', 'Ebb Song']);
    expect(item(found('Ebb Song'), 'film-ebb-song').decision).toBe('accepted');
  });
});
