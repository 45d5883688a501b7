import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** What an article says before: a film, and when it opens. */
export const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

/** What is found, sure or not: what is sure `credit-sure.test.ts` tells. */
export function credits(text: string): string[] {
  const article = readArticle(GROUND + text);
  const found = findCredits(article, findMentions(article), findFilms(article));
  return found.map(
    ({ person, role, film, character }) =>
      `${person}: ${role} of ${film}${character === null ? '' : ` as ${character}`}`,
  );
}
