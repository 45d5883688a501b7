import { describe, expect, it, vi } from 'vitest';
import { filmFinder } from '../../src/draft/films/film-mentions.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findFranchises } from '../../src/draft/films/franchises.ts';
import { firstsBefore } from '../../src/draft/names/first-names.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import type { FoundFilm } from '../../src/draft/text/found.ts';
import { keptFor, keptForText } from '../../src/draft/text/kept.ts';
import { phrasesOf } from '../../src/draft/text/phrases.ts';

// An article may name thousands of films and people: nothing may be looked for again for each of them.

const film = (title: string, ...forms: string[]): FoundFilm => ({
  at: { paragraph: 1, start: 0, end: 0 },
  certainty: { sure: true },
  title,
  forms,
});

const said = (text: string, films: readonly FoundFilm[], how: 'together' | 'apart') =>
  readArticle(text).paragraphs.flatMap((paragraph) =>
    filmFinder(films)
      [how](paragraph)
      .map(({ film: { title }, from, to }) => [title, paragraph.text.slice(from, to)]),
  );

describe('films that are looked for all at once', () => {
  const films = [film('Salt', 'SALT'), film('Salt Road'), film('1917')];

  it('are found in every form, the longer one alone where it holds another', () => {
    expect(said('Before Salt Road came SALT, and 1917; no Salty, no 19170.', films, 'together')).toEqual([
      ['Salt Road', 'Salt Road'],
      ['Salt', 'SALT'],
      ['1917', '1917'],
    ]);
  });

  it('are found one within the other where each is looked for by itself', () => {
    expect(said('We saw Salt Road.', films, 'apart')).toEqual([
      ['Salt Road', 'Salt Road'],
      ['Salt', 'Salt'],
    ]);
  });

  it('make no pattern each', () => {
    const made = vi.spyOn(RegExp, 'escape');
    const many = Array.from({ length: 500 }, (_, at) => film(`Harbor ${at}`));
    expect(said('So Harbor 7 and Harbor 499 it was.', many, 'together')).toHaveLength(2);
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });
});

describe('films of which each has its date', () => {
  it('are keyed so often for each, however many there are', () => {
    const keyed = vi.spyOn(String.prototype, 'normalize');
    const made = (many: number): number => {
      const told = Array.from({ length: many }, (_, at) => {
        const title = `${wordOf(at)} Road`;
        return `The drama “${title}” opens on July ${1 + (at % 28)}, 2031, and its sequel “${title} 2” in May 2033.`;
      });
      const article = readArticle(`date 2031-06-05\n\n${told.join('\n\n')}`);
      const films = findFilms(article);
      expect(films).toHaveLength(2 * many);
      keyed.mockClear();
      findReleases(article, films);
      return keyed.mock.calls.length;
    };
    const [few, more] = [made(20), made(80)];
    keyed.mockRestore();
    expect(few).toBeGreaterThan(0);
    expect(more).toBeLessThan(6 * few);
  });
});

const wordOf = (at: number): string =>
  `${'BDFGKLMP'[at % 8]}${'aeiou'[at % 5]}${'bdfgklmn'[(at >> 3) % 8]}${at}`.replace(
    /\d/gu,
    (digit) => 'rstvwxzbdf'[Number(digit)] ?? '',
  );

describe('phrases', () => {
  it('stand only where no letter goes on before or behind their first word', () => {
    const phrases = phrasesOf([
      ['Low Tide', 1],
      ['Low', 2],
      ['', 3],
    ]);
    expect(phrases.in('A Low Tide, Lower, aLow').map(({ from, known }) => [from, known])).toEqual([
      [2, [1]],
      [2, [2]],
    ]);
  });
});

describe('first names before names', () => {
  it('are each text’s first one', () => {
    const before = /(?<first>\p{Lu}\p{Ll}+) and /gu;
    const texts = ['Jon and Eva Holt, Tom and Eva Holt', 'Kim and Eva Holt', 'Jan and Eva Holten'];
    expect(firstsBefore(texts, before, ['Eva Holt'], /^\p{L}/u).get('Eva Holt')).toEqual(['Jon', 'Kim']);
  });
});

describe('what is kept for a thing', () => {
  it('is made once for it, even where it is nothing', () => {
    const make = vi.fn((_of: object) => undefined);
    const kept = keptFor(make);
    const one = {};
    expect([kept(one), kept(one), kept({})]).toEqual([undefined, undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('what is kept for a text', () => {
  it('is made once for it, and of many texts not for ever', () => {
    const make = vi.fn((text: string) => [text]);
    const kept = keptForText(make);
    expect(kept('Ebb')).toBe(kept('Ebb'));
    expect(make).toHaveBeenCalledTimes(1);
    for (let at = 0; at < 1000; at += 1) kept(`Ebb ${at}`);
    expect(kept('Ebb')).toEqual(['Ebb']);
    expect(make).toHaveBeenCalledTimes(1002);
  });
});

describe('a title of hundreds of parts', () => {
  it('has a few beginnings that are looked for', () => {
    const made = vi.spyOn(RegExp, 'escape');
    const long = Array.from({ length: 500 }, (_, at) => `Harbor ${at}`).join(': ');
    const article = readArticle(`${long} is long. The Harbor 0 films are short.`);
    expect(findFranchises(article, [film(long)]).map(({ name }) => name)).toEqual(['Harbor 0']);
    expect(made.mock.calls.length).toBeLessThan(10);
    made.mockRestore();
  });
});
