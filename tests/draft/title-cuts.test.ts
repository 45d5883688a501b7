import { describe, expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { filmsTold } from '../support/films.ts';

const films = (text: string): string[] => filmsTold(text).map(({ title }) => title);

describe('a title in another language', () => {
  it.each<[string, string]>([
    ['The star of Le rivage has left.', 'Le rivage'],
    ['Jo Lind also shot her drama Vieille forêt (2011).', 'Vieille forêt'],
    ['Her new feature, Deux étés (Two Summers), opened in May. Deux étés stars Mara Vance.', 'Deux étés'],
  ])('is found without marks: %s', (text, title) => {
    expect(films(text)).toEqual([title]);
  });

  it('is found without marks where it has some elsewhere', () => {
    const [film] = findFilms(
      readArticle('The comedy “Wilma, Downstairs” is out.\n\nThe star of Wilma, Downstairs left.'),
    );
    expect([film?.title, film?.forms]).toEqual(['Wilma, Downstairs', []]);
  });
});

describe('no part of a title is', () => {
  it.each<[string, string, string[]]>([
    ['on what it comes out', 'The DVD of Tin Harbour (2027) comes out on 3 May.', ['Tin Harbour']],
    ['how a sentence bids', 'Start with Tin Harbour, the 2027 comedy that made her a star.', ['Tin Harbour']],
    [
      'how a sentence speaks of somebody',
      'Blink-and-you’ll-miss-her in Tin Harbour, which came out in 2027, Jo Lind gets more to do.',
      ['Tin Harbour'],
    ],
    [
      'the day on which it is shown',
      'It will close with the French drama Widow Larsen Turns Back on 24 March. The end is loud.',
      ['Widow Larsen Turns Back'],
    ],
    [
      'how what is sold is made',
      'Last year’s thriller Tin Harbour: Kings of Rust 4K disc is coming.',
      ['Tin Harbour: Kings of Rust'],
    ],
    [
      'a word that is shouted before it',
      'The sequel is NOT Tin Harbour 3, which opens on 9 May 2027.',
      ['Tin Harbour 3'],
    ],
    ['the month before a colon', 'It came from Cannes in May: Ada Rossiter-Quill gives her all.', []],
  ])('%s', (_, text, titles) => {
    expect(films(text)).toEqual(titles);
  });
});

describe('no film either is', () => {
  it.each([
    [
      'a thing with a small “the”',
      'She plays the last engineer on the far side of the Moon, is in cinemas and sings.',
    ],
    ['where somebody is from', 'The 22-year-old Anaiwan actor left.'],
    ['where a filmmaker is from', 'The Saint-Malo filmmaker, 64, met reporters.'],
    ['how and when it is sold', 'It returns to theatres and is out on Blu-ray December 2.'],
    ['what a town has', 'She told the crowd at São Paulo’s Mundo Alto last weekend.'],
  ])('%s: %s', (_, text) => {
    expect(films(text)).toEqual([]);
  });

  it('but what heads a part with its day is one', () => {
    expect(
      films('Dates\n\nHere they are.\n\nLady Hornet – August 12, 2033\n\nIt is long, and it is loud.'),
    ).toEqual(['Lady Hornet']);
  });
});
