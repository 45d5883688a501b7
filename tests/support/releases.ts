import { findFilms } from '../../src/draft/films/films.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** One film by itself is known from the first sentence of this, another from the second of `TWO`. */
export const GROUND = 'date 2031-06-05\n\nMara Vance is the star of Glass Harbor.\n\n';
export const TWO = `${GROUND}She is the director of Salt Road, a thriller.\n\n`;

/** "film day kind status in region", with a question mark behind what is in doubt. */
export function releases(text: string, ground = GROUND): string[] {
  const article = readArticle(ground + text);
  return findReleases(article, findFilms(article)).map(
    ({ film, date, kind, region, status, certainty }) =>
      `${film} ${date.value} ${kind} ${status}${region === null ? '' : ` in ${region}`}${certainty.sure ? '' : ' ?'}`,
  );
}
