import { describe, expect, it } from 'vitest';
import { readArticle, spanIn } from '../../src/draft/text/article.ts';
import { parseArticle } from '../../src/packs/check/article.ts';

describe('an article to draft from', () => {
  const text =
    'Published: March 4, 2031\r\n\r\n  A Ship\r\n\r\nIt  began\nat sea.\r\n\r\nTom Re\u0301gnier left. ';

  it('has its day, paragraphs and headings as the checker counts them', () => {
    const { published, paragraphs } = readArticle(text);
    expect(published).toBe('2031-03-04');
    expect(paragraphs.map(({ number, text: words, heading }) => [number, words, heading])).toEqual([
      [1, 'A Ship', true],
      [2, 'It began at sea.', false],
      [3, 'Tom Régnier left.', false],
    ]);
    expect(parseArticle(text).paragraphs).toEqual(paragraphs.map((it) => it.text));
  });

  it.each([
    [1, 'A Ship', 'A Ship'],
    [2, 'began at', 'began\nat'],
    [2, 'It ', 'It  '],
    [3, 'Régnier', 'Re\u0301gnier'],
    [3, 'left.', 'left.'],
  ])('points into the text as it was given: paragraph %i, %s', (number, words, there) => {
    const { paragraphs } = readArticle(text);
    const paragraph = paragraphs[number - 1];
    if (!paragraph) throw new Error('no such paragraph');
    const from = paragraph.text.indexOf(words);
    const span = spanIn(paragraph, from, from + words.length);
    expect(span.paragraph).toBe(number);
    expect(text.slice(span.start, span.end)).toBe(there);
  });

  it('gives a paragraph its own place', () => {
    const { paragraphs } = readArticle(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A Ship',
      'It  began\nat sea.',
      'Tom Re\u0301gnier left.',
    ]);
  });

  it.each([
    ['5 June 2031', '2031-06-05'],
    ['Thursday, June 5, 2031', '2031-06-05'],
    ['Posted on Jun 5, 2031, 10:15 AM EDT', '2031-06-05'],
    ['date 2031-06-05', '2031-06-05'],
    ['June 2031', null],
    ['On June 5, 2031, it began', null],
  ])('reads the first line %s', (line, day) => {
    const { published, paragraphs } = readArticle(`${line}\n\nIt began at sea.`);
    expect(published).toBe(day);
    expect(paragraphs).toHaveLength(day ? 1 : 2);
  });

  it.each([
    ['LONDON, May 12, 2033 – The ship is done.', '2033-05-12'],
    ['Cannes, 17 May 2030. The ship is done.', '2030-05-17'],
    ['PARK CITY, Utah (Jan. 5, 2031) — The ship is done.', '2031-01-05'],
    [
      'DURBAN – The ship will sail on Thursday week, its owners said on Monday (13 October 2031).',
      '2031-10-13',
    ],
    ['DURBAN – The ship will sail on Thursday week, its owners said on Monday (14 October 2031).', null],
    ['DURBAN – The ship sails on Monday (13 October 2031).', null],
    ['DURBAN – Its owners said the ship would be in cinemas on Monday (13 October 2031).', null],
    ['DURBAN – Its owners confirmed that shooting begins on Monday (13 October 2031).', null],
    ['DURBAN – Its owners told fans to come on Monday (13 October 2031).', null],
    [
      'DURBAN – Its owners said it opens on Monday (20 October 2031), and unveiled the poster on Monday (13 October 2031).',
      '2031-10-13',
    ],
    ['In Cannes on 17 May 2030 the ship was done.', null],
    ['Cannes, May 2030. The ship is done.', null],
  ])('reads a dateline: %s', (opening, day) => {
    const { published, paragraphs } = readArticle(`A Ship\n\n${opening}\n\nIt left.`);
    expect(published).toBe(day);
    expect(paragraphs).toHaveLength(3);
  });

  it.each([
    ['By Ada Quill | October 22, 2031 9:00am PT', '2031-10-22'],
    ['Feb. 14, 2031', '2031-02-14'],
    ['JULY 17, 2031 10:15AM', '2031-07-17'],
    ['Sunday 10 January 2027', '2027-01-10'],
    ['Words by Ada Quill, published 5 June 2031', '2031-06-05'],
    ['Posted by Ada on 5 June 2031', '2031-06-05'],
    ['By Ada Quill. October 2, 2031', '2031-10-02'],
    ['The Harrow Courier, Friday 3 October 2031', '2031-10-03'],
    ['Mumbai, June 18, 2031', '2031-06-18'],
    ['NEW YORK (WR) — Sunday, Sept. 12, 2032', '2032-09-12'],
    ['HARROWCON, LONG BEACH — Saturday, July 24, 2032', '2032-07-24'],
    ['HALIFAX — Posted Oct. 19, 2028', '2028-10-19'],
    ['Issued on: 14/09/2031 - 11:42', '2031-09-14'],
    ['SALT ROAD — May 27, 2033', null],
    ['SALT ROAD — Opens Friday, May 27, 2033', null],
    ['The ship sails on 5 June 2031', null],
    ['Ada Quill was born on 5 June 2031', null],
    ['From the March 2033 issue', null],
  ])('reads the day below a heading: %s', (line, day) => {
    const { published, paragraphs } = readArticle(`A Ship\n\n${line}\n\nIt left.`);
    expect(published).toBe(day);
    expect(paragraphs).toHaveLength(3);
  });

  it('takes the entries of a calendar for no day of its own', () => {
    const { published } = readArticle(
      'Coming soon\n\nSALT ROAD — Friday, May 27, 2033\n\nA SHIP — Friday, June 3, 2033\n\nThey left.',
    );
    expect(published).toBeNull();
  });

  it('has no day where the calendar has none, and the line is no paragraph all the same', () => {
    const { published, paragraphs } = readArticle('date 2031-02-30\n\nAda Quill laughed.');
    expect([published, paragraphs.map(({ text }) => text)]).toEqual([null, ['Ada Quill laughed.']]);
    expect(readArticle('date 2028-02-29\n\nAda Quill laughed.').published).toBe('2028-02-29');
  });

  it('looks through one endless word no more than once', { timeout: 5_000 }, () => {
    expect(readArticle(`A Ship\n\n${'éa'.repeat(100_000)}\n\nIt left.`).published).toBeNull();
  });

  it('reads no day that stands behind the first long sentence', () => {
    const long = `The ship ${'sailed and '.repeat(12)}sank.`;
    expect(readArticle(`A Ship\n\n${long}\n\nJune 5, 2031\n\nIt left.`).published).toBeNull();
  });

  it.each([
    ['They Never Stop', true],
    ['"They Never Stop"', true],
    ['## What comes next', true],
    ['Will They Ever Stop?', true],
    ['They never stop.', false],
    ['“They never stop.”', false],
    ['Do they ever stop?', false],
    ['- Ada Quill as the keeper', false],
    ['Here is who plays whom:', false],
  ])('tells whether %s is a heading', (line, heading) => {
    expect(readArticle(`Start.\n\n${line}`).paragraphs.at(-1)?.heading).toBe(heading);
  });

  it('has no paragraphs where there is no text', () => {
    expect(readArticle(' \n\n ')).toEqual({ text: ' \n\n ', published: null, paragraphs: [] });
  });
});
