import { describe, expect, it } from 'vitest';
import { paragraphsOf, parseArticle } from '../../../src/packs/check/article.ts';
import { harbourText } from '../fixtures.ts';

describe('reading an article', () => {
  it('counts every block between blank lines, headings too, but no date line', async () => {
    const { date, paragraphs } = parseArticle(await harbourText());
    expect(date).toBe('2031-02-03');
    expect(paragraphs).toHaveLength(9);
    expect(paragraphs[0]).toBe('A ship that never leaves port');
    expect(paragraphs[5]).toBe('Night after night');
  });

  it.each([
    ['glued to the first paragraph', ' date 2031-02-03 It began at sea.\n\nThen it ended.'],
    ['on a line of its own', 'Date: 2031-02-03\nIt began at sea.\n\nThen it ended.'],
    ['in a block of its own', 'PUBLISHED 2031-02-03\n\nIt began at sea.\n\nThen it ended.'],
    ['without a word before it', '2031-02-03\n\nIt began at sea.\n\nThen it ended.'],
    ['behind a byte order mark', '\ufeffdate 2031-02-03 It began at sea.\n\nThen it ended.'],
    ['with line ends of Windows', 'date 2031-02-03\r\n\r\nIt began at sea.\r\n\r\nThen it ended.\r\n'],
  ])('takes a date %s', (_, text) => {
    expect(parseArticle(text)).toEqual({
      date: '2031-02-03',
      paragraphs: ['It began at sea.', 'Then it ended.'],
    });
  });

  it('knows no date where the text begins with none', () => {
    expect(parseArticle('On 2031-02-03 it began.').date).toBeNull();
    expect(parseArticle('2031-02-03-04 is no date.').date).toBeNull();
    expect(parseArticle('')).toEqual({ date: null, paragraphs: [] });
  });

  it.each([
    'The Harrow Courier, 3 October 2031',
    'The Harrow & District Courier, 3 October 2031',
    'All that we know of it (updated 3 October 2031)',
    'By Ada Quill. October 3, 2031',
    'Cinema Premiere, 3 October 2031',
  ])('takes a day behind the names of %j', (line) => {
    expect(parseArticle(`The Gull Sails\n\n${line}\n\nIt began at sea.`).date).toBe('2031-10-03');
  });

  it.each([
    'Updated - June 05, 2031 07:12 pm IST - HYDERABAD',
    'June 5, 2031 — 5.00am',
    'Posted by Wickerlight on June 5, 2031 | Filed under: Movies, Conventions',
    'Thu 5 Jun 2031 10.15 BST',
    'Published 3:45 PM EDT, Thu June 5, 2031',
    'Published: 10:15 EST, 5 June 2031 | Updated: 11:20 EST, 6 June 2031',
    'June 5, 2031 / 6:15 PM EST / CBS News',
    'Written by: Sana Kapoor | Updated: June 5, 2031 10:12:33 am',
    'Posted Jun 5, 2031 at 10:15 AM',
    'Published Jun 5, 2031 Updated Jun 6, 2031',
    'News · 5 June 2031 · 3 min read',
    'by Ada Quill — June 5, 2031',
    '5 June 2031 12:30 – By Ada Quill',
    'FOR IMMEDIATE RELEASE: June 5, 2031',
    'Last Updated on June 5, 2031 by Ada Quill',
    'Posted June 5, 2031, by Ada Quill',
    '05.06.2031',
  ])('takes a day with its hour, its writer and its place: %j', (line) => {
    expect(parseArticle(`The Gull Sails\n\n${line}\n\nIt began at sea.`).date).toBe('2031-06-05');
    expect(parseArticle(`The Gull Sails\n${line}\n\nIt began at sea.`).date).toBe('2031-06-05');
  });

  it('takes figures in the order in which the writers spell', () => {
    const told = (line: string) => parseArticle(`The Gull Sails\n\n${line}`).date;
    expect(told('23/01/2031 – Shooting has ended in Trieste')).toBe('2031-01-23');
    expect(told('05/06/2031\n\nIt is in cinemas.')).toBe('2031-06-05');
    expect(told('05/06/2031\n\nIt is in theaters.')).toBe('2031-05-06');
    expect(told('30/02/2031\n\nIt is in theaters.')).toBeNull();
  });

  it('takes the day below the last sentence', () => {
    const told = (line: string) =>
      parseArticle(`The Gull\n\n${'It began at sea. '.repeat(9).trim()}\n\nIt ended.\n\n${line}`).date;
    expect(told('First published: June 5, 2031')).toBe('2031-06-05');
    expect(told('Thursday 5 June 2031')).toBe('2031-06-05');
    expect(told('The Gull, June 5, 2031')).toBeNull();
  });

  it('takes the day below the writer’s name, though a whole sentence stands above', () => {
    const above = `The Gull comes home, and with it ${'the sea, '.repeat(12)}and the salt of the earth.`;
    const told = (lines: string) => parseArticle(`The Gull\n\n${above}\n\n${lines}\n\nIt began at sea.`).date;
    expect(told('BY ADA QUILL\nJUNE 5, 2031 2:47 PM PT')).toBe('2031-06-05');
    expect(told('By Ada Quill\n\nSunday, June 5, 2031')).toBe('2031-06-05');
    expect(told('By the harbour of Rome\nJUNE 5, 2031 2:47 PM PT')).toBeNull();
    expect(told('The Gull opens in Rome.\nJUNE 5, 2031 2:47 PM PT')).toBeNull();
  });

  it.each([
    'November 4, 2033 – Tempest',
    'Tempest – November 4, 2033',
    'July 18, 2031 — The Gull',
    'The Gull, In Theaters July 21, 2031',
    'The Gull Opens On July 21, 2031',
  ])('takes no day of a film’s for its own: %j', (line) => {
    expect(parseArticle(`${line}\n\nIt began at sea.`).date).toBeNull();
  });

  it.each([
    ['points', 'A.........'.repeat(11)],
    ['hyphens', `A${'-'.repeat(60_000)}`],
  ])('reads a line of many %s in no time', (_, line) => {
    const began = performance.now();
    parseArticle(`${line}x\n\nIt began at sea.`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('joins the lines of a paragraph, whatever spaces there are', () => {
    expect(parseArticle('One\n  two\u00a0 three.\n \t\nFour.\n\n\n\nFive.').paragraphs).toEqual([
      'One two three.',
      'Four.',
      'Five.',
    ]);
  });

  it('gives paragraphs by their numbers, those that there are', () => {
    const article = parseArticle('One.\n\nTwo.');
    expect(paragraphsOf(article, [2, 1, 7])).toEqual(['Two.', 'One.']);
  });
});
