import type { Article } from '../text/article.ts';
import { articleSentences, type Sentence } from '../text/article-sentences.ts';

/** The longest sentence that is read as one (UTF-16): all that is asked of a date looks over its sentence once more. */
export const LONGEST_READ = 1000;

/** Why a date is doubted whose sentence was not read as one. */
export const IN_PIECES = 'its sentence is too long to be read as one';

/** A sentence, or a part of one that is too long to be read as a whole. */
export type Piece = Sentence & { readonly part: boolean };

/** An article's sentences in their order, those over `LONGEST_READ` in parts that end with a word where they can. */
export function piecesOf(article: Article): Piece[] {
  return articleSentences(article).flatMap((sentence) => {
    if (sentence.text.length <= LONGEST_READ) return [{ ...sentence, part: false }];
    const pieces: Piece[] = [];
    for (let at = 0; at < sentence.text.length; ) {
      const rest = sentence.text.slice(at, at + LONGEST_READ);
      const space = at + LONGEST_READ < sentence.text.length ? rest.lastIndexOf(' ') + 1 : 0;
      const text = space > 0 ? rest.slice(0, space) : rest;
      pieces.push({ paragraph: sentence.paragraph, from: sentence.from + at, text, part: true });
      at += text.length;
    }
    return pieces;
  });
}
