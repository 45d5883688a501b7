import { keeping } from '../kept.ts';

// Nobody types a longer name; the rest of a hostile text is not even looked at.
const LONGEST_TYPED = 200;
const MOST_WORDS = 24;

// Letters that Unicode does not take apart into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/**
 * Reduces a text to what is compared: small letters and digits with single spaces between the words; case,
 * accents, quotes, dashes, punctuation and invisible marks are gone. Takes any string, of any length. What it gave is
 * remembered, since the same names are asked for and compared again and again.
 */
export const fold: (text: string) => string = keeping((text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘ʼ´`]/gu, '')
    .replace(/[æđðıłøœßþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** As `fold`, for what a person typed: only the first 200 characters and 24 words count. */
export function foldTyped(typed: string): string {
  const folded = fold(typed.slice(0, LONGEST_TYPED)).slice(0, LONGEST_TYPED);
  return wordsOf(folded).slice(0, MOST_WORDS).join(' ').trim();
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}
