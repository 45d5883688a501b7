import { wordsOf } from './fold.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

// Words that name nobody: alone they match nothing, beside others they do not matter.
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'in', 'of', 'on', 'the']);

/** Whether a word names nobody. */
export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word);

/** The words that tell one name from another; all of them if none does. */
export function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => !isEmptyWord(word));
  return some.length > 0 ? some : words;
}

/** Names by their words. A name is a number here, its place in `owners`; so is the owner of a name. */
export interface NameTable {
  /** The names, spaces and empty words aside. */
  readonly whole: Lexicon;
  /** By the place of a whole name: whose it is. */
  readonly ownersOfWhole: readonly (readonly number[])[];
  readonly words: Lexicon;
  /** By the place of a word: the names that hold it. */
  readonly namesWith: readonly (readonly number[])[];
  /** By name: whose it is. The names of one owner follow one another. */
  readonly owners: readonly number[];
}

/** Takes the folded names of each owner, and all words that stand in them. */
export function createNameTable(namesOf: readonly (readonly string[])[], words: Lexicon): NameTable {
  const names = namesOf.flatMap((all, owner) => all.map((name) => ({ owner, words: wordsOf(name) })));
  const wholeOf = (words: readonly string[]) => telling(words).join('');
  const whole = createLexicon(names.map(({ words }) => wholeOf(words)));
  const ownersOfWhole = whole.words.map((): number[] => []);
  const namesWith = words.words.map((): number[] => []);
  for (const [name, { owner, words: own }] of names.entries()) {
    const owners = ownersOfWhole[whole.placeOf(wholeOf(own)) ?? -1];
    if (owners?.at(-1) !== owner) owners?.push(owner);
    for (const word of new Set(own)) namesWith[words.placeOf(word) ?? -1]?.push(name);
  }
  const owners = names.map(({ owner }) => owner);
  return { whole, ownersOfWhole, words, namesWith, owners };
}
