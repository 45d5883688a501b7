import { expect, it } from 'vitest';
import { readArticle } from '../../src/draft/article.ts';
import { findFilms } from '../../src/draft/films.ts';
import { findSequels } from '../../src/draft/sequels.ts';

function sequels(text: string): string[] {
  const article = readArticle(text);
  return findSequels(article, findFilms(article)).map(
    ({ film, of, why }) => `${film} after ${of}${why === null ? '' : ' ?'}`,
  );
}

it.each([
  [
    'The film Ebb Tide, the sequel to the drama Salt Road, opens in theaters in May.',
    ['Ebb Tide after Salt Road'],
  ],
  [
    'The film Salt Road was shot in Norway. Its sequel, Ebb Tide, will open in theaters in May.',
    ['Ebb Tide after Salt Road ?'],
  ],
  [
    'The trailer for Dusk Part One is out. The film Fall was long. Its sequel, Ebb: Dusk Part Two, will open in theaters in May.',
    ['Ebb: Dusk Part Two after Dusk Part One ?'],
  ],
  ['The film Salt Road opens in theaters in May, as does the drama Ebb Tide.', []],
])('%s', (text, found) => {
  expect(sequels(text)).toEqual(found);
});
