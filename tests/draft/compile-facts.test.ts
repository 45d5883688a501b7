import { describe, expect, it } from 'vitest';
import { packOf } from '../../src/draft/compile/pack.ts';
import { draftOf } from '../../src/draft/draft.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { openItems } from '../../src/packs/draft/open.ts';
import type { Draft, DraftItem } from '../../src/packs/draft/record.ts';

const ARTICLE = readArticle(
  [
    'date 2031-06-05',
    'The film Glass Harbor opens in theaters on July 14, 2031. Its sequel, The Drowned Bell, opens in theaters on May 7, 2032.',
    'Anna Berg, who plays the sister of Ivar Dahl in Glass Harbor, fell into the water twice. “It was cold,” said Berg.',
    'The trailer shows that Glass Harbor has grown a good deal darker.',
    '“Much longer,” said Berg of The Drowned Bell.',
  ].join('\n\n'),
);

const DRAFT = draftOf(ARTICLE, findIn(ARTICLE));

/** The pack of the draft, all accepted, save what `change` makes of a thing. */
function packed(change: (item: DraftItem) => object | null, draft: Draft = DRAFT) {
  const items = draft.items.map((item) => {
    const found = change(item);
    return found === null
      ? { ...item, decision: 'accepted' as const }
      : { ...item, decision: 'mended' as const, mended: { ...item.found, ...found } };
  });
  const files = packOf({ ...draft, items } as Draft, ARTICLE, 'glass-harbor');
  return Object.assign({}, ...files.values()) as Record<string, readonly Record<string, unknown>[]>;
}

const ofFact = (about: string | null) => (item: DraftItem) =>
  item.kind === 'fact' ? { about, text: 'It is darker than one thought.' } : null;

describe('what is told of a film', () => {
  const facts = DRAFT.items.filter(({ kind }) => kind === 'fact');

  it('is asked about, a sentence each, where nothing else tells it', () => {
    expect(facts.map(({ at, found, why }) => [ARTICLE.text.slice(at.start, at.end), found, why])).toEqual([
      [
        'The trailer shows that Glass Harbor has grown a good deal darker.',
        expect.objectContaining({ about: 'Glass Harbor', text: null }),
        'it may be nothing that is worth telling',
      ],
    ]);
  });

  it('stands with the film, and has no headline and no topics', () => {
    const { films = [], production } = packed(ofFact('Glass Harbor'));
    expect(films).toMatchObject([
      { facts: [{ text: 'It is darker than one thought.', cite: { paragraphs: [3] } }] },
      { facts: [] },
    ]);
    expect(production).toEqual([]);
  });

  it('stands with somebody where a person says so', () => {
    const { films = [], people = [] } = packed(ofFact('Anna Berg'));
    expect(films.map(({ facts: own }) => own)).toEqual([[], []]);
    expect(people).toMatchObject([{ name: 'Anna Berg', facts: [{ cite: { paragraphs: [3] } }] }]);
  });

  it('stands with the one thing that goes by the name, however it is written', () => {
    const named = (about: string, more: (item: DraftItem) => object | null) =>
      packed((item) => ofFact(about)(item) ?? more(item));
    const asActor = named('Glass Harbor', (item) =>
      item.kind === 'credit' ? { person: 'Glass Harbor', character: null } : null,
    );
    expect(asActor.people).toMatchObject([{ name: 'Glass Harbor', facts: [] }, { name: 'Anna Berg' }]);
    expect(asActor.films).toMatchObject([{ facts: [{}] }, {}]);
    const spelled = named('anna berg', (item) =>
      item.kind === 'quotation' && item.at.paragraph === 2 ? { speaker: 'anna berg' } : null,
    );
    expect(spelled.people).toMatchObject([{ name: 'Anna Berg', facts: [{}] }]);
    const items = DRAFT.items.map((item) =>
      item.kind === 'film' ? { ...item, found: { ...item.found, forms: [`The ${item.found.title}`] } } : item,
    );
    const renamed = packed(
      (item) => ofFact('The Glass Harbor')(item) ?? (item.kind === 'film' ? { forms: [] } : null),
      { ...DRAFT, items } as Draft,
    );
    expect(renamed.films).toMatchObject([{ facts: [{}] }, { facts: [] }]);
  });

  it('names nobody whom it would name were it of the making', () => {
    const { people } = packed((item) =>
      item.kind === 'fact' ? { ...ofFact('Anna Berg')(item), people: ['Ola Dahl'] } : null,
    );
    expect(people).toMatchObject([{ name: 'Anna Berg' }]);
    expect(people).toHaveLength(1);
  });

  it('can’t be of what the draft does not have', () => {
    const items = DRAFT.items.map((item) => ({
      ...item,
      ...(item.kind === 'fact'
        ? { decision: 'mended', mended: { ...item.found, about: 'Nobody', text: 'It is dark.' } }
        : { decision: 'accepted' }),
    }));
    expect(openItems({ ...DRAFT, items } as Draft).map(({ why }) => why)).toContain(
      'the draft has no film, person, character or franchise “Nobody”, or it was dropped',
    );
  });
});

it('tells with a character who plays somebody without a name that is something to it', () => {
  const { characters = [] } = packed(() => null);
  expect(characters).toMatchObject([
    { name: 'Ivar Dahl', facts: [{ text: 'Anna Berg plays the sister of Ivar Dahl.' }] },
  ]);
});

it('cites a person’s reading of whom somebody plays with all that follows from it', () => {
  const { characters = [] } = packed((item) => (item.kind === 'credit' ? { reading: 'By her face.' } : null));
  expect(characters).toMatchObject([
    { facts: [{ cite: { reading: 'By her face.' } }], cite: { reading: 'By her face.' } },
  ]);
});

it('does not call a date that a person gave one that was counted from the article’s day', () => {
  const { films = [] } = packed((item) =>
    item.kind === 'release' && item.found.date.value === '2031-07-14'
      ? { date: { precision: 'year', value: '2030' } }
      : null,
  );
  expect(films[0]?.releases).toMatchObject([
    { date: { value: '2030' }, cite: { reading: expect.stringContaining('how a person read it') } },
  ]);
});

it('has nobody do something with themselves', () => {
  const { people } = packed((item) => (item.kind === 'credit' ? { with: ['Ada Quill', 'Anna Berg'] } : null));
  expect(people).toMatchObject([
    { credits: [{ with: ['ada-quill'] }, { with: ['ada-quill'] }] },
    { name: 'Ada Quill' },
  ]);
});

it('links a quotation to no film where a person took it away', () => {
  const items = DRAFT.items.map((item) =>
    item.kind === 'quotation' ? { ...item, found: { ...item.found, film: 'Glass Harbor' } } : item,
  );
  const draft = { ...DRAFT, items } as Draft;
  const films = (of: ReturnType<typeof packed>) => of.quotations?.map(({ film }) => film);
  expect(films(packed((item) => (item.kind === 'quotation' ? { film: null } : null), draft))).toEqual([
    null,
    null,
  ]);
});

it('gives two films that differ in no word but their franchise’s an id each', () => {
  const of = { kind: 'franchise', found: { name: 'Glass', films: ['Glass Harbor'] }, why: null };
  const franchise = { ...DRAFT.items[0], id: 'franchise', ...of } as unknown as DraftItem;
  const { films = [] } = packed(
    (item) => (item.kind === 'film' && item.found.title !== 'Glass Harbor' ? { title: 'Harbor' } : null),
    { ...DRAFT, items: [franchise, ...DRAFT.items] },
  );
  expect(films.map(({ id }) => id)).toEqual(['harbor', 'harbor-2']);
});

it('cites a person’s reading of which film a sequel follows', () => {
  const { films = [] } = packed((item) =>
    item.kind === 'film' && item.found.sequelOf !== null ? { reading: 'By their titles.' } : null,
  );
  expect(films[1]).toMatchObject({
    sequelOf: { film: 'glass-harbor', cite: { reading: 'By their titles.' } },
  });
});

describe('of which film something was said', () => {
  it('is the one that the article is about, unless the paragraph names another', () => {
    const { quotations = [] } = packed(() => null);
    expect(quotations.map(({ segments, film }) => [segments, film])).toEqual([
      [
        ['It was cold,'],
        {
          id: 'glass-harbor',
          reading: 'No film is named with these words; the article is about this one.',
        },
      ],
      [['Much longer,'], null],
    ]);
  });

  it('is not told where the pack is named for no film', () => {
    const { quotations = [] } = packed((item) =>
      item.kind === 'source' ? { name: 'Films of a year' } : null,
    );
    expect(quotations.map(({ film }) => film)).toEqual([null, null]);
  });
});
