import { expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { filmsTold } from '../support/films.ts';

const titlesIn = (sentence: string): string[][] =>
  filmsTold(`What is new\n\n${sentence}`).map(({ title, forms }) => [title, ...forms]);

it('takes what stands in brackets behind a title for what the film is called elsewhere', () => {
  const sentence =
    'The festival opens with the drama “Deux étés sans Marthe” (“Two Summers Without Marthe”), directed by Odile Farge. “Two Summers Without Marthe” opens in cinemas on 4 May.';
  expect(titlesIn(sentence)).toEqual([['Deux étés sans Marthe', 'Two Summers Without Marthe']]);
});

it('loses no title of a film that is called three ways, whichever is told first', () => {
  const [one, two, three] = ['“Deux étés sans Marthe”', '“Two Summers Without Marthe”', '“Marthes Sommer”'];
  for (const [a, b] of [
    [`${one} (${two})`, `${two} (${three})`],
    [`${two} (${three})`, `${one} (${two})`],
  ]) {
    const told = titlesIn(
      `The festival opens with the drama ${a}, directed by Odile Farge. Later the drama ${b} opens in cinemas on 4 May.`,
    );
    expect(told.map((it) => it.toSorted())).toEqual([
      ['Deux étés sans Marthe', 'Marthes Sommer', 'Two Summers Without Marthe'],
    ]);
  }
});

it('leaves two parts of a series and films beside each other apart', () => {
  for (const sentence of [
    'The thriller “Pale Harbour 2” (“Pale Harbour” was a hit in 2029) opens in cinemas on 4 May. The first film, “Pale Harbour,” opened in 2029.',
    'The thriller “Pale Harbour” and the comedy “Wim’s Goose” open in cinemas on 4 May.',
  ])
    expect(titlesIn(sentence)).toHaveLength(2);
});

it('has the title whole behind two owners in a row', () => {
  expect(
    titlesIn(
      'Also shown is the debut of Bo Ennis-Lind, Tove Lind’s Gran’s Got a Goat, which opens in cinemas on 4 May.',
    ),
  ).toContainEqual(['Gran’s Got a Goat']);
});

it('goes on behind a thing that begins a title within a sentence', () => {
  const sentence =
    'We end with mince pies and A Goat for Mrs Harbour, a family film that came out in December 1963 and was shown in May.';
  expect(titlesIn(sentence)).toEqual([['A Goat for Mrs Harbour']]);
  expect(
    titlesIn('The first time was on 1992’s Half a Mile from Grace. “I liked horses,” he says.').flat(),
  ).not.toContain('Half a Mile');
});

it('ends a title that is guessed where the sentence ends', () => {
  const films = findFilms(
    readArticle(
      'What is new\n\nIn 2031 she shot Goat Sunday. The film, a horror story about a goat race, opens in cinemas on 4 May.\n\nBefore that he directed Pale Harbour. Nineteen people saw it.',
    ),
  );
  expect(films.filter(({ title }) => title.includes('.'))).toEqual([]);
});
