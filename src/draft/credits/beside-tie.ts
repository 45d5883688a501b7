import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

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

/** What is done about a film that is somebody else's. */
export const NO_WORK =
  /(?<!\p{L})(?:saw|seeing|sees|(?:has|have|had|’ve|’s) seen|watch\p{L}*|prais\p{L}*|lov(?:e|es|ed)|hat(?:e|es|ed)|compar\p{L}*|liken\p{L}*|remember\p{L}*|recall\p{L}*|cit(?:e|es|ed|ing)|mention\p{L}*|describ\p{L}*|told|tells?|said|says|believ\p{L}*|thinks?|thought|admit\p{L}*|review\p{L}*|announc\p{L}*|confirm\p{L}*|reveal\p{L}*|teas\p{L}*|acquir\p{L}*|b(?:uy|uys|ought)|sold|sells|distribut\p{L}*|releas(?:es|ed|ing)|schedul\p{L}*|dated|moved|pulled|delay\p{L}*|based on|inspired by|fans? of|than|unlike|rivals?|beat|beats|beating|against|ahead|rewatch\p{L}*|note[sd]|novel|book|hopes|wants|asked|added|argu\p{L}*|call(?:s|ed) (?:it|the|an?)|reminded|greenlit|commission\p{L}*)(?!\p{L})/iu;

/** Somebody's sign in a masked text. */
export const SOMEBODY = /[\ue100-\ue8ff]/u;

const ROLE_NEXT = new RegExp(`(?:,|(?<!\\p{L})and)[\\p{Ll} -]* ${ANY_CASE_ROLE} $`, 'u');

/** The words before the first person in them, without what that one does: "…, editor". */
export function upToSomebody(words: string): string {
  const [first = '', ...more] = words.split(SOMEBODY);
  return more.length > 0 ? first.replace(ROLE_NEXT, '') : first;
}
