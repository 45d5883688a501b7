import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';

/** Somebody and a film that an article sets beside each other. */
export interface Tie {
  readonly mention: Mention;
  readonly film: FilmMention;
  /** The words that may tell what they did there. */
  readonly words: string;
  /** What they did, where those don't tell and the way it is said does. */
  readonly role: string | null;
  /** What they did, where nothing at all tells what they do at films. */
  readonly otherwise: string | null;
}

/** A tie by words that may tell what somebody did. */
export const tied = (mention: Mention, film: FilmMention, words: string, more: Partial<Tie> = {}): Tie => ({
  mention,
  film,
  words,
  role: null,
  otherwise: null,
  ...more,
});

/** Somebody's sign in a masked text. */
export const SOMEBODY = /[\ue100-\ue8ff]/u;

/** The words before the first person in them. */
export const upToSomebody = (words: string): string => words.split(SOMEBODY, 1)[0] ?? '';
