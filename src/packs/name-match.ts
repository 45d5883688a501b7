import { distance, toleranceFor } from './distance.ts';
import { foldTyped, wordsOf } from './fold.ts';

// Words that name nobody: alone they match nothing, beside others they do not matter.
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'in', 'of', 'on', 'the']);
const FEWEST_LETTERS = 3;
const FEWEST_RUN_TOGETHER = 4;

/** How far a typed word is from a word of a name; undefined: not the same word at all. */
type Closeness = (typed: string, word: string, alone: boolean) => number | undefined;

const beginning: Closeness = (typed, word) =>
  typed === word || (word.startsWith(typed) && !/\p{N}/u.test(typed)) ? 0 : undefined;

const mistyped: Closeness = (typed, word, alone) => {
  const most = toleranceFor(typed, word, alone);
  const errors = distance(typed, word, most);
  return errors <= most ? errors : undefined;
};

/** Names by their words. A name is a number here, its place in `owners`; so is the owner of a name. */
interface NameTable {
  readonly whole: Map<string, Set<number>>;
  readonly byWord: Map<string, number[]>;
  readonly owners: number[];
}

/** Whom a typed text means, by their place in the list: one alone is meant, several fit equally well. */
export type NameMatcher = (typed: string) => readonly number[];

/**
 * Takes the folded names of each owner. The rules, strictest first: the whole name (spaces aside); all typed
 * words are words of one name; all are beginnings of such words; a name begins so, spaces aside; all are such words with a small typing error,
 * fewest errors first (words with digits never have one: "part 2" is no misspelt "part 1"). The first rule
 * that anybody fits decides.
 */
export function createNameMatcher(namesOf: readonly (readonly string[])[]): NameMatcher {
  const table: NameTable = { whole: new Map(), byWord: new Map(), owners: [] };
  for (const [owner, names] of namesOf.entries()) {
    for (const name of names) addName(table, owner, wordsOf(name));
  }
  return (typed) => match(table, foldTyped(typed));
}

function addName(table: NameTable, owner: number, words: readonly string[]): void {
  ensure(table.whole, telling(words).join(''), () => new Set<number>()).add(owner);
  for (const word of new Set(words)) ensure(table.byWord, word, () => []).push(table.owners.length);
  table.owners.push(owner);
}

function match(table: NameTable, folded: string): readonly number[] {
  if (folded === '') return [];
  const words = telling(wordsOf(folded));
  const exact = table.whole.get(words.join(''));
  if (exact !== undefined) return [...exact];
  if (words.join('').length < FEWEST_LETTERS || words.every((word) => EMPTY_WORDS.has(word))) return [];
  const rules = [
    () => closest(table, words, (typed) => sameWord(table, typed)),
    () => closest(table, words, (typed) => errorsByName(table, typed, beginning, words.length === 1)),
    () => begunBy(table, words.join('')),
    () => closest(table, words, (typed) => errorsByName(table, typed, mistyped, words.length === 1)),
  ];
  for (const rule of rules) {
    const owners = rule();
    if (owners.length > 0) return owners;
  }
  return [];
}

/** The owners of the names that begin so, spaces aside; "part 1" does not begin "part 10". */
function begunBy({ whole }: NameTable, start: string): number[] {
  if (start.length < FEWEST_RUN_TOGETHER) return [];
  const cutsNumber = (rest: string) => /\p{N}$/u.test(start) && /^\p{N}/u.test(rest);
  const names = [...whole].filter(
    ([name]) => name.startsWith(start) && !cutsNumber(name.slice(start.length)),
  );
  return [...new Set(names.flatMap(([, owners]) => [...owners]))];
}

/** The words that tell one name from another; all of them if none does. */
function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => !EMPTY_WORDS.has(word));
  return some.length > 0 ? some : words;
}

type ErrorsByName = ReadonlyMap<number, number>;

/** The owners of the names that hold every word, with the fewest errors in all. */
function closest(
  { owners }: NameTable,
  words: readonly string[],
  errorsOf: (typed: string) => ErrorsByName,
): number[] {
  let totals: ErrorsByName | undefined;
  for (const typed of words) {
    const errors = errorsOf(typed);
    totals = totals ? sumWhereBoth(totals, errors) : errors;
    if (totals.size === 0) return [];
  }
  let fewest = Number.POSITIVE_INFINITY;
  for (const errors of totals?.values() ?? []) fewest = Math.min(fewest, errors);
  const best = [...(totals ?? [])].filter(([, errors]) => errors === fewest);
  return [...new Set(best.flatMap(([name]) => owners[name] ?? []))];
}

const sameWord = ({ byWord }: NameTable, typed: string): ErrorsByName =>
  new Map(byWord.get(typed)?.map((name) => [name, 0]));

function errorsByName(
  table: NameTable,
  typed: string,
  closeness: Closeness,
  alone: boolean,
): Map<number, number> {
  const errors = new Map<number, number>();
  for (const [word, names] of table.byWord) {
    const here = closeness(typed, word, alone);
    if (here === undefined) continue;
    for (const name of names) errors.set(name, Math.min(here, errors.get(name) ?? here));
  }
  return errors;
}

function sumWhereBoth(a: ErrorsByName, b: ErrorsByName): ErrorsByName {
  const sums = new Map<number, number>();
  for (const [name, errors] of b) {
    const before = a.get(name);
    if (before !== undefined) sums.set(name, before + errors);
  }
  return sums;
}

function ensure<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
