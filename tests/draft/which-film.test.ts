import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { releases, TWO } from '../support/releases.ts';

const filmsOf = (text: string): string[] => releases(text, TWO).map((line) => line.split(' 2031')[0] ?? '');

describe('what “it” speaks of', () => {
  it.each([
    'Glass Harbor is made by Anna Berg, who also directed Salt Road. It opens on July 18.',
    'Glass Harbor is made by Anna Berg, whose credits include Salt Road. The film opens on July 18.',
    'Glass Harbor stars Anna Berg, best known for the thriller Salt Road. It opens on July 18.',
    'Glass Harbor was shot after Salt Road. It opens on July 18.',
    'Glass Harbor was shot by the makers of Salt Road. It opens on July 18.',
    'Glass Harbor is a follow-up to Salt Road. It opens on July 18.',
    'Glass Harbor has won more awards than Anna Berg’s prize for Salt Road. It opens on July 18.',
    'Glass Harbor was written by Anna Berg from the “Salt Road” radio plays. It opens on July 18.',
    'Glass Harbor reunites Salt Road star Anna Berg with her sister. It opens on July 18.',
  ])('is not a film that is named by the way: %s', (text) => {
    expect(filmsOf(text)).toEqual(['Glass Harbor']);
  });

  it.each([
    'Glass Harbor is out. Salt Road is another matter. It opens on July 18.',
    'Salt Road stars Anna Berg. It opens on July 18.',
    'Anna Berg will next be seen in Salt Road. The film opens on July 18.',
  ])('is one that it tells of: %s', (text) => {
    expect(filmsOf(text)).toContain('Salt Road');
  });

  it('is the film named last where “that film” points at it, be it by the way', () => {
    expect(
      filmsOf('Glass Harbor is long. Anna Berg, who made Salt Road, is tired. That film opens on July 18.'),
    ).toContain('Salt Road');
  });

  it('is no name without marks where titles have them', () => {
    const ground = 'date 2031-06-05\n\nThe film “Glass Harbor” is by the director of “Salt Road.”\n\n';
    const text =
      '“Glass Harbor” will be shown at Denmark Hill, a drama. Denmark Hill stars Ida Lund. It opens on July 18.';
    expect(releases(text, ground).map((line) => line.split(' 2031')[0])).toEqual(['Glass Harbor']);
  });
});

describe('what “which” takes up', () => {
  it.each([
    ['She is executive producer of Salt Road, directed by Jo Tan, which opens on July 18.', 'Salt Road'],
    ['Glass Harbor is Berg’s follow-up to Salt Road, which opens on July 18.', 'Glass Harbor'],
    ['He made Salt Road with his brother, which opens on July 18.', 'Salt Road'],
  ])('%s', (text, film) => {
    expect(filmsOf(text)).toEqual([film]);
  });

  it('is no festival that is called one of film', () => {
    expect(
      filmsOf('Anna Berg made Salt Road. That film premieres at the Oslo Film Festival on July 18.'),
    ).toEqual(['Salt Road']);
  });
});

describe('a film and the one that follows it', () => {
  const titles = (text: string) => findFilms(readArticle(text)).map(({ title }) => title);
  const LONG = 'The film Salt Hill: The Far Shore opens in theaters on July 14, 2032.\n\n';

  it('are two where the article has a sequel and tells of the shorter title plainly', () => {
    const text = `${LONG}The sequel is directed by Ana Ruiz, the director of “Salt Hill,” a drama from 2028.`;
    expect(titles(text)).toEqual(['Salt Hill: The Far Shore', 'Salt Hill']);
  });

  it('are one where it has none', () => {
    const text = `${LONG}It is directed by Ana Ruiz, the director of “Salt Hill,” a drama.`;
    expect(titles(text)).toEqual(['Salt Hill: The Far Shore']);
  });

  it('are two where the later one has more of the same', () => {
    const text = 'Ana Ruiz directed the film Salt Hill and its follow-up, the film More Salt Hill.';
    expect(titles(text)).toEqual(['Salt Hill', 'More Salt Hill']);
  });

  it('dates the sequel that is called so by its own title', () => {
    const text = 'The sequel to “Salt Road”, called “Glass Harbor”, comes to Netflix on July 18.';
    expect(filmsOf(text)).toEqual(['Glass Harbor']);
  });

  it('dates the hit that the sequel continues by the earlier title', () => {
    const ground =
      'date 2031-06-05\n\nMara Vance is the star of Salt Road (2029) and of Salt Road: Part Two.\n\n';
    const text =
      'Cameras roll on “Salt Road: Part Two,” the continuation of the hit that has made millions since its release on May 2, 2029.';
    expect(releases(text, ground)).toContain('Salt Road 2029-05-02 null happened ?');
  });
});

describe('the film of a credit', () => {
  const credits = (text: string) => {
    const article = readArticle(`date 2031-06-05\n\nThe film Glass Harbor opens on July 14.\n\n${text}`);
    return findCredits(article, findMentions(article), findFilms(article)).map(
      ({ person, role, film }) => `${person}: ${role} of ${film}`,
    );
  };

  it.each([
    'Glass Harbor was shot by Jonas Falk, whose credits include the thriller “Salt Road.” The score is by Ana Ruiz.',
    'Glass Harbor is led by Jonas Falk, who shot to fame in the film “Salt Road.” The score is by Ana Ruiz.',
  ])('is not one that is named by the way: %s', (text) => {
    expect(credits(text)).toContain('Ana Ruiz: composer of Glass Harbor');
  });

  it('is not the series’ first film where only the series is named', () => {
    const text =
      'Ana Ruiz joins the third Salt Hill film.\n\nThe sequel is called Salt Hill: The Shore, a drama. Jonas Falk directed the film Salt Hill (2028).\n\nThe score is by Mara Vance.';
    const article = readArticle(`date 2031-06-05\n\n${text}`);
    const found = findCredits(article, findMentions(article), findFilms(article));
    expect(found.find(({ person }) => person === 'Mara Vance')?.film).toBe('Salt Hill: The Shore');
  });

  it('is in doubt where its name has no marks, as other titles have', () => {
    const text =
      'The film “Glass Harbor” is by the director of “Salt Road.”\n\nThe Flemish film, starring Ida Lund, is long.';
    const article = readArticle(`date 2031-06-05\n\n${text}`);
    const found = findCredits(article, findMentions(article), findFilms(article));
    const sure = found
      .filter(({ certainty }) => certainty.sure)
      .map(({ person, film }) => `${person}: ${film}`);
    expect(sure).not.toContain('Ida Lund: The Flemish');
  });
});
