import { wordsOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameTable } from './name-table.ts';

/** How loosely: `fit` wants every word if anything has them all, `near` takes any word, further off. */
type Looseness = 'fit' | 'near';

/** For each letter of a word so many errors, from three letters on, and never more than this. */
const ERRORS: Readonly<Record<Looseness, number>> = { fit: 0.25, near: 0.4 };
const [FEWEST_LETTERS, MOST_ERRORS] = [3, 6];

/** What a word counts for that is only begun so, or typed with errors, beside one that is the same: as in MiniSearch. */
const [BEGUN, MISTYPED] = [0.375, 0.45];

/** What a word tells of each owner who has it in their names. */
interface Postings {
  readonly owners: readonly number[];
  readonly scores: readonly number[];
}

/** Owners by how well their names fit, best first, and in their order where two fit equally well. */
export type NameRanking = (folded: string, how: Looseness) => number[];

/** Makes a ranking of names by BM25+ (Lv and Zhai, 2011): a rare word tells more, and the more the fewer others there are beside it. */
export function createNameRanking(table: NameTable): NameRanking {
  const postings = postingsOf(table);
  return (folded, how) => {
    const words = [...new Set(wordsOf(folded))];
    const scores = new Float64Array(table.ownerCount);
    const counts = new Uint8Array(table.ownerCount);
    for (const word of words) {
      const own = new Map<number, number>();
      for (const [place, weight] of meant(table.words, word, ERRORS[how])) add(own, postings[place], weight);
      for (const [owner, score] of own) {
        scores[owner] = (scores[owner] ?? 0) + score;
        counts[owner] = (counts[owner] ?? 0) + 1;
      }
    }
    const all = counts.includes(words.length) && how === 'fit';
    const found: number[] = [];
    for (const [owner, count] of counts.entries()) {
      if (count > 0 && (!all || count === words.length)) found.push(owner);
      // Who has more of the words comes before who has one of them just so.
      scores[owner] = (scores[owner] ?? 0) * count;
    }
    return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  };
}

/** What a typed word may mean, by place, each with what it counts for. */
function meant({ words, placeOf, begunBy, near }: Lexicon, typed: string, share: number) {
  const weights = new Map<number, number>();
  const most = typed.length < FEWEST_LETTERS ? 0 : Math.min(MOST_ERRORS, Math.round(typed.length * share));
  const lengthOf = (place: number) => words[place]?.length ?? 0;
  for (const { place, errors } of most > 0 ? near(typed, most) : [])
    weights.set(place, (MISTYPED * lengthOf(place)) / (lengthOf(place) + errors));
  for (const place of begunBy(typed)) {
    const missing = lengthOf(place) - typed.length;
    weights.set(place, (BEGUN * lengthOf(place)) / (lengthOf(place) + 0.3 * missing));
  }
  const same = placeOf(typed);
  if (same !== undefined) weights.set(same, 1);
  return weights;
}

function add(sums: Map<number, number>, postings: Postings | undefined, weight: number): void {
  for (const [at, owner] of postings?.owners.entries() ?? [])
    sums.set(owner, (sums.get(owner) ?? 0) + weight * (postings?.scores[at] ?? 0));
}

/** Constants of BM25+ as they are used most: how soon repetition counts no more, how much length does, and the least of a word. */
const [REPETITION, LENGTH, LEAST] = [1.2, 0.7, 0.5];

function postingsOf({ namesWith, owners, ownerCount }: NameTable): Postings[] {
  const counted = namesWith.map((names) => {
    const times = new Map<number, number>();
    for (const name of names) {
      const owner = owners[name] ?? -1;
      times.set(owner, (times.get(owner) ?? 0) + 1);
    }
    return times;
  });
  const lengths = new Float64Array(ownerCount);
  for (const times of counted) for (const owner of times.keys()) lengths[owner] = (lengths[owner] ?? 0) + 1;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, ownerCount);
  return counted.map((times) => {
    const rarity = Math.log(1 + (ownerCount - times.size + 0.5) / (times.size + 0.5));
    const scoreOf = ([owner, count]: [number, number]) => {
      const length = 1 - LENGTH + (LENGTH * (lengths[owner] ?? 0)) / average;
      return rarity * (LEAST + (count * (REPETITION + 1)) / (count + REPETITION * length));
    };
    return { owners: [...times.keys()], scores: [...times].map(scoreOf) };
  });
}
