import { wordsOf } from './fold.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { eachInSteps, inBatches, type Steps } from './steps.ts';

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
export function* buildNameTable(namesOf: readonly (readonly string[])[], words: Lexicon): Steps<NameTable> {
  const names = (yield* eachInSteps(namesOf.entries(), ([owner, all]) =>
    all.map((name) => {
      const own = wordsOf(name);
      return { owner, words: own, whole: telling(own).join('') };
    }),
  )).flat();
  const whole = yield* buildLexicon(names.map((name) => name.whole));
  const ownersOfWhole = whole.words.map((): number[] => []);
  const namesWith = words.words.map((): number[] => []);
  yield* inBatches(names, (name, at) => {
    const owners = ownersOfWhole[whole.placeOf(name.whole) ?? -1];
    if (owners?.at(-1) !== name.owner) owners?.push(name.owner);
    for (const word of new Set(name.words)) namesWith[words.placeOf(word) ?? -1]?.push(at);
  });
  const owners = names.map(({ owner }) => owner);
  return { whole, ownersOfWhole, words, namesWith, owners };
}
