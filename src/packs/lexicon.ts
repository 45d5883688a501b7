import { distance } from './distance.ts';
import { inBatches, type Steps, sortedInSteps } from './steps.ts';

/** A word of a list by its place there, and how many typing errors it is from another. */
interface Near {
  readonly place: number;
  readonly errors: number;
}

/** The different words of many texts, each with a place: they are in the order of their letters. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly placeOf: (word: string) => number | undefined;
  /** Places of the words that begin so. */
  readonly begunBy: (start: string) => readonly number[];
  /** The words that are no more than `most` typing errors from a word, itself among them. */
  readonly near: (word: string, most: number) => readonly Near[];
}

/** Makes a list of words, in which a word is found by its beginning or with errors without comparing it letter by letter with all. */
export function* buildLexicon(all: Iterable<string>): Steps<Lexicon> {
  const different = new Set<string>();
  yield* inBatches(all, (word) => void different.add(word));
  const words = yield* sortedInSteps([...different]);
  const letters = new Int32Array(words.length);
  const lengths = new Int32Array(words.length);
  const places = new Map<string, number>();
  yield* inBatches(words, (word, place) => {
    letters[place] = lettersOf(word);
    lengths[place] = word.length;
    places.set(word, place);
  });
  return {
    words,
    placeOf: (word) => places.get(word),
    begunBy(start) {
      const found: number[] = [];
      for (let place = firstFrom(words, start); words[place]?.startsWith(start); place++) found.push(place);
      return found;
    },
    near(word, most) {
      const own = lettersOf(word);
      const found: Near[] = [];
      for (const [place, other] of words.entries()) {
        if (Math.abs((lengths[place] ?? 0) - word.length) > most) continue;
        if (!isLikely(own, letters[place] ?? 0, most)) continue;
        const errors = distance(word, other, most);
        if (errors <= most) found.push({ place, errors });
      }
      return found;
    },
  };
}

/** The first place whose word is not before this one in the order of letters. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which letters a word has, one bit for each; where letters share one, fewer words are told apart, and none wrongly. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** An error takes away one letter at most, and adds one at most: where more are missing on a side, there are more errors. */
const isLikely = (a: number, b: number, most: number): boolean =>
  bitsIn(a & ~b) <= most && bitsIn(b & ~a) <= most;

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
