import { expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** Whether some film whose title ends so is sure, and all that are. */
const sure = (text: string, end: string): string[] =>
  findFilms(readArticle(`What to see\n\n${text}`)).flatMap(({ title, certainty }) =>
    certainty.sure && title.endsWith(end) ? [title] : [],
  );

it.each([
  'Watch Tin Harbour, the 2028 comedy that made her a star.',
  'Rent Tin Harbour, the 2028 comedy that made her a star.',
  'Revisit Tin Harbour, the 2028 comedy that made her a star.',
  'Goodbye, Tin Harbour, the 2028 comedy that made her a star.',
  'It is loud. Copies of Tin Harbour, the 2028 comedy that made her a star, are rare.',
  'The Blu-ray for Tin Harbour, the 2028 comedy that made her a star, is out.',
  'Review: Tin Harbour, the 2028 comedy that made her a star.',
  'Warner Bros. Tin Harbour opens in theaters on July 11.',
])('a title is in doubt that may begin behind its first word: %s', (text) => {
  expect(sure(text, 'Tin Harbour')).toEqual([]);
});

it.each([
  ['Tin Harbour: The Album', 'Tin Harbour: The Album is released on July 11.'],
  ['Tin Harbour Live', 'Tin Harbour Live opens in theaters on July 11.'],
])('what is named after a film is in doubt: %s', (title, text) => {
  expect(sure(text, title)).toEqual([]);
});

it.each([
  ['Salt Road / Tin Harbour', 'Salt Road / Tin Harbour (2029) is shown twice in cinemas.'],
  ['Tin Harbour: July 4', 'Tin Harbour: July 4 in theaters, July 11 on Netflix'],
])('a title is in doubt that may be two, or end sooner: %s', (title, text) => {
  expect(sure(text, title)).toEqual([]);
});

it.each([
  ['“Watch Hill,” the 2028 comedy, is out.', 'Watch Hill'],
  ['“How Horses Never Live,” the 2028 comedy, is out.', 'How Horses Never Live'],
  ['“Here They Live,” the 2028 comedy, is out.', 'Here They Live'],
  ['She directed Watch Hill, the 2028 comedy that made her a star.', 'Watch Hill'],
  ['Tin Harbour, the 2028 comedy that made her a star, is out.', 'Tin Harbour'],
])('but not one that is seen within a sentence or between marks, or begins with another word: %s', (text, title) => {
  expect(sure(text, title)).toEqual([title]);
});
