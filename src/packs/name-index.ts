import { fold, foldTyped, wordsOf } from './fold.ts';
import type { Found, Suggestion } from './library.ts';
import { createNameMatcher } from './name-match.ts';
import { buildNameTable } from './name-table.ts';
import { buildRanking, type Looseness } from './ranking.ts';
import { eachInSteps, type Steps } from './steps.ts';

/** Something to be found by its names. */
export interface Entry<T> {
  readonly item: T;
  readonly id: string;
  /** What an autocomplete shows. */
  readonly label: string;
  /** Every name, as written. */
  readonly names: readonly string[];
}

/** Looks things up by what people type: any string, of any length. */
export interface NameIndex<T> {
  readonly find: (typed: string) => Found<T>;
  /** Best first, all in order where nothing was typed; only those that pass, at most `limit` (25). */
  readonly suggest: (
    typed: string,
    limit?: number,
    passes?: (item: T) => boolean,
  ) => readonly Suggestion<T>[];
}

const MOST_NEAREST = 5;
/** Discord shows no more choices. */
const MOST_SUGGESTIONS = 25;

/** So many errors are forgiven in a word, as a share of its letters; none in one of two letters. */
const errorsIn =
  (share: number) =>
  ({ length }: string): number =>
    length < 3 ? 0 : Math.min(6, Math.round(length * share));

/** What fits has every word, if anything has; what comes near has any, with more errors. */
const FITTING: Looseness = { some: false, begins: () => true, errors: errorsIn(0.25) };
const NEAR: Looseness = { some: true, begins: () => true, errors: errorsIn(0.4) };

/** Builds the index of a list. Its order is kept wherever two fit equally well. */
export function* buildNameIndex<T>(entries: readonly Entry<T>[]): Steps<NameIndex<T>> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const folded = yield* eachInSteps(entries, ({ names }) =>
    [...new Set(names.map(fold))].filter((name) => name !== ''),
  );
  const ranking = yield* buildRanking({
    count: folded.length,
    boosts: [1],
    wordsOf: (place) => [folded[place]?.flatMap(wordsOf) ?? []],
  });
  const match = createNameMatcher(yield* buildNameTable(folded, ranking.words));
  const at = (places: readonly number[]) => places.flatMap((place) => entries[place] ?? []);
  const beginsWith = (place: number, start: string) =>
    folded[place]?.some((name) => name.startsWith(start)) ?? false;
  /** Whose name begins with all that was typed comes before who merely has its words. */
  const rank = (typed: string, looseness: Looseness) => {
    const query = foldTyped(typed);
    const places = ranking.rank(wordsOf(query), looseness);
    return [...new Set([...places.filter((place) => beginsWith(place, query)), ...places])];
  };

  function find(typed: string): Found<T> {
    const named = byId.get(typed);
    if (named !== undefined) return { match: named.item };
    const meant = at(match(typed));
    const [only, ...others] = meant;
    if (only !== undefined && others.length === 0) return { match: only.item };
    const near = [...new Set([...meant, ...at(rank(typed, NEAR))])];
    const shown = near.length > 0 ? near : entries;
    const fit = near.length > 0 ? 'near' : 'none';
    return {
      nearest: (others.length > 0 ? meant : shown).slice(0, MOST_NEAREST).map(suggestion),
      fit: others.length > 0 ? 'several' : fit,
    };
  }

  function suggest(typed: string, limit = MOST_SUGGESTIONS, passes?: (item: T) => boolean): Suggestion<T>[] {
    const all =
      foldTyped(typed) === '' ? entries : at([...new Set([...match(typed), ...rank(typed, FITTING)])]);
    const most = Math.max(0, Math.min(limit, MOST_SUGGESTIONS));
    return all
      .filter(({ item }) => passes?.(item) ?? true)
      .slice(0, most)
      .map(suggestion);
  }

  return { find, suggest };
}

const suggestion = <T>({ item, label }: Entry<T>): Suggestion<T> => ({ item, label });
