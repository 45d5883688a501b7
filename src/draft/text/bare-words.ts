import { stem } from './stems.ts';

/** Words that have a capital only where a sentence or a title begins with them. */
const SMALL =
  /^(?:the|it|its|in|on|at|as|to|for|with|from|and|but|a|an|this|that|his|her|he|she|they|their|there|then|now|what|when)$/iu;

/** What a word is to those who weigh it: a year, a number, a name, or its stem. */
export function bareWord(word: string): string {
  if (/^\d/u.test(word)) return /^\d{4}$/u.test(word) ? '#year' : '#';
  return /^\p{Lu}/u.test(word) && !SMALL.test(word) ? 'Name' : stem(word);
}
