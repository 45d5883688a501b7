import { buildLexicon, type Lexicon } from './lexicon.ts';
import { eachInSteps, type Steps } from './steps.ts';

/** How loosely typed words are taken. */
export interface Looseness {
  /** Whether what has only some of the words counts although others have them all. */
  readonly some: boolean;
  /** Whether words count that merely begin so. */
  readonly begins: (typed: string) => boolean;
  /** How many typing errors are forgiven. */
  readonly errors: (typed: string) => number;
}

/** Things in the order in which typed words fit them. A thing is a number here: its place in a list. */
export interface Ranking {
  /** All words that any of them has. */
  readonly words: Lexicon;
  /** Best first, and in the order of the list where two fit equally well. Takes folded words. */
  readonly rank: (typed: readonly string[], looseness: Looseness) => number[];
}

/** What is to be ranked: by which words, and how much these count. */
export interface Ranked {
  readonly count: number;
  /** What a word counts for, by field. */
  readonly boosts: readonly number[];
  /** The words of a thing, by field: folded, and as often as they stand there. */
  readonly wordsOf: (thing: number) => readonly (readonly string[])[];
}

/** What a word tells of each thing that has it. */
interface Postings {
  readonly things: readonly number[];
  readonly scores: readonly number[];
}

/**
 * Builds a ranking by BM25+ (Lv and Zhai, 2011) over fields: a rare word tells more than a frequent one, and the more, the fewer
 * others stand beside it.
 */
export function* buildRanking(ranked: Ranked): Steps<Ranking> {
  const { count } = ranked;
  const fields = yield* fieldsOf(ranked);
  const words = yield* buildLexicon(fields.flatMap(({ byWord }) => [...byWord.keys()]));
  const postings = yield* eachInSteps(words.words, (word) => postingsOf(word, fields, count));
  return { words, rank: (typed, looseness) => rank(typed, looseness, { words, postings, count }) };
}

interface Index {
  readonly words: Lexicon;
  /** By the place of a word. */
  readonly postings: readonly Postings[];
  readonly count: number;
}

/** Which things have a word in a field, in their order, and how often. */
interface Occurrences {
  readonly things: number[];
  readonly times: number[];
}

interface Field {
  readonly boost: number;
  readonly byWord: Map<string, Occurrences>;
  /** How many different words each thing has in it, and how many they are on average. */
  readonly lengths: Uint32Array;
  average: number;
}

function* fieldsOf({ count, boosts, wordsOf }: Ranked): Steps<readonly Field[]> {
  const fields = boosts.map(
    (boost): Field => ({ boost, byWord: new Map(), lengths: new Uint32Array(count), average: 0 }),
  );
  for (let thing = 0; thing < count; thing++) {
    const words = wordsOf(thing);
    for (const [at, field] of fields.entries()) note(field, thing, words[at] ?? []);
    yield;
  }
  return fields;
}

function note(field: Field, thing: number, words: readonly string[]): void {
  let different = 0;
  for (const word of words) {
    const { things, times } = field.byWord.get(word) ?? { things: [], times: [] };
    if (things.length === 0) field.byWord.set(word, { things, times });
    if (things.at(-1) === thing) {
      times.push((times.pop() ?? 0) + 1);
      continue;
    }
    things.push(thing);
    times.push(1);
    different += 1;
  }
  field.lengths[thing] = different;
  field.average += different / field.lengths.length;
}

/** Constants of BM25+ as they are used most: how soon repetition counts no more, how much length does, and the least of a word. */
const [REPETITION, LENGTH, LEAST] = [1.2, 0.7, 0.5];

function postingsOf(word: string, fields: readonly Field[], count: number): Postings {
  const scores = new Map<number, number>();
  for (const { boost, byWord, lengths, average } of fields) {
    const { things, times } = byWord.get(word) ?? NOWHERE;
    const rarity = Math.log(1 + (count - things.length + 0.5) / (things.length + 0.5));
    for (const [at, thing] of things.entries()) {
      const often = times[at] ?? 0;
      const length = 1 - LENGTH + (LENGTH * (lengths[thing] ?? 0)) / average;
      const score = rarity * (LEAST + (often * (REPETITION + 1)) / (often + REPETITION * length));
      scores.set(thing, (scores.get(thing) ?? 0) + boost * score);
    }
  }
  return { things: [...scores.keys()], scores: [...scores.values()] };
}

const NOWHERE: Occurrences = { things: [], times: [] };

/** What all typed words together make of the things: what each scores, and how many of the words it has. */
function rank(typed: readonly string[], looseness: Looseness, { words, postings, count }: Index): number[] {
  const asked = [...new Set(typed)];
  const scores = new Float64Array(count);
  const has = new Uint16Array(count);
  /** The word, counted from 1, by which a thing was found last. */
  const last = new Uint16Array(count);
  for (const [at, word] of asked.entries()) {
    for (const [place, weight] of meant(words, word, looseness)) {
      const { things, scores: own } = postings[place] ?? NOTHING;
      for (let index = 0; index < things.length; index++) {
        const thing = things[index] ?? 0;
        scores[thing] = (scores[thing] ?? 0) + weight * (own[index] ?? 0);
        if (last[thing] === at + 1) continue;
        last[thing] = at + 1;
        has[thing] = (has[thing] ?? 0) + 1;
      }
    }
  }
  const fewest = !looseness.some && has.includes(asked.length) ? asked.length : 1;
  return bestFirst(scores, has, fewest);
}

const NOTHING: Postings = { things: [], scores: [] };

/** @param fewest so many of the words a thing has to have */
function bestFirst(scores: Float64Array, has: Uint16Array, fewest: number): number[] {
  const found: number[] = [];
  for (const [thing, words] of has.entries()) {
    if (words === 0 || words < fewest) continue;
    found.push(thing);
    // Who has more of the words comes before who has one of them just so.
    scores[thing] = (scores[thing] ?? 0) * words;
  }
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** What a word counts for that is only begun so, or typed with errors, beside one that is the same: as the library MiniSearch has it. */
const [BEGUN, MISTYPED] = [0.375, 0.45];

/** What a typed word may mean, by place, each with what it counts for. */
function meant({ words, placeOf, begunBy, near }: Lexicon, typed: string, looseness: Looseness) {
  const weights = new Map<number, number>();
  const lengthOf = (place: number) => words[place]?.length ?? 0;
  const most = looseness.errors(typed);
  for (const { place, errors } of most > 0 ? near(typed, most) : [])
    weights.set(place, (MISTYPED * lengthOf(place)) / (lengthOf(place) + errors));
  for (const place of looseness.begins(typed) ? begunBy(typed) : []) {
    const missing = lengthOf(place) - typed.length;
    weights.set(place, (BEGUN * lengthOf(place)) / (lengthOf(place) + 0.3 * missing));
  }
  const same = placeOf(typed);
  if (same !== undefined) weights.set(same, 1);
  return weights;
}
