import { describe, expect, it } from 'vitest';
import { filmsTold } from '../support/films.ts';

const found = (text: string): string[] => filmsTold(text).map(({ title }) => title);
const sure = (text: string): string[] =>
  filmsTold(text).flatMap(({ title, certainty }) => (certainty.sure ? title : []));

describe('titles between marks', () => {
  it.each<[string, string[]]>([
    ['She left after “Lantern, Ltd.,” a comedy about a shop.', ['Lantern, Ltd.']],
    ['The premiere of _Sgt. Pike_ was long.', ['Sgt. Pike']],
    ['The premiere of ‘The Spy from O.R.C.A.’ was long.', ['The Spy from O.R.C.A.']],
    ['He starred in “Dancin’ on the Roof” and slept.', ['Dancin’ on the Roof']],
    ['She wrote ‘Laughin’ at Locks’, a drama.', ['Laughin’ at Locks']],
    ['She directed ‘The Ferrymen’s Sons’ Oath’, a drama.', ['The Ferrymen’s Sons’ Oath']],
    ['She directed ‘The Sons’ and the drama ‘Oath’.', ['The Sons', 'Oath']],
    ['He directed “La nuit des phares,” a drama.', ['La nuit des phares']],
    ['He directed «Das Haus der Fischer», a drama.', ['Das Haus der Fischer']],
    ['He directed "Oh, Ferdinand!" and slept.', ['Oh, Ferdinand!']],
    ['She was glad that *Cistern* had been made.', ['Cistern']],
    ['_Cistern_ (in cinemas 3 May)\n\nIt is long.', ['Cistern']],
  ])('are read whole: %s', (text, titles) => {
    expect(found(text)).toEqual(titles);
  });

  it.each([
    '“Righto,” she said.',
    '“Was it you?” he asked her. “Yes.”',
    'They called it “the end of it all, and of us” on Friday.',
  ])('are no words that somebody says: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are set off in one way through an article', () => {
    const text = 'The premiere of _Salt Road_ was long. A sign said that “Wet Paint” was near.';
    expect(sure(text)).toEqual(['Salt Road']);
  });
});

describe('titles without marks', () => {
  it.each<[string, string]>([
    ['She signed for the road comedy Good Morning, Mrs. Finch, out in May.', 'Good Morning, Mrs. Finch'],
    ['Her debut was the courtroom drama Finch, Ltd., on which she spent a year.', 'Finch, Ltd.'],
    ['He was in Salt and Sugar (2021) as a cook.', 'Salt and Sugar'],
    ['Third is the animation Nell and the Comet, with a million.', 'Nell and the Comet'],
    ['Her next film, the wartime drama Heron on the Roof, will open in May.', 'Heron on the Roof'],
    ['The thriller Miller’s Rest opens in May.', 'Miller’s Rest'],
    ['He starts work in May on Slow Water, a comedy starring Mara Vance.', 'Slow Water'],
    ['The cast of Room 114 went home.', 'Room 114'],
    ['The remake of 2040: A Mars Story is out.', '2040: A Mars Story'],
    ['The trailer for the Mara Vance-starrer Heronry was long.', 'Heronry'],
    ['Winterkill, which was released last year, had a long run.', 'Winterkill'],
    ['Heronry made $11 million in May.', 'Heronry'],
    ['His debut, the thriller Bermuda, was released in 2027.', 'Bermuda'],
  ])('end where what is around them tells: %s', (text, title) => {
    expect(found(text)).toContain(title);
  });

  it.each<[string, string]>([
    ['The comedy Heronry and Mara Vance’s Winterkill opened.', 'Heronry'],
    ['I’m in Heronry, which Ole Dahl is directing.', 'Heronry'],
  ])('are not made one with what is none: %s', (text, title) => {
    expect(found(text)).toContain(title);
  });

  it('do not begin with the year of an agency’s line of place and day', () => {
    expect(
      found('BERGEN, June 5, 2031 - Salt Lantern, a drama about a quay, opens in theaters on July 14.'),
    ).toEqual(['Salt Lantern']);
  });

  it('are none of a series, which the films of it begin with', () => {
    expect(
      found(
        'The Salt Road films are long. Director Anna Berg made Salt Road: Dusk. Its sequel, Salt Road: Dawn, opens in theaters on July 14, 2032. The film Salt Road: Dusk opens in theaters on July 14.',
      ),
    ).not.toContain('Salt Road');
  });

  it('are not sure to be longer where the words before may be of another film', () => {
    const text = 'The film Heronry opens in theaters in May.\n\nReturn to Heronry opens in theaters in June.';
    expect(sure(text)).toEqual(['Heronry']);
  });

  it('may be somebody’s name where enough is told of it that is told of films alone', () => {
    const text =
      'Mara Vance directed the trailer for Vera Hall.\n\nThe thriller Vera Hall, directed by Ana Ruiz, opens in theaters in May.\n\nVera Hall (2031) has a sequel.';
    expect(found(text)).toContain('Vera Hall');
  });

  it.each([
    [
      'Ebb: Afterlight opens in May. The two starred in 2026’s Ebb, which she wrote.',
      ['Ebb: Afterlight', 'Ebb'],
    ],
    [
      'Ebb: Afterlight opens in May. They were brothers in the first Ebb back in 2023.',
      ['Ebb: Afterlight', 'Ebb'],
    ],
    [
      'Ebb Goes Home opens in May. It beat its predecessor, Ebb, which closed early.',
      ['Ebb Goes Home', 'Ebb'],
    ],
    ['Ebb: Afterlight opens in May. Work on Ebb is slow.', ['Ebb: Afterlight']],
  ])('are the first of a series where it is told from the next: %s', (text, titles) => {
    expect(found(text)).toEqual(titles);
  });

  it.each([
    'Action star Jon Dahl was there. Music director Ole Lund left.',
    'The cast includes Tamil actor Jon Dahl.',
    'This talk, held at a diner in Burbank, has been edited.',
    'A US release through a small label will follow.',
    'Mara Vance, who lives abroad, has made $4 million.',
  ])('are no places, languages, trades or people: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a title of several parts', () => {
  it.each<[string, string]>([
    ['He appears this summer in Tiller’s Rest, the debut of the playwright Jo Lind.', 'Tiller’s Rest'],
    ['The others are Jo Lind Marsh’s The Envoy’s Piano, with Mara Vance.', 'The Envoy’s Piano'],
    [
      'It is called Wilma, Downstairs. Wilma, Downstairs, starring Jo Lind, opens in May.',
      'Wilma, Downstairs',
    ],
    ['Mara Vance, the star of Three Sisters, One Lie, has signed on.', 'Three Sisters, One Lie'],
    ['She is voicing a bear named Barnaby in Tooth & Claw, which lands in cinemas in May.', 'Tooth & Claw'],
    ['The star of Marsh Street was there.', 'Marsh Street'],
    ['Jo Oakes-Lind, who directed the boxing drama Southpaw Rites, wrote the script.', 'Southpaw Rites'],
  ])('is whole: %s', (text, title) => {
    expect(filmsTold(text).map((film) => film.title)).toEqual([title]);
  });
});

describe('a title of one word', () => {
  it.each<[string, string, string[]]>([
    [
      'may end as a people’s name does, between marks',
      'She was cast in “Obsidian” in 1998. The film, released in June, was long.',
      ['Obsidian'],
    ],
    [
      'begins a sentence where it is the beginning of another',
      'The trailer for Saltgate: Undertow is out. The first film is back. Saltgate came out on 5 October 2016.',
      ['Saltgate: Undertow', 'Saltgate'],
    ],
    [
      'is a film before one with a number, whatever other begins so',
      'The sequel came late. ‘Kelp’ turns 30 next week. ‘Kelp 2: Costa del Mar’ arrived in October 2009. ‘Kelp Forever’ was announced in January.',
      ['Kelp', 'Kelp 2: Costa del Mar', 'Kelp Forever'],
    ],
    [
      'is a film where it is called one, though somebody ends in it',
      'The trailer for Larkmoor – Ashes, the follow-up to the gothic thriller Larkmoor, is out. Ada Quill plays Edgar Larkmoor. Larkmoor premiered at Sitges in 2028.',
      ['Larkmoor – Ashes', 'Larkmoor'],
    ],
  ])('%s', (_, text, titles) => {
    expect(found(text)).toEqual(titles);
  });
});

describe('a title with a comma', () => {
  it.each<[string, string]>([
    [
      'Fans know her as the sour waitress in Leicester, Mon Coeur, the 2033 romantic comedy.',
      'Leicester, Mon Coeur',
    ],
    ['The prize went to Jo Lind for “Paris, Ont.,” in which she plays a teacher.', 'Paris, Ont.'],
  ])('is whole: %s', (text, title) => {
    expect(found(text)).toEqual([title]);
  });
});
