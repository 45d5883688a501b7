import type { Quotation } from './facts.ts';
import { fold, wordsOf } from './fold.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Reading } from './word-run.ts';

// Quotations made ready to be compared with what somebody wrote.

/** Fewer words than these, or fewer letters, may stand anywhere, and prove nothing. */
const [FEWEST_WORDS, FEWEST_LETTERS] = [4, 12];

/** Whether a folded text is long enough to be known by. */
export const isTelling = (text: string): boolean =>
  wordsOf(text).length >= FEWEST_WORDS && lettersOf(text) >= FEWEST_LETTERS;

const lettersOf = (text: string): number => text.replaceAll(' ', '').length;

/** As everywhere; where a script puts no blanks between words, each sign counts as one. */
export const folded = (text: string): string =>
  fold(text.replaceAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu, ' $& '));

/** With a blank before and behind, so that only whole words are found in it. */
export const padded = (text: string): string => ` ${text} `;

/** A quotation, made ready. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly words: readonly number[];
  /** Folded and padded: the whole, and each stretch that is long enough to be known by. */
  readonly whole: string;
  readonly parts: readonly string[];
}

export function asSpoken(quotation: Quotation, vocabulary: Vocabulary): Spoken {
  const segments = quotation.segments.map(folded);
  const whole = segments.filter((text) => text !== '').join(' ');
  const parts = [...new Set([whole, ...segments.filter(isTelling)])].filter((text) => text !== '');
  const words = wordsOf(whole).map((word) => vocabulary.number(word));
  return { quotation, words, whole: padded(whole), parts: parts.map(padded) };
}

/** What is found by its words. Places are those in the list of what was said. */
export interface SpokenIndex {
  /** Places of what has a word, by the word's number. */
  readonly places: (word: number) => readonly number[];
  /** What a word weighs: its letters, less the more often it is said, since common words tell nothing from another. */
  readonly weightOf: (word: number) => number;
  /** Places of which this is the rarest word of the whole or of a part. */
  readonly rarest: (word: number) => readonly number[];
}

export function* indexOf(spoken: readonly Spoken[], vocabulary: Vocabulary): Steps<SpokenIndex> {
  const byWord = new Map<number, number[]>();
  for (const [place, { words }] of spoken.entries()) {
    for (const word of new Set(words)) put(byWord, word, place);
    yield;
  }
  const places = (word: number): readonly number[] => byWord.get(word) ?? [];
  const byRarest = new Map<number, number[]>();
  for (const [place, { parts }] of spoken.entries()) {
    for (const part of parts) {
      const words = wordsOf(part.trim()).map((word) => vocabulary.number(word));
      const rarest = words.reduce((a, b) => (places(b).length < places(a).length ? b : a));
      put(byRarest, rarest, place);
    }
    yield;
  }
  const scale = Math.log(1 + spoken.length);
  return {
    places,
    weightOf: (word) =>
      (vocabulary.lengthOf(word) * Math.log(1 + spoken.length / Math.max(1, places(word).length))) / scale,
    rarest: (word) => byRarest.get(word) ?? [],
  };
}

function put(map: Map<number, number[]>, key: number, place: number): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

/** More than this of what fits is not compared closely. */
const MOST_LIKELY = 12;

/** A word that stands in more quotations than these tells none from another; the rarer ones beside it do. */
const COMMON = 2000;

/** Places of what shares the most with a text, rare words counting for more. @param count how many there are in all */
export function likely(
  reading: readonly Reading[],
  { places, weightOf }: SpokenIndex,
  count: number,
): number[] {
  const scores = new Float64Array(count);
  for (const [word, sure] of new Map(reading.flatMap((one) => [...one]))) {
    const list = places(word);
    if (list.length > COMMON) continue;
    const weight = sure * weightOf(word);
    for (const place of list) scores[place] = (scores[place] ?? 0) + weight;
  }
  const best: number[] = [];
  const scoreOf = (place: number | undefined) => (place === undefined ? 0 : (scores[place] ?? 0));
  for (let place = 0; place < count; place++) {
    if (scoreOf(place) <= (best.length < MOST_LIKELY ? 0 : scoreOf(best.at(-1)))) continue;
    best.push(place);
    best.sort((a, b) => scoreOf(b) - scoreOf(a)).splice(MOST_LIKELY);
  }
  return best;
}
