import type { Stretch } from './marks.ts';

const LEAST_WORDS = 4;

const LITTLE =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|nor|vs|with|from|by|as|is|it|who|into|x|y|et|de|la|le|les|des|du|el|los|las|il|und|der|das|van|het|ng|sa)$/i;

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

/** Whether words are written as a title is: every word of weight with a capital. */
export function isTitleLike(inner: string): boolean {
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const weighty = words.filter((word) => !LITTLE.test(word));
  return weighty.length > 0 && weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether there are too few words for a quotation that is woven into a sentence. */
export function isPhrase(inner: string): boolean {
  return wordCount(inner) < LEAST_WORDS;
}

/** Whether a stretch is a sentence or more, as somebody speaks. */
export function isWhole({ inner }: Stretch): boolean {
  return /^[…\s[(‘“'"]*[\p{Lu}\p{N}]/u.test(inner) && /[.!?…—–-][”’'"]?$/.test(inner.trim());
}

// Words on a poster, a motto, a line of the film, a title: they are read or written, but nobody speaks them here.
const NOT_SPOKEN =
  /\b(?:(?<!down the )line|motto|words|word|sign|signs|poster|posters|banner|banners|slogan|tagline|title|titles|caption|card|label|lyric|lyrics|song|track|chapter|entitled|titled|headline|headlines|inscription|plaque|t-shirt|so-called)\b[^.!?“”"]{0,60}$|\b(?:reads?|reading|titled|entitled|so-called|known as|nicknamed|dubbed|named|called|a film called)\s*$|\breads?:\s*$/iu;

/** Whether the words right before a stretch say that it is written or shown somewhere. */
export function isShown(lead: string): boolean {
  return NOT_SPOKEN.test(lead);
}
