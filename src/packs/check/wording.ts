import { keeping } from '../../kept.ts';

/** Of an article's paragraphs the same is asked for each entry of a pack; so many are remembered, however long they are. */
export const MOST_KEPT = 1_000;
export const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** Sets typographic quotes and spaces aside, and nothing else: what is left must be the same to the letter. */
export const plainQuotes: (text: string) => string = keeping(
  (text) =>
    text
      .normalize('NFC')
      .replace(/[‘’‚‛′ʼ`´]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/\s+/g, ' ')
      .trim(),
  MOST_KEPT,
  ANY_LENGTH,
);

/** Sets dashes aside too, since a title is often printed with another dash than the one it is known by. */
export const plainName: (text: string) => string = keeping(
  (text) => plainQuotes(text).replace(/[\u2010-\u2015\u2212]/g, '-'),
  MOST_KEPT,
  ANY_LENGTH,
);

/** Whether a name stands in a text as words of its own; case counts, but for the first letter. */
export function holdsName(text: string, name: string): boolean {
  const wanted = plainName(name);
  const first = wanted.slice(0, 1);
  const start = first.toLowerCase() === first.toUpperCase() ? RegExp.escape(first) : eitherCase(first);
  const plain = plainName(text);
  // No pattern is looked for before the first place where the rest of the name stands, which is found far sooner.
  const rest = plain.indexOf(wanted.slice(1));
  if (rest < 0) return false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${start}${RegExp.escape(wanted.slice(1))}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  pattern.lastIndex = Math.max(0, rest - 1);
  return pattern.test(plain);
}

function eitherCase(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}
