import { distance, toleranceFor } from './distance.ts';
import type { Reading } from './word-run.ts';

/** How surely a word is meant that was written with a typing error. */
const MISSPELT = 0.75;

/** In a text of more unknown words than these the others are not corrected. */
const MOST_CORRECTED = 60;

/** All words of some texts, each with a number. */
export interface Vocabulary {
  /** The number of a word; it gets one where it has none yet. */
  number(word: string): number;
  lengthOf(number: number): number;
  /** What each word of a text may stand for: itself, or where nobody knows it, what it is a misspelling of. */
  read(words: readonly string[]): Reading[];
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  /** By first letter and length, since few misspell the first. */
  const shelves = new Map<string, number[]>();
  const add = (word: string): number => {
    const number = words.push(word) - 1;
    numbers.set(word, number);
    const shelf = shelves.get(shelfOf(word));
    if (shelf) shelf.push(number);
    else shelves.set(shelfOf(word), [number]);
    return number;
  };
  const corrected = (word: string): Reading => {
    const near = lengthsNear(word).flatMap((length) => shelves.get(`${word[0]}${length}`) ?? []);
    const found = near.filter((number) => isMisspelt(word, words[number] ?? ''));
    return new Map(found.map((number) => [number, MISSPELT]));
  };
  const misread = (word: string, left: number): Reading => (left >= 0 ? corrected(word) : NOTHING);
  return {
    number: (word) => numbers.get(word) ?? add(word),
    lengthOf: (number) => words[number]?.length ?? 0,
    read(text) {
      const known = new Map<string, Reading>();
      let left = MOST_CORRECTED;
      return text.map((word) => {
        const seen = known.get(word);
        if (seen) return seen;
        const number = numbers.get(word);
        if (number === undefined) left -= 1;
        const reading = number === undefined ? misread(word, left) : new Map([[number, 1]]);
        known.set(word, reading);
        return reading;
      });
    },
  };
}

const NOTHING: Reading = new Map();

const shelfOf = (word: string): string => `${word[0]}${word.length}`;

/** No more errors than two are forgiven in any word. */
const lengthsNear = ({ length }: string): number[] => [-2, -1, 0, 1, 2].map((more) => length + more);

function isMisspelt(typed: string, word: string): boolean {
  const most = toleranceFor(typed, word, false);
  return most > 0 && distance(typed, word, most) <= most;
}
