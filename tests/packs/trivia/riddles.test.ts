import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../src/packs/load.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { questionOf, type Riddle, riddleId } from '../../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../../src/packs/trivia/riddles.ts';
import { subjectOf } from '../../../src/packs/trivia/subject.ts';
import { crowdedPack } from '../../support/crowded-pack.ts';
import { stated } from '../../support/stated-pack.ts';
import {
  citeOf,
  DATA,
  filmNamed,
  franchiseNamed,
  harbourLights,
  personNamed,
  smallPack,
} from '../fixtures.ts';

const seedPack = (await loadPacks(DATA)).library;
const harbour = await harbourLights();
const ALL = { revealing: true, apart: new Set<string>() };
const HIDING = { ...ALL, revealing: false };

const riddlesOf = (lists: Partial<Pack>, setting = ALL) =>
  riddlesIn(createLibrary([smallPack('p', lists)]), setting);
const ids = (riddles: readonly Riddle[]) => riddles.map(riddleId);
const wrongOf = (riddle: Riddle | undefined): string[] => {
  const question = riddle && questionOf(riddle, 'seed');
  return question?.choices.filter((_, at) => at !== question.right).toSorted() ?? [];
};

const said = (id: string, speaker: string, words: string): Pack['quotations'][number] => ({
  id,
  speaker,
  segments: [words],
  occasion: null,
  about: [],
  film: null,
  cite: citeOf('p'),
});
const people = ['Ann Ash', 'Bob Birch', 'Cleo Cedar', 'Dan Dogwood', 'Eve Elm'].map((name) =>
  personNamed(name.split(' ')[0]?.toLowerCase() ?? '', name, 'p'),
);
const playing = (person: Pack['people'][number], ...characters: string[]): Pack['people'][number] => ({
  ...person,
  credits: characters.map((character) => ({
    role: null,
    film: null,
    franchise: null,
    character,
    with: [],
    described: 'Plays in it.',
    cite: citeOf('p'),
  })),
});
const character = (id: string, name: string): Pack['characters'][number] => ({
  id,
  name,
  names: { source: [name], ours: [] },
  franchise: null,
  relations: [],
  facts: [],
  unstated: [],
  cite: citeOf('p'),
});
const release = (value: string, said?: string): Pack['films'][number]['releases'][number] => ({
  date: { precision: 'day', value },
  kind: 'theatrical',
  region: null,
  status: 'happened',
  cite: citeOf('p'),
  ...(said ? { said } : {}),
});
const film = (id: string, title: string, more: Partial<Pack['films'][number]> = {}) => ({
  ...filmNamed(id, title, 'p'),
  ...more,
});

describe('the project’s own pack', async () => {
  const riddles = await riddlesIn(seedPack, HIDING);

  it('has nine questions in it, of five kinds, though it names few people', () => {
    expect(
      Object.fromEntries(
        Map.groupBy(riddles, ({ kind }) => kind)
          .entries()
          .map(([kind, of]) => [kind, of.length]),
      ),
    ).toEqual({
      speaker: 3,
      'film-of-fact': 3,
      year: 1,
      player: 1,
      character: 1,
    });
  });

  it('is asked only of what the article states outright', () => {
    expect(riddles.filter(({ cite }) => cite.reading !== null)).toEqual([]);
    // The date of Part One is in it, by a reading of ours.
    expect(ids(riddles)).not.toContain('year/dead-reckoning-part-one');
  });

  it('offers everybody else for who said it', () => {
    const kirby = riddles.find(({ about }) => about === 'kirby-train-carriage');
    expect(wrongOf(kirby)).toEqual(['christopher-mcquarrie', 'pom-klementieff', 'tom-cruise']);
  });

  it('leaves out the year of a film whose date the server has corrected itself', async () => {
    const apart = new Set(['dead-reckoning-part-two']);
    expect(ids(await riddlesIn(seedPack, { ...HIDING, apart }))).toEqual(
      ids(riddles).filter((id) => !id.startsWith('year/')),
    );
  });
});

describe('a question', () => {
  it('is the same for the same seed, and not for every other', async () => {
    const [riddle] = await riddlesOf({ people, quotations: [said('q', 'ann', 'So it is.')] });
    if (!riddle) throw new Error('no riddle');
    const rows = Array.from({ length: 20 }, (_, n) => JSON.stringify(questionOf(riddle, `seed ${n}`)));
    expect(rows).toEqual(
      Array.from({ length: 20 }, (_, n) => JSON.stringify(questionOf(riddle, `seed ${n}`))),
    );
    expect(new Set(rows).size).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => JSON.parse(row).right)).size).toBe(4);
  });

  it.each([
    ['every pack of the project', seedPack],
    ['the pack of the tests', createLibrary([harbour])],
    ['a pack at the edge of the schema', createLibrary([stated(crowdedPack())])],
    ['both at once', createLibrary([harbour, stated(crowdedPack())])],
  ])('of %s has two to four choices, all different, one right, and a subject', async (_name, library) => {
    const riddles = await riddlesIn(library, ALL);
    expect(new Set(ids(riddles)).size).toBe(riddles.length);
    fc.assert(
      fc.property(fc.constantFrom(...riddles), fc.string(), (riddle, seed) => {
        const question = questionOf(riddle, seed);
        if (!question) throw new Error('it can be asked');
        const { choices, right } = question;
        expect(choices.length).toBeGreaterThanOrEqual(2);
        expect(choices.length).toBeLessThanOrEqual(4);
        expect(new Set(choices).size).toBe(choices.length);
        expect(choices[right]).toBe(riddle.right.id);
        const offered = choices.filter((id) => id !== riddle.right.id);
        expect(riddle.others.filter(({ id }) => offered.includes(id))).toEqual([]);
        expect(subjectOf(question, library)).toMatchObject({ kind: riddle.kind });
      }),
      { numRuns: 60 },
    );
  });

  it('has no subject any more once the pack says something else', async () => {
    const quotations = [said('q', 'ann', 'So it is.')];
    const [riddle] = await riddlesOf({ people, quotations });
    const question = riddle && questionOf(riddle, 'seed');
    if (!question) throw new Error('no question');
    const now = (lists: Partial<Pack>) =>
      subjectOf(question, createLibrary([smallPack('p', { people, ...lists })]));
    expect(now({ quotations })).toBeDefined();
    expect(now({ quotations: [said('q', 'bob', 'So it is.')] })).toBeUndefined();
    expect(now({})).toBeUndefined();
  });

  it('is not there where there is nothing else to choose', async () => {
    expect(
      await riddlesOf({ people: people.slice(0, 1), quotations: [said('q', 'ann', 'So it is.')] }),
    ).toEqual([]);
    expect(await riddlesIn(createLibrary([]), ALL)).toEqual([]);
  });

  it('is not asked of what gives a story away, where that is hidden', async () => {
    const quotations = [{ ...said('q', 'ann', 'He dies.'), spoiler: true }];
    const films = [
      film('tide', 'Tide', { facts: [{ text: 'The boat sinks.', cite: citeOf('p'), spoiler: true }] }),
      film('ebb', 'Ebb'),
    ];
    expect(await riddlesOf({ people, quotations, films })).toHaveLength(2);
    expect(await riddlesOf({ people, quotations, films }, HIDING)).toEqual([]);
  });
});

describe('who said it', () => {
  it('never offers another who said the same, nor a namesake', async () => {
    const twin = { ...personNamed('ann-2', 'ANN ASH', 'p'), names: { source: ['ANN ASH'], ours: [] } };
    const quotations = [said('q', 'ann', 'So it is!'), said('r', 'bob', '“So it is”')];
    const library = createLibrary([smallPack('p', { people: [...people, twin], quotations })]);
    expect((await riddlesIn(library, ALL)).map(wrongOf)).toEqual([
      ['cleo', 'dan', 'eve'],
      ['cleo', 'dan', 'eve'],
    ]);
  });

  it('is not asked where the words name the speaker', async () => {
    expect(await riddlesOf({ people, quotations: [said('q', 'ann', 'They call me Ann Ash.')] })).toEqual([]);
  });

  it('takes people of two packs for one where they are one', async () => {
    const other = smallPack('q', {
      people: [personNamed('ann', 'Ann Ash', 'q'), personNamed('fay', 'Fay Fir', 'q')],
    });
    const own = smallPack('p', { people: people.slice(0, 1), quotations: [said('q', 'ann', 'So it is.')] });
    const [riddle] = await riddlesIn(createLibrary([own, other]), ALL);
    expect(wrongOf(riddle)).toEqual(['fay']);
  });
});

describe('which film', () => {
  const fact = (text: string) => ({ facts: [{ text, cite: citeOf('p') }] });

  it('is not asked where the film is named, and offers none that is', async () => {
    const films = [
      film('tide', 'Tide', fact('The Tide is high.')),
      film('ebb', 'Ebb', fact('It was made after Tide.')),
      film('flow', 'Flow'),
    ];
    const riddles = await riddlesOf({ films });
    expect(riddles.map(({ right }) => right.id)).toEqual(['ebb']);
    expect(wrongOf(riddles[0])).toEqual(['flow']);
  });

  it('offers no film of which the same is said', async () => {
    const films = [
      film('tide', 'Tide', fact('It was shot at sea.')),
      film('ebb', 'Ebb', fact('It was shot at sea.')),
      film('flow', 'Flow'),
    ];
    expect((await riddlesOf({ films })).map(wrongOf)).toEqual([['flow'], ['flow']]);
  });

  it('offers films of the same franchise first', async () => {
    const franchises = [franchiseNamed('sea', 'Sea')];
    const more = ['a', 'b', 'c', 'd'].map((id) => film(id, `Other ${id}`));
    const ours = ['ebb', 'flow', 'swell'].map((id) => film(id, `Sea: ${id}`, { franchise: 'sea' }));
    const films = [
      ...more,
      film('tide', 'Sea: Tide', { franchise: 'sea', ...fact('Shot at night.') }),
      ...ours,
    ];
    expect(wrongOf((await riddlesOf({ films, franchises }))[0])).toEqual(['ebb', 'flow', 'swell']);
  });

  it('is asked of quotations and the making of a film where these are stated to be about it', async () => {
    const quotations = [
      { ...said('q', 'ann', 'We froze.'), film: { id: 'tide', reading: null } },
      { ...said('r', 'ann', 'We waited.'), film: { id: 'tide', reading: 'So we read it.' } },
    ];
    const production = [
      {
        id: 'x',
        title: 'Cold',
        text: 'It was cold.',
        topics: ['t'],
        film: { id: 'tide', reading: null },
        people: [],
        places: [],
        quotations: [],
        cite: citeOf('p'),
      },
    ];
    const topics = [{ id: 't', name: 'Weather', names: { source: [], ours: ['Weather'] } }];
    const films = [film('tide', 'Tide'), film('ebb', 'Ebb')];
    expect(
      ids(await riddlesOf({ films, people: people.slice(0, 1), quotations, production, topics })),
    ).toEqual(['film-of-quotation/q', 'film-of-production/x']);
  });
});

describe('what year', () => {
  it('offers years of other films first, then those beside it, and none that was ever said of it', async () => {
    const films = [
      film('tide', 'Tide', {
        releases: [release('2030-05-01', '2030-06-01'), release('2029-05-01', '2028-01-01')],
      }),
      film('ebb', 'Ebb', { releases: [release('2033-05-01')] }),
    ];
    const tide = (await riddlesOf({ films })).find(({ about }) => about === 'tide');
    const wrong = wrongOf(tide);
    expect(tide?.right.id).toBe('2030');
    expect(wrong).toContain('2033');
    expect(wrong).not.toContain('2029');
    expect(wrong).toHaveLength(3);
  });

  it('is not asked where sources of one day differ, or the title says it', async () => {
    const disputed = film('tide', 'Tide', {
      releases: [release('2030-05-01', '2030-06-01'), release('2031-05-01', '2030-06-01')],
    });
    const told = film('ebb', 'Ebb 2049', { releases: [release('2049-05-01')] });
    expect(await riddlesOf({ films: [disputed, told] })).toEqual([]);
  });
});

describe('who plays', async () => {
  const characters = [
    character('max', 'Max'),
    character('iris', 'Iris'),
    character('max-2', 'MAX'),
    character('hugo', 'Hugo'),
  ];
  const [ann, bob, cleo] = people as [Pack['people'][number], Pack['people'][number], Pack['people'][number]];
  const cast = [playing(ann, 'max', 'iris'), playing(bob, 'max'), playing(cleo, 'max-2'), ...people.slice(3)];
  const riddles = await riddlesOf({ people: cast, characters });
  const riddle = (id: string) => riddles.find((one) => riddleId(one) === id);

  it('offers nobody else who plays the character, or one of the same name', () => {
    expect(wrongOf(riddle('player/max'))).toEqual(['dan', 'eve']);
  });

  it('offers no other character whom the person plays', () => {
    expect(wrongOf(riddle('character/ann/iris'))).toEqual(['hugo']);
    expect(riddle('character/ann/max')?.right.name).toBe('Max');
  });

  it('is not asked of who plays themselves', async () => {
    const self = await riddlesOf({
      people: [playing(ann, 'ann-ash'), ...people.slice(1)],
      characters: [character('ann-ash', 'Ann Ash'), character('max', 'Max')],
    });
    expect(self).toEqual([]);
  });
});
