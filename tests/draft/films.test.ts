import { describe, expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { filmsTold } from '../support/films.ts';

const films = (text: string): string[][] => filmsTold(text).map(({ title, forms }) => [title, ...forms]);
const sure = (text: string): string[] =>
  filmsTold(text).flatMap(({ title, certainty }) => (certainty.sure ? [title] : []));

describe('films', () => {
  it.each<[string, string[]]>([
    ['The film Glass Harbor opens in theaters on July 14.', ['Glass Harbor']],
    ['Her new thriller, Glass Harbor, was shot in Norway.', ['Glass Harbor']],
    ['Mara Vance, the star of Glass Harbor, said so.', ['Glass Harbor']],
    ['Glass Harbor director Ana Ruiz said so.', ['Glass Harbor']],
    ['Glass Harbor will arrive in cinemas on July 14.', ['Glass Harbor']],
    ['Glass Harbor is set to be released on July 14.', ['Glass Harbor']],
    ['Glass Harbor, directed by Ana Ruiz, is long.', ['Glass Harbor']],
    ['She is in “Glass Harbor,” a drama about sailors.', ['Glass Harbor']],
    ['He starred in *Glass Harbor* and sang.', ['Glass Harbor']],
    ['Mara Vance starred in Glass Harbor (2028) and sang.', ['Glass Harbor']],
    ['When Glass Harbor opens in theaters, she will be there.', ['Glass Harbor']],
    ['The trailer for Kestrel is out.', ['Kestrel']],
    ['Mara Vance recently wrapped Ana Ruiz’s thriller Glass Harbor in Norway.', ['Glass Harbor']],
    [
      'His films include Glass Harbor (2028), Salt Road (2030) and Winterkill (2031).',
      ['Glass Harbor', 'Salt Road', 'Winterkill'],
    ],
    ['The studio pushed back Kestrel, its spy thriller, by a month.', ['Kestrel']],
    ['Taking its slot is Glass Harbor, with Mara Vance as Ida Lund.', ['Glass Harbor']],
    ['They met again in 2026 for the drama Heron.', ['Heron']],
    ['The trailer for Kepler’s Orphans is out. Kepler’s Orphans is long.', ['Kepler’s Orphans']],
    ['Ana Ruiz lost the revival of The Long Night and wept.', []],
    ['In the television drama “Coldwater” she sang.', []],
    ['The film The Last Light of Winter was shot in Norway.', ['The Last Light of Winter']],
    ['The sequel, Glass Harbor III, opens in theaters in 2032.', ['Glass Harbor III']],
    ['Directed by Ana Ruiz, Glass Harbor opens in theaters on July 14.', ['Glass Harbor']],
    ['Filming on Kestrel: First Flight began in May.', ['Kestrel: First Flight']],
    ['The trailer for Kestrel – First Flight is out.', ['Kestrel – First Flight']],
    ['She starred in Salt and Ash, a drama.', ['Salt and Ash']],
    ['The cast of The Road to Ash met in the film A Night in Oslo.', ['The Road to Ash', 'A Night in Oslo']],
    ['The stars of Glass Harbor and Salt Road, a thriller, met.', ['Glass Harbor', 'Salt Road']],
    ['She met him on Glass Harbor, in which she plays a diver.', ['Glass Harbor']],
    ['She went home with Salt Road, which Ana Ruiz directed.', ['Salt Road']],
    ['In Salt Road (1961) she had one line.', ['Salt Road']],
    ['Best film: Ropewalk\n\nBest director: Tove Lund, Ropewalk', ['Ropewalk']],
    ['July 1 | Salt Road (Wavelet)\n\nIt is long.', ['Salt Road']],
    ['Salt, Unfinished, dir. Tove Lund (Norway)', ['Salt, Unfinished']],
    ['Ole Dahl of Salt Road fame was there.', ['Salt Road']],
    ['The drama The Tallyman’s Daughter (1968) was her first.', ['The Tallyman’s Daughter']],
  ])('%s', (text, titles) => {
    expect(sure(text)).toEqual(titles);
  });

  it.each([
    'Mara Vance said that she was in Norway with Ana Ruiz.',
    'The actor Mara Vance plays Captain Lindt, the daughter of Max.',
    'Kestrel Pictures and the University of Oslo paid for it.',
    'Her song “Cold Water” and the novel The Long Thaw were hits.',
    'On Friday, July 14, Mara Vance told Empire Magazine about Norway.',
    '“It Was Cold,” said Mara Vance.',
    'Anna Berg told The Harbor Line that it was long.',
    'According to Peter Holm of The Harbor Line, it is long.',
    'The movie was shot last fall in Lakewood and Brockton, and opens in May.',
    'Anna Berg won the jury prize at San Felice.',
    'Anna Berg, best known for the sitcom Spare Garage, laughed.',
  ])('none: %s', (text) => {
    expect(films(text)).toEqual([]);
  });

  it('makes one film of what dashes, colons, figures and words set apart', () => {
    expect(
      films(
        `The sequel, Harbor: Glass - Deep Water Part Two, will open in theaters in June.

The trailer for Harbor: Glass – Deep Water Part 2 is out, and Deep Water Part II is long. “Part Two” is the last.`,
      ),
    ).toEqual([
      [
        'Harbor: Glass - Deep Water Part Two',
        'Harbor: Glass – Deep Water Part 2',
        'Deep Water Part II',
        'Part Two',
      ],
    ]);
  });

  it('takes what stands before or behind a colon for a short form', () => {
    expect(
      films(
        'The film Kestrel: First Flight opens in theaters in May. The cast of First Flight flew, and Kestrel is the first of its kind.',
      ),
    ).toEqual([['Kestrel: First Flight', 'First Flight', 'Kestrel']]);
  });

  it('keeps two parts apart, and gives what both begin with to neither', () => {
    expect(
      films(
        `Deep Water Part One opens in theaters in May 2031. Deep Water Part Two will follow in 2032.

Nobody knows Deep Water better. The star of Part One says so, and so does the director of Part Two.`,
      ),
    ).toEqual([
      ['Deep Water Part One', 'Part One'],
      ['Deep Water Part Two', 'Part Two'],
    ]);
  });

  it('keeps a film and its numbered sequel apart', () => {
    expect(films('The star of Kestrel is back: Kestrel 2 will open in theaters in May.')).toEqual([
      ['Kestrel'],
      ['Kestrel 2'],
    ]);
  });

  it('keeps a film and the one it follows apart', () => {
    expect(
      films('Kestrel: First Flight is the sequel to Kestrel. Kestrel: First Flight opens in theaters soon.'),
    ).toEqual([['Kestrel: First Flight'], ['Kestrel']]);
  });

  it.each([
    ['Ebb grossed $40 million in 2029. She loves it.', ['Ebb: The Flood', 'Ebb']],
    ['Nobody has Ebb tattooed like her. The director of Ebb has seen it.', ['Ebb: The Flood']],
  ])('takes the beginning of a sequel’s title for a film where its past is told: %s', (text, titles) => {
    expect(
      films(`The film Ebb: The Flood opens in theaters in May.\n\n${text}`).map(([title]) => title),
    ).toEqual(titles);
  });

  it('knows a longer title by a word of it that is a film’s', () => {
    expect(
      films('The film The Last Light of Winter was shot in Norway. The star of Last Light was cold.'),
    ).toEqual([['The Last Light of Winter', 'Last Light']]);
  });

  it('gives the place of its fullest form', () => {
    const text = 'The star of Kestrel spoke.\n\nHer film Kestrel: First Flight opens in theaters soon.';
    const [film] = filmsTold(text);
    expect(text.slice(film?.at.start, film?.at.end)).toBe('Kestrel: First Flight');
    expect(film?.at.paragraph).toBe(2);
  });

  it('doubts what little shows', () => {
    const [film] = findFilms(readArticle('She shot Salt Road, and it rained.'));
    expect(film?.certainty).toEqual({ sure: false, why: 'little in the article shows that it is a film' });
  });

  it.each([
    ['a paper', 'The film Salt Road is long. “It was cold,” he told The Capital Courier, opening in May.'],
    ['a place', 'The film Salt Road, shot last fall in Oslo and Parma, opens in theaters in May.'],
    ['whom it stars', 'The film Salt Road, starring Ada Quill and Ylva Sorensen, opens in theaters in May.'],
  ])('does not take for one: %s', (_, text) => {
    expect(filmsTold(text).map(({ title }) => title)).toEqual(['Salt Road']);
  });

  it('knows a title that ends with a number before a comma, and one with a saint’s name', () => {
    const titles = (text: string) => filmsTold(text).map(({ title }) => title);
    expect(
      titles('The studio has greenlit the sequel Holy Wind 2, with Ada Quill returning as a nun.'),
    ).toEqual(['Holy Wind 2']);
    expect(titles('She shot six more, among them Saint Brendan’s Table (1993), a hit.')).toEqual([
      'Saint Brendan’s Table',
    ]);
  });
});
