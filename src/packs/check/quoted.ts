import { keeping } from '../../kept.ts';
import { ANY_LENGTH, MOST_KEPT } from './wording.ts';

// What stands between quotation marks; texts mix curly and straight ones. A double mark that is never closed runs
// to the end of the paragraph, as in a speech of several paragraphs. A single mark closes where no letter follows;
// the straight one, which is an apostrophe too, only behind a punctuation mark.
const PASSAGE = new RegExp(
  [
    '[“"]([^”"]*)(?:[”"]|$)',
    '„([^“”]*)(?:[“”]|$)',
    '«([^»]*)(?:»|$)',
    '(?<![\\p{L}\\p{N}])‘((?:[^’]|’(?=\\p{L})){0,2000})’',
    "(?<![\\p{L}\\p{N}])'((?:[^']|'(?=\\p{L})){0,2000}[,.!?…])'(?!\\p{L})",
  ].join('|'),
  'gu',
);

/** The words between quotation marks in a paragraph, in order, without the marks. */
export const quotedPassages: (paragraph: string) => readonly string[] = keeping(
  (paragraph) => [...paragraph.matchAll(PASSAGE)].map((match) => (match.slice(1).find(Boolean) ?? '').trim()),
  MOST_KEPT,
  ANY_LENGTH,
);

/** The stretches of a paragraph that are the article's own words. */
export const ownWords: (paragraph: string) => readonly string[] = keeping(
  (paragraph) => paragraph.replace(PASSAGE, '\n').split('\n'),
  MOST_KEPT,
  ANY_LENGTH,
);

/** All of a paragraph's own words. */
export const ownText: (paragraph: string) => string = keeping(
  (paragraph) => ownWords(paragraph).join(' '),
  MOST_KEPT,
  ANY_LENGTH,
);
