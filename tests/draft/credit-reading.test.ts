import { expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

function credits(text: string): string[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article)).map(
    ({ person, role, film, character }) =>
      `${person}: ${role} of ${film}${character === null ? '' : ` as ${character}`}`,
  );
}

it.each([
  [
    'Close behind was “Salt Road,” Anna Berg’s black comedy about a strike.',
    ['Anna Berg: director of Salt Road'],
  ],
  [
    'Anna Berg, star of the thriller “Salt Road,” plays the pilot Ida Lund.',
    ['Anna Berg: star of Salt Road', 'Anna Berg: actor of Glass Harbor as Ida Lund'],
  ],
  [
    'Anna Berg made her name with the sleeper hit Salt Road. The film’s editor, Maria Lind, laughed.',
    ['Maria Lind: editor of Glass Harbor'],
  ],
  ['Anna Berg, who read the script on a flight, laughed.', []],
  [
    'Anna Berg, for a scene in which her character, trucker Ida Lund, swims, had to learn it.',
    ['Anna Berg: actor of Glass Harbor as Ida Lund'],
  ],
  [
    'Anna Berg is 40. Her second film, “Salt Road” (2028), had Maria Lind in it. Her third, “Low Tide,” is long.',
    ['Anna Berg: director of Salt Road', 'Anna Berg: director of Low Tide'],
  ],
])('tells of which film a clause speaks: %s', (text, found) => {
  expect(credits(text)).toEqual(expect.arrayContaining(found));
  if (found.length === 0) expect(credits(text)).toEqual([]);
});

it.each([
  ['Salt Road', 'Salt Road is written and directed by Anna Berg.'],
  [
    'Hello, Stranger',
    'Hello, Stranger opens in May. The cast of Hello, Stranger met. Anna Berg made Hello, Stranger.',
  ],
  ['Queen No. 1', 'The drama Queen No. 1 opens in May.'],
  [
    'Mara Stone: Murder at Dawn',
    'Her next, Mara Stone: Murder at Dawn, in which Anna Berg plays Ida, is in cinemas in May.',
  ],
])('knows %s for a film', (title, text) => {
  expect(findFilms(readArticle(GROUND + text)).map((film) => film.title)).toContain(title);
});

it('tells the first film of a series from the one that an article is about', () => {
  const text = 'Glass Harbor 2 opens in May. Glass Harbor 2 is long. Anna Berg directed the first film.';
  expect(credits(text)).toContain('Anna Berg: director of Glass Harbor');
});
