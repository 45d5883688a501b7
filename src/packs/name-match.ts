import { toleranceFor } from './distance.ts';
import { foldTyped, wordsOf } from './fold.ts';
import { isEmptyWord, type NameTable, telling } from './name-table.ts';

const FEWEST_LETTERS = 3;
const FEWEST_RUN_TOGETHER = 4;
const MOST_ERRORS = 2;

/** Whom a typed text means, by their place in the list and in its order: one alone is meant, several fit equally well. */
export type NameMatcher = (typed: string) => readonly number[];

/**
 * The rules, strictest first: the whole name (spaces aside); all typed
 * words are words of one name; all are beginnings of such words; a name begins so, spaces aside; all are such words with a small typing error,
 * fewest errors first (words with digits never have one: "part 2" is no misspelt "part 1"). The first rule
 * that anybody fits decides.
 */
export function createNameMatcher(table: NameTable): NameMatcher {
  return (typed) => match(table, foldTyped(typed));
}

function match(table: NameTable, folded: string): readonly number[] {
  if (folded === '') return [];
  const words = telling(wordsOf(folded));
  const exact = table.ownersOfWhole[table.whole.placeOf(words.join('')) ?? -1];
  if (exact !== undefined) return exact;
  if (words.join('').length < FEWEST_LETTERS || words.every(isEmptyWord)) return [];
  const rules = [
    () => closest(table, words, sameWord),
    () => closest(table, words, beginning),
    () => begunBy(table, words.join('')),
    () => closest(table, words, mistyped),
  ];
  for (const rule of rules) {
    const owners = rule();
    if (owners.length > 0) return owners;
  }
  return [];
}

/** The owners of the names that begin so, spaces aside; "part 1" does not begin "part 10". */
function begunBy({ whole, ownersOfWhole }: NameTable, start: string): number[] {
  if (start.length < FEWEST_RUN_TOGETHER) return [];
  const cutsNumber = (rest: string) => /\p{N}$/u.test(start) && /^\p{N}/u.test(rest);
  const places = whole
    .begunBy(start)
    .filter((place) => !cutsNumber((whole.words[place] ?? '').slice(start.length)));
  return inOrder(places.flatMap((place) => ownersOfWhole[place] ?? []));
}

const inOrder = (owners: readonly number[]): number[] => [...new Set(owners)].sort((a, b) => a - b);

type ErrorsByName = ReadonlyMap<number, number>;

/** For each name how far the nearest of its words is from a typed one. @param alone whether nothing else was typed */
type Closeness = (table: NameTable, typed: string, alone: boolean) => ErrorsByName;

/** The owners of the names that hold every word, with the fewest errors in all. */
function closest(table: NameTable, words: readonly string[], closeness: Closeness): number[] {
  let totals: ErrorsByName | undefined;
  for (const typed of words) {
    const errors = closeness(table, typed, words.length === 1);
    totals = totals ? sumWhereBoth(totals, errors) : errors;
    if (totals.size === 0) return [];
  }
  let fewest = Number.POSITIVE_INFINITY;
  for (const errors of totals?.values() ?? []) fewest = Math.min(fewest, errors);
  const best = [...(totals ?? [])].filter(([, errors]) => errors === fewest);
  return inOrder(best.flatMap(([name]) => table.owners[name] ?? []));
}

const sameWord: Closeness = (table, typed) => {
  const place = table.words.placeOf(typed);
  return errorsByName(table, place === undefined ? [] : [{ place, errors: 0 }]);
};

const beginning: Closeness = (table, typed, alone) => {
  if (/\p{N}/u.test(typed)) return sameWord(table, typed, alone);
  return errorsByName(
    table,
    table.words.begunBy(typed).map((place) => ({ place, errors: 0 })),
  );
};

const mistyped: Closeness = (table, typed, alone) => {
  const near = table.words.near(typed, MOST_ERRORS);
  const forgiven = (place: number) => toleranceFor(typed, table.words.words[place] ?? '', alone);
  return errorsByName(
    table,
    near.filter(({ place, errors }) => errors <= forgiven(place)),
  );
};

function errorsByName(
  { namesWith }: NameTable,
  words: readonly { readonly place: number; readonly errors: number }[],
): ErrorsByName {
  const found = new Map<number, number>();
  for (const { place, errors } of words) {
    for (const name of namesWith[place] ?? []) found.set(name, Math.min(errors, found.get(name) ?? errors));
  }
  return found;
}

function sumWhereBoth(a: ErrorsByName, b: ErrorsByName): ErrorsByName {
  const sums = new Map<number, number>();
  for (const [name, errors] of b) {
    const before = a.get(name);
    if (before !== undefined) sums.set(name, before + errors);
  }
  return sums;
}
