import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { questionOf, type Riddle, riddleId } from '../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../src/packs/trivia/riddles.ts';
import { citeOf, filmNamed, personNamed, smallPack } from '../packs/fixtures.ts';

// Packs from which questions are made, and what is asked of them.

export const ALL = { revealing: true, apart: new Set<string>() };
export const HIDING = { ...ALL, revealing: false };

export const riddlesOf = (lists: Partial<Pack>, setting = ALL) =>
  riddlesIn(createLibrary([smallPack('p', lists)]), setting);
export const ids = (riddles: readonly Riddle[]) => riddles.map(riddleId);
export const wrongOf = (riddle: Riddle | undefined): string[] => {
  const question = riddle && questionOf(riddle, 'seed');
  return question?.choices.filter((_, at) => at !== question.right).toSorted() ?? [];
};

export const said = (id: string, speaker: string, words: string): Pack['quotations'][number] => ({
  id,
  speaker,
  segments: [words],
  occasion: null,
  about: [],
  film: null,
  cite: citeOf('p'),
});
export const people = ['Ann Ash', 'Bob Birch', 'Cleo Cedar', 'Dan Dogwood', 'Eve Elm'].map((name) =>
  personNamed(name.split(' ')[0]?.toLowerCase() ?? '', name, 'p'),
);
export const playing = (person: Pack['people'][number], ...characters: string[]): Pack['people'][number] => ({
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
export const character = (id: string, name: string): Pack['characters'][number] => ({
  id,
  name,
  names: { source: [name], ours: [] },
  franchise: null,
  relations: [],
  facts: [],
  unstated: [],
  cite: citeOf('p'),
});
export const release = (value: string, said?: string): Pack['films'][number]['releases'][number] => ({
  date: { precision: 'day', value },
  kind: 'theatrical',
  region: null,
  status: 'happened',
  cite: citeOf('p'),
  ...(said ? { said } : {}),
});
export const film = (id: string, title: string, more: Partial<Pack['films'][number]> = {}) => ({
  ...filmNamed(id, title, 'p'),
  ...more,
});
