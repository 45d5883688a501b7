import nlp from 'compromise';
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
  return tagsOf(word).has('FirstName');
}

/** Whether a capitalised word is a family name that many people have. */
export function isLastName(word: string): boolean {
  return tagsOf(word).has('LastName');
}

/** Whether a capitalised word or two name a place, a body or a nationality. */
export function isPlaceOrBody(words: string): boolean {
  const tags = tagsOf(words);
  return (
    ['Place', 'Organization', 'Demonym', 'Date', 'Month', 'WeekDay'].some((tag) => tags.has(tag)) &&
    !tags.has('FirstName')
  );
}

/** The gender of nearly all who have this first name. */
export function genderOfName(first: string): Gender | null {
  const tags = tagsOf(first);
  if (tags.has('FemaleName')) return 'female';
  return tags.has('MaleName') ? 'male' : null;
}
