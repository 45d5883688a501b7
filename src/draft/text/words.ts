import nlp from 'compromise';
import { z } from 'zod';
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import type { Gender } from './trades.ts';

// A word by itself: what compromise knows of it without a sentence around it.
const known = new Map<string, ReadonlySet<string>>();

function tagsOf(word: string): ReadonlySet<string> {
  const tags = known.get(word) ?? new Set(nlp(word).json({ terms: { tags: true } })[0]?.terms?.[0]?.tags);
  known.set(word, tags);
  return tags;
}

/** Whether a capitalised word is a first name that many people have. */
export function isFirstName(word: string): boolean {
  return isRarer(word) || tagsOf(word).has('FirstName');
}

const isRarer = (word: string): boolean =>
  FEMALE_NAMES.has(word) || MALE_NAMES.has(word) || EITHER_NAMES.has(word);

/** Whether a capitalised word is a family name that many people have. */
export function isLastName(word: string): boolean {
  return tagsOf(word).has('LastName');
}

const PLACE_OR_BODY = ['Place', 'Organization', 'Demonym', 'Month', 'WeekDay'];

/** Whether each of some capitalised words is known from names of places, bodies or days, and none as a first name. */
export function isPlaceOrBody(words: readonly string[]): boolean {
  return words.every((word) => !isFirstName(word) && PLACE_OR_BODY.some((tag) => tagsOf(word).has(tag)));
}

/** Whether capitalised words are known as one place's name. */
export function isPlace(words: string): boolean {
  return tagsOf(words).has('Place') && !isFirstName(words.split(' ')[0] ?? '');
}

const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null;
// Its words are looked at one by one where they are asked for: to check or to copy all 25,000 takes longer than to read an article.
const { lexicon } = z
  .object({ one: z.object({ lexicon: z.custom<Readonly<Record<string, unknown>>>(isTable) }) })
  .parse(nlp.model()).one;
const tagsFor = (word: string): unknown => (Object.hasOwn(lexicon, word) ? lexicon[word] : undefined);
const NAMES = /(?:Name|City|Country|Region|Place|Person|Organization|Team|Demonym|Month|WeekDay)$/u;

/** Whether a word in small letters, or what it is the plural of, is in compromise's dictionary as something else than a name. */
export function isCommonWord(word: string): boolean {
  const tags = [tagsFor(word) ?? tagsFor(word.replace(/s$/u, ''))]
    .flat()
    .filter((tag) => typeof tag === 'string');
  return tags.length > 0 && !tags.some((tag) => NAMES.test(tag));
}

/** Whether a capitalised word is known as a verb alone, as it stands where somebody is bidden: "Grab", "Revisit". */
export const isBidding = (word: string): boolean =>
  [tagsFor(word.toLowerCase())].flat().some((tag) => tag === 'Infinitive' || tag === 'Imperative');

const OPENING = [
  'Adjective',
  'Adverb',
  'Verb',
  'Preposition',
  'Conjunction',
  'Determiner',
  'Pronoun',
  'QuestionWord',
];

/** Whether a word is one with which sentences begin, rather than a name or a noun. */
export function isOpening(word: string): boolean {
  return !isRarer(word) && OPENING.some((tag) => tagsOf(word).has(tag));
}

/** The gender of nearly all who have this first name. */
export function genderOfName(first: string): Gender | null {
  if (FEMALE_NAMES.has(first)) return 'female';
  if (MALE_NAMES.has(first)) return 'male';
  if (EITHER_NAMES.has(first)) return null;
  const tags = tagsOf(first);
  if (tags.has('FemaleName')) return 'female';
  return tags.has('MaleName') ? 'male' : null;
}
