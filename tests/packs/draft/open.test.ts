import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/draft/keep.ts';
import { openItems, openProblems } from '../../../src/packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem, itemsOf } from '../../../src/packs/draft/record.ts';
import { readPack } from '../../../src/packs/pack-folder.ts';
import { tideDraft } from '../../support/draft.ts';
import { folderWith, smallPack } from '../fixtures.ts';

/** A draft of which all is accepted; what a pack can't hold is still open in it. */
const accepted = (): Draft =>
  tideDraft().items.reduce((draft, { id }) => decide(draft, id, 'accepted'), tideDraft());

/** The same without what a pack can't hold. */
const settled = (): Draft =>
  openItems(accepted()).reduce((draft, { item }) => decide(draft, item.id, 'dropped'), accepted());

function mended(kind: DraftItem['kind'], more: object): string[] {
  const draft = settled();
  const item = draft.items.find((one) => one.kind === kind && one.decision !== 'dropped');
  if (item === undefined) throw new Error(`no ${kind} is left`);
  const value = { ...contentOf(item), ...more } as DraftItem['found'];
  return openItems(decide(draft, item.id, 'accepted', value)).map(({ why }) => why);
}

const ACCEPTED = {
  at: { paragraph: 2, start: 0, end: 1 },
  why: null,
  decision: 'accepted',
  mended: null,
} as const;

describe('what is open', () => {
  it('is nothing where all is accepted, mended or dropped', () => {
    expect(openItems(settled())).toEqual([]);
  });

  it('is what no pack can hold, whoever accepted it', () => {
    expect(openItems(accepted()).map(({ item }) => item.id)).toEqual([
      'release-tide-song-2031-autumn-disc',
      expect.stringMatching(/^fact-2-/),
    ]);
  });

  it.each<[DraftItem['kind'], object, string]>([
    ['source', { published: null }, 'on which day it was published'],
    ['source', { name: 'x'.repeat(91) }, 'Too big'],
    ['film', { title: '' }, 'Too small'],
    ['release', { film: null }, 'which film comes out then'],
    ['release', { film: 'Undertow' }, 'no film “Undertow”'],
    ['credit', { role: ' ' }, 'begins or ends with a space'],
    ['quotation', { speaker: null }, 'who says so'],
    ['quotation', { segments: Array.from({ length: 13 }, () => 'No.') }, 'more than 12 stretches'],
    ['quotation', { segments: ['x'.repeat(1501)] }, 'Too big'],
  ])('is a %s with %j', (kind, more, why) => {
    expect(mended(kind, more)).toEqual([expect.stringContaining(why)]);
  });

  it('is whatever hangs on a film that was dropped', () => {
    const draft = decide(settled(), 'film-the-long-tide', 'dropped');
    expect(openItems(draft).map(({ item }) => item.kind)).toEqual(['release', 'credit']);
  });

  const withFilms = (...films: readonly [found: string, title: string][]): readonly string[] => {
    const one = itemsOf(settled(), 'film').slice(-1);
    const items = films.flatMap(([found, title], at) =>
      one.map(
        (film): DraftItem<'film'> => ({
          ...film,
          id: `film-${at}`,
          found: { ...film.found, title: found },
          decision: found === title ? 'accepted' : 'mended',
          mended: found === title ? null : { ...film.found, title },
        }),
      ),
    );
    return openItems({ ...settled(), items }).map(({ item }) => item.id);
  };

  it('is a film that could not be told from another', () => {
    expect(withFilms(['Ebb', 'Ebb'], ['Flood', 'Flood'])).toEqual([]);
    expect(withFilms(['Ebb: One', 'Ebb: One'], ['Ebb One', 'Ebb One'])).toEqual(['film-1']);
    // What is found of "Ebb" is the first one's.
    expect(withFilms(['Ebb', 'Flood'], ['Ebb', 'Ebb'])).toEqual(['film-1']);
    expect(withFilms(['Flood', 'Ebb'], ['Ebb', 'Flow'])).toEqual(['film-0']);
  });

  it('is a franchise that has another’s name', () => {
    const items = ['one', 'two'].map(
      (id): DraftItem<'franchise'> => ({
        ...ACCEPTED,
        id,
        kind: 'franchise',
        found: { name: 'Ebb', films: [] },
      }),
    );
    const open = openItems({ ...settled(), items });
    expect(open.map(({ item }) => item.id)).toEqual(['two']);
  });

  it('is not a fact about somebody for what is asked of facts of the making alone', () => {
    const draft = settled();
    const of = { about: 'Ada Quill', text: 'She came by boat.', also: [], reading: null };
    const found = { ...of, title: null, topics: [], film: 'Gone', people: ['x'.repeat(91)], places: [] };
    const openWith = (more: { also?: number[] }) => {
      const fact: DraftItem<'fact'> = { ...ACCEPTED, id: 'fact', kind: 'fact', found: { ...found, ...more } };
      return openItems({ ...draft, items: [...draft.items, fact] });
    };
    expect(openWith({})).toEqual([]);
    expect(openWith({ also: Array.from({ length: 20 }, (_, at) => at + 3) })).toMatchObject([
      { why: expect.stringContaining('more than 20 paragraphs') },
    ]);
  });

  it('is what stands in a heading, or where the article has no paragraph', () => {
    const draft = settled();
    const { headings } = draft.article;
    expect(headings).toEqual([1]);
    const moved = (paragraph: number): Draft => ({
      ...draft,
      items: draft.items.map((item) =>
        item.kind === 'release' ? { ...item, at: { ...item.at, paragraph } } : item,
      ),
    });
    expect(openProblems(moved(1)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('in a heading'),
    ]);
    // What has to be dropped is not asked to be mended first.
    const { items } = moved(1);
    const season = items.map((item) =>
      item.kind === 'release'
        ? {
            ...item,
            decision: null,
            found: { ...item.found, date: { precision: 'season', value: '2031-autumn' } },
            mended: null,
          }
        : item,
    ) as Draft['items'];
    for (const { reason } of openProblems({ ...draft, items: season }))
      expect(reason).toContain('in a heading');
    expect(openProblems(moved(5)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no paragraph 5'),
    ]);
  });
});

describe('a pack with a draft beside it', () => {
  const read = async (files: object) => {
    const folder = await folderWith(
      Object.fromEntries(Object.entries(files).map(([name, it]) => [`tide/${name}`, it])),
    );
    return readPack(`${folder}/tide`, 'tide');
  };
  const reasons = async (files: object) => {
    const one = await read(files);
    return 'refused' in one ? one.refused.map(({ file, reason }) => `${file}: ${reason}`) : [];
  };

  it('is a pack when all is settled', async () => {
    expect(await read({ 'pack.json': smallPack('tide'), 'draft.json': settled() })).toMatchObject({
      pack: { id: 'tide' },
    });
  });

  it('is refused, whatever its files say, when something is open or its draft is none', async () => {
    const pack = smallPack('tide');
    expect(await reasons({ 'pack.json': pack, 'draft.json': accepted() })).toEqual([
      expect.stringContaining('tide/draft.json: is a draft that is not settled yet'),
      expect.stringContaining('a pack holds no seasons'),
      expect.stringContaining('put into words of your own'),
    ]);
    const later = { ...settled(), schemaVersion: 2 };
    expect(await reasons({ 'pack.json': pack, 'draft.json': later })).toEqual([
      expect.stringContaining('draft.json'),
    ]);
    const half = { ...settled(), items: settled().items.map((item) => ({ ...item, decision: 'mended' })) };
    expect((await reasons({ 'pack.json': pack, 'draft.json': half }))[0]).toContain(
      'says that it is mended and not how',
    );
  });

  it('is refused without a pack.json', async () => {
    expect(await reasons({ 'draft.json': settled() })).toEqual(['tide: has no pack.json']);
  });
});
