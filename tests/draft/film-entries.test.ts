import { describe, expect, it } from 'vitest';
import { filmContext } from '../../src/draft/films/film-context.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle, spanIn } from '../../src/draft/text/article.ts';

const sure = (text: string): string[] =>
  findFilms(readArticle(text)).flatMap(({ title, certainty }) => (certainty.sure ? [title] : []));
const all = (text: string): string[] => findFilms(readArticle(text)).map(({ title }) => title);
const dates = (text: string): string[] =>
  findIn(readArticle(text)).releases.map(({ film, date, kind }) => `${film} ${date.value} ${kind}`);
const people = (text: string): string[] =>
  findIn(readArticle(text)).credits.map(({ person, role, film }) => `${person}: ${role} of ${film}`);

const SERIES = `What to see in May
May 2, 2031

The Orchard Ledger
Streaming May 9
Starring Mara Vance
A film about farmers.

The Map Men, season 2
Streaming May 16
Starring Hal Dunne
The maps are back.

Low Tide
In theaters May 23
Starring Ida Lund
A film about the sea.
`;

describe('a list of films and series', () => {
  it('has no film in the head of a series', () => {
    expect(sure(SERIES)).toEqual(['The Orchard Ledger', 'Low Tide']);
  });
});

const PREVIEW = `The movies of autumn
May 2, 2031

Ten films to see before the snow.

The Orchard Ledger
In theaters September 5
Starring Mara Vance, Tom Adeyemi
Directed by Ana Ruiz
Vance keeps the books of a farm that may not exist. It is the first comedy of Ruiz, who made Low Tide (2027).

What the Heron Saw
Limited release October 3; expands October 17
Cast: Ida Lund
Written and directed by Bo Marsh
A bird is the only witness, and it will not talk.

Cold Iron 2
Streaming on Lumen from October 24
Starring Pia Dahl
Director: Eva Roth
The smith is back, and so is his hammer.`;

const SHELF = `New on disc: what to watch at home

Updated Jan. 22, 2031

It is cold, and here is what is new.

'The Glass Orchard'

The surprise of last autumn opened in theaters Oct. 19. Ana Ruiz directed. The Blu-ray arrives Feb. 19.

'Nobody’s Lighthouse'

This horror film from director Bo Marsh turns up on demand on Feb. 3.

'Cold Iron 2'

They sank a boat, as they did in 'Cold Iron' (2026). In theaters since Nov. 21, it reaches disc on March 12.

Coming up

Lumen has more in April.`;

describe('a list of films, their facts in lines', () => {
  it('has a film in each first line', () => {
    expect(sure(PREVIEW)).toEqual(
      expect.arrayContaining(['The Orchard Ledger', 'What the Heron Saw', 'Cold Iron 2']),
    );
    expect(all(PREVIEW)).toEqual(['The Orchard Ledger', 'Low Tide', 'What the Heron Saw', 'Cold Iron 2']);
  });

  it('gives the dates of its lines to the film above', () => {
    expect(dates(PREVIEW)).toEqual(
      expect.arrayContaining([
        'The Orchard Ledger 2031-09-05 theatrical',
        'What the Heron Saw 2031-10-03 theatrical',
        'What the Heron Saw 2031-10-17 theatrical',
        'Cold Iron 2 2031-10-24 streaming',
      ]),
    );
  });

  it('gives its people to the film above, whose names end with the line', () => {
    expect(people(PREVIEW)).toEqual(
      expect.arrayContaining([
        'Mara Vance: actor of The Orchard Ledger',
        'Tom Adeyemi: actor of The Orchard Ledger',
        'Ana Ruiz: director of The Orchard Ledger',
        'Ida Lund: actor of What the Heron Saw',
        'Bo Marsh: writer of What the Heron Saw',
        'Bo Marsh: director of What the Heron Saw',
        'Pia Dahl: actor of Cold Iron 2',
        'Eva Roth: director of Cold Iron 2',
      ]),
    );
  });

  it('keeps the places of what stands behind what was read into it', () => {
    const article = readArticle(PREVIEW);
    for (const paragraph of article.paragraphs.filter(({ entry }) => entry)) {
      const at = paragraph.text.indexOf('Directed by') >= 0 ? paragraph.text.indexOf('Ana Ruiz') : -1;
      const { start, end } = spanIn(paragraph, at, at + 'Ana Ruiz'.length);
      if (at >= 0) expect(article.text.slice(start, end)).toBe('Ana Ruiz');
      const { from = 0, to = 0 } = paragraph.entry ?? {};
      const title = spanIn(paragraph, from, to);
      expect(article.text.slice(title.start, title.end)).toBe(paragraph.text.slice(from, to));
    }
  });

  it.each([
    [
      'with marks',
      '“A Salt Year”\nOpens May 9\nStarring Ida Lund',
      '“Ebb and Co”\nOpens June 6\nDirected by Bo Marsh',
    ],
    [
      'with numbers',
      '1. A Salt Year\nIn cinemas May 9\nCast: Ida Lund',
      '2. Ebb and Co\nOn demand June 6\nCast: Bo Marsh',
    ],
    [
      'with a question',
      'A Salt Year\nIn theaters May 9\nStars Ida Lund',
      'Ebb and Co\nOut June 6\nDirector Bo Marsh',
    ],
    [
      'that tell of a season',
      'A Salt Year\nIn theaters May 9\nStarring Ida Lund\nThe hit of the season, from the maker of two episodes.',
      'Ebb and Co\nLimited release June 6\nDirected by Bo Marsh',
    ],
    [
      'with CRLF',
      'A Salt Year\r\nOut now\r\nDirected by Ida Lund',
      'Ebb and Co\r\nOut now\r\nDirected by Bo Marsh',
    ],
  ])('reads them %s', (_, one, other) => {
    expect(sure(`What the movies bring\n\n${one}\n\n${other}`)).toEqual(['A Salt Year', 'Ebb and Co']);
  });

  it('goes on with the paragraph below, where the block has facts alone', () => {
    const text = `Films of spring\n\nA Salt Year\nIn theaters May 9\nStarring Ida Lund\n\nShe dives.\n\nEbb and Co\nIn theaters June 6\nStarring Bo Marsh\n\nHe swims.`;
    const article = readArticle(text);
    const { sections } = filmContext(article, findFilms(article));
    expect([...sections].map(([number, { title }]) => `${number} ${title}`)).toEqual([
      '2 A Salt Year',
      '3 A Salt Year',
      '4 Ebb and Co',
      '5 Ebb and Co',
    ]);
  });

  it.each([
    ['one alone', 'News of films\n\nA Salt Year\nIn theaters May 9\nStarring Ida Lund\n\nIt is cold.'],
    [
      'series',
      'On screens\n\nHarbor Lane\nStreaming May 9\nStarring Ida Lund\nSeason 2 has eight episodes.\n\nEbb and Co\nStreaming June 6\nStarring Bo Marsh\nThe showrunner is new.',
    ],
    [
      'plays',
      'On stage\n\nHarbor Lane\nOpens May 9\nDirected by Ida Lund\nAt the Playhouse.\n\nEbb and Co\nOpens June 6\nDirected by Bo Marsh\nAt the Playhouse.',
    ],
    [
      'lines of prose',
      'The film was long.\nOpening in May, it made little.\nStarring nobody, it had no chance.\n\nThe movie was short.\nOut in June, it made less.\nStarring a dog, it had one.',
    ],
  ])('takes no first line of %s', (_, text) => {
    expect(readArticle(text).paragraphs.every(({ entry }) => entry === null)).toBe(true);
  });
});

describe('a list of films, each under its title', () => {
  it('has a film in each heading that is nothing but a title between marks', () => {
    expect(sure(SHELF)).toEqual(
      expect.arrayContaining(['The Glass Orchard', 'Nobody’s Lighthouse', 'Cold Iron 2']),
    );
  });

  it('gives the dates below to the film above, also behind one that is named by the way', () => {
    expect(dates(SHELF)).toEqual(
      expect.arrayContaining([
        'The Glass Orchard 2030-10-19 theatrical',
        'The Glass Orchard 2031-02-19 disc',
        'Nobody’s Lighthouse 2031-02-03 digital',
        'Cold Iron 2 2030-11-21 theatrical',
        'Cold Iron 2 2031-03-12 disc',
      ]),
    );
  });

  it.each([
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['*', '*'],
    ['_', '_'],
  ])('reads the marks %s %s', (open, close) => {
    const text = `Two to see\n\n${open}A Salt Year${close}\n\nA film about divers.\n\n${open}Ebb and Co${close}\n\nA movie about banks.`;
    expect(sure(text)).toEqual(['A Salt Year', 'Ebb and Co']);
  });

  it.each([
    [
      'what somebody says below',
      'The star speaks\n\n“Nothing Was Ever Easy”\n\n“On that film nothing was ever easy,” said Ida Lund.\n\n“Home at Last”\n\nShe was home at last when the movie opened.',
    ],
    [
      'songs',
      'Her record\n\n“A Salt Year”\n\nThe first song is loud.\n\n“Ebb and Co”\n\nThe last track is not.',
    ],
    [
      'sentences',
      'On set\n\n“We had no money.”\n\nThe film was cheap.\n\n“Nobody came to see it.”\n\nThe movie was short.',
    ],
    [
      'headings without marks',
      'On set\n\nA Cold Start\n\nThe film was cheap.\n\nA Warm Ending\n\nThe movie was long.',
    ],
  ])('is none of %s', (_, text) => {
    expect(sure(text)).toEqual([]);
  });

  it.each([
    'REVIEW:',
    'Film review:',
    'Review –',
    'Trailer:',
  ])('has the column of its paper, “%s”, for no part of it', (column) => {
    const text = `${column} Cold Pier at Nine (2031)\n\nJune 5, 2031\n\nShe directed Cold Pier at Nine in Hull.`;
    expect(all(text)).toEqual(['Cold Pier at Nine']);
  });

  it('leaves in doubt what may be somebody’s words, and what is told of something else', () => {
    const text =
      'Three to see\n\n“A Salt Year”\n\nA film about divers.\n\n“I Never Left Home”\n\nA movie about banks.\n\n“Ebb and Co”\n\nThe movie of the novel.';
    expect(sure(text)).toEqual(['A Salt Year']);
    expect(all(text)).toEqual(['A Salt Year', 'I Never Left Home', 'Ebb and Co']);
  });
});
