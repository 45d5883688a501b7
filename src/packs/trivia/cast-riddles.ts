import type { Character, Credit, Person } from '../facts.ts';
import { fold } from '../fold.ts';
import type { Library } from '../library.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Answer, answerOf, isNamedIn } from './answer.ts';
import { pairOf, type Riddle } from './riddle.ts';

/** Somebody plays somebody, as a source states outright. */
interface Part {
  readonly person: Person;
  readonly character: Character;
  readonly credit: Credit;
}

/** Who plays a character, and whom a person plays. */
export function* castRiddles(library: Library): Steps<Riddle[]> {
  const parts = partsIn(library);
  const people = library.people().map((person) => answerOf(person, person.name));
  const characters = library.characters().map((one) => answerOf(one, one.name));
  const named = Map.groupBy(library.characters(), ({ name }) => fold(name) || name);
  const namesakes = ({ name }: Character) => named.get(fold(name) || name) ?? [];
  const played = firstOfEach(parts, ({ character }) => character.id);
  return [
    ...(yield* eachInSteps(played, (part) => playerRiddle(part, people, namesakes(part.character), library))),
    ...(yield* eachInSteps(parts, (part) => characterRiddle(part, characters, library))),
  ].flat();
}

function partsIn(library: Library): Part[] {
  return library.people().flatMap((person) =>
    person.credits.flatMap((credit) => {
      const character = credit.character === null ? undefined : library.character(credit.character);
      return character && credit.cite.reading === null ? [{ person, character, credit }] : [];
    }),
  );
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

/** @param namesakes characters of the same name: whoever plays one of them is right too. */
function playerRiddle(
  { person, character, credit }: Part,
  pool: readonly Answer[],
  namesakes: readonly Character[],
  library: Library,
): Riddle[] {
  const right = answerOf(person, person.name);
  // Who plays themselves is no riddle.
  if (isNamedIn(right, fold(character.name))) return [];
  const players = new Set(namesakes.flatMap(({ playedBy }) => playedBy));
  const film = credit.film?.id;
  return [
    {
      kind: 'player',
      about: character.id,
      right,
      cite: credit.cite,
      spoiler: false,
      pool,
      others: pool.filter(({ id }) => players.has(id)),
      plausible: ({ id, sources }) => {
        const credits = library.person(id)?.credits ?? [];
        return (
          2 * Number(film !== undefined && credits.some((other) => other.film?.id === film)) +
          Number(credits.some((other) => other.character !== null)) +
          Number(sources.includes(credit.cite.source.id))
        );
      },
    },
  ];
}

function characterRiddle(
  { person, character, credit }: Part,
  pool: readonly Answer[],
  library: Library,
): Riddle[] {
  const right = answerOf(character, character.name);
  if (isNamedIn(answerOf(person, person.name), fold(character.name))) return [];
  const own = new Set(person.credits.flatMap((one) => one.character ?? []));
  return [
    {
      kind: 'character',
      about: pairOf(person.id, character.id),
      right,
      cite: credit.cite,
      spoiler: false,
      pool,
      others: pool.filter(({ id }) => own.has(id)),
      plausible: ({ id, sources }) =>
        2 * Number(library.character(id)?.franchise?.id === character.franchise?.id) +
        Number(sources.includes(credit.cite.source.id)),
    },
  ];
}
