import { expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { findSequels } from '../../src/draft/films/sequels.ts';
import { isPartBefore, titleKey } from '../../src/draft/films/title-key.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';

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

it('dates “the film” by the sequel that is named right after it', () => {
  const article = readArticle(
    'date 2031-06-05\n\nThe trailer for Dusk Part One is out.\n\nFans of the film Fall will know the tone. The film opens in theaters on July 14, 2031. Its sequel, Ebb: Dusk Part Two, will open in theaters on May 2, 2032.',
  );
  const found = findReleases(article, findFilms(article));
  expect(found.map(({ film, date }) => [film, date.value])).toEqual([
    ['Dusk Part One', '2031-07-14'],
    ['Ebb: Dusk Part Two', '2032-05-02'],
  ]);
  expect(found[0]?.certainty).toMatchObject({ sure: false });
});

it.each([
  ['Salt Road', 'Salt Road 2', true],
  ['Salt Road', 'Salt Road IV', true],
  ['Salt Road', 'Salt Road: The Return', true],
  ['Salt Road', 'Salt Road Part Two', true],
  ['Salt Road Part One', 'Salt Road Part Two', true],
  // A word that begins as a number does, or a part that is none.
  ['Salt Road', 'Salt Road Victory', false],
  ['Salt Road', 'Salt Road Is Gone', false],
  ['Salt Road', 'Salt Road Party', false],
  ['Salt Road 2', 'Salt Road', false],
])('%s is the part before %s: %s', (one, other, is) => {
  const keyed = (title: string) => ({ title, key: titleKey(title) });
  expect(isPartBefore(keyed(one), keyed(other))).toBe(is);
});
