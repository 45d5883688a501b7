import { findFilms } from '../../src/draft/films/films.ts';
import { GUESSED } from '../../src/draft/films/title-odds.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import type { FoundFilm } from '../../src/draft/text/found.ts';

/** The films that rules find in a text, whatever else is guessed to be one by learned weights. */
export const filmsTold = (text: string): FoundFilm[] =>
  findFilms(readArticle(text)).filter(({ certainty }) => certainty.sure || certainty.why !== GUESSED);
