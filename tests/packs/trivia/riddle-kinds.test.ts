import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { riddleId } from '../../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../../src/packs/trivia/riddles.ts';
import {
  ALL,
  character,
  film,
  ids,
  people,
  playing,
  release,
  riddlesOf,
  said,
  wrongOf,
} from '../../support/riddles.ts';
import { citeOf, franchiseNamed, personNamed, smallPack } from '../fixtures.ts';

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
