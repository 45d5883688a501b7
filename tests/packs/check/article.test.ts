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
    'By Ada Quill. October 3, 2031',
    'Cinema Premiere, 3 October 2031',
  ])('takes a day behind the names of %j', (line) => {
    expect(parseArticle(`The Gull Sails\n\n${line}\n\nIt began at sea.`).date).toBe('2031-10-03');
  });

  it.each([
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
