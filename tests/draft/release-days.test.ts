import { describe, expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { candidatesOf } from '../../src/draft/releases/release-odds.ts';
import { readingsOf } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { TWO } from '../support/releases.ts';

// What is weighed of a date that no rule is sure of: the days that it may be, the films that it may be of, and what tells them apart.

function datesOf(text: string) {
  const article = readArticle(TWO + text);
  const readings = readingsOf(article, findFilms(article));
  return readings.dates.map((one) => ({ ...one, candidates: candidatesOf(one, readings) }));
}

describe('the days that a date may be', () => {
  it('are counted from each date that was named before it', () => {
    const [last] = datesOf(
      'The festival opens on October 8, they said on August 21, and Salt Road closes it on the 19th.',
    ).slice(-1);
    expect(last?.days.map(({ value }) => value)).toEqual(['2031-08-19', '2031-10-19']);
  });

  it('are those before and after another that lies so many years off', () => {
    const found = datesOf('Glass Harbor comes out on July 18, five years after Salt Road.');
    expect(found.flatMap(({ days }) => days.map(({ value }) => value))).toEqual(
      expect.arrayContaining(['2036', '2026']),
    );
  });
});

describe('the films that a date may be of', () => {
  it('are those named some paragraphs above it, too', () => {
    const [date] = datesOf('Nobody slept.\n\nNobody spoke.\n\nIt is out in theaters on July 18.').slice(-1);
    expect(new Set(date?.candidates.map(({ film }) => film.title))).toEqual(
      new Set(['Glass Harbor', 'Salt Road']),
    );
  });

  it('are told apart by the film of the date before', () => {
    const [date] = datesOf(
      'Salt Road opens on July 4. Vance likes Glass Harbor. It streams from July 18.',
    ).slice(-1);
    const has = (title: string, trait: string) =>
      date?.candidates.some(({ film, traits }) => film.title === title && traits.includes(trait));
    expect(has('Salt Road', 'date before same before')).toBe(true);
    expect(has('Glass Harbor', 'date before another before')).toBe(true);
  });

  it('are not those of which something else is told', () => {
    const [date] = datesOf('The Glass Harbor soundtrack arrives on July 18.').slice(-1);
    expect(date?.candidates.some(({ film }) => film.title === 'Glass Harbor')).toBe(false);
  });
});
