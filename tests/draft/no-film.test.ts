import { describe, expect, it } from 'vitest';
import { filmsTold } from '../support/films.ts';

const films = (text: string): string[] => filmsTold(text).map(({ title }) => title);

describe('no film is', () => {
  it.each([
    ['a people', 'The Swedish filmmaker has left.'],
    ['a language', 'The Telugu film was shot in May.'],
    ['where something is sold', 'Heron Pictures has acquired South American rights to it.'],
    ['a format', 'It heads to cinemas in May, with an 8K release to follow.'],
    ['a way to see it', 'It hit PVOD in January.'],
    ['an amount', 'The epic has made KES 40 million.'],
    ['a year before a noun', 'She sat out the 2029 sequel.'],
    ['a thing with a number', 'It rains in the original Hangar 4.'],
    ['somebody with a title', 'And whose Sgt. Oduya went down?'],
    ['somebody who stars as another', 'In the film, Bram Tovey-Oake stars as a judge.'],
    ['whoever made it', 'The biggest hit is the epic by Tolu Adeyinka-Bright, which has made money.'],
    ['an agent', 'He is repped by Bright Street and Oslo’s Fjelltopp Elleve.'],
    ['a name that is told', 'He voices the new bear, whose name is Barnaby.'],
    ['where it is set', 'She spoke of a movie set on Lundy in 1841.'],
    ['somebody’s friend', 'It stars Mara Vance and Ana’s long-time friend Tolu Oketayo-Bright.'],
    ['a song', 'The men of the film are singing “Come By Here”.'],
    ['a sign', 'She stood under a sign that said “Wet Paint Everywhere”.'],
    ['a nickname before a particle', 'She married Pieter “Piet” van Dam of the film.'],
    ['a series on the radio', 'It is from the “Larkspur Lane” radio plays.'],
    ['a game', '“Brass Meadow 2,” the sequel to the 2028 game, will launch on PlayStation in May.'],
    ['a book', 'In “Stop, Look, Weep,” published on May 12, the director remembers the films.'],
    ['a memoir', 'Of the film she tells in “Stop, Look, Weep,” her second memoir, at length.'],
    ['a ferry', 'The Pride of Lund, the ferry in which the film was shot, was sold.'],
    ['what a comedian tells', 'Films come, too, and the stand-up special “Bo Marsh: Sorry” (Sept. 16).'],
  ])('%s: %s', (_, text) => {
    expect(films(text)).toEqual([]);
  });

  it('a town behind a comma and a word that goes on', () => {
    expect(
      films('She plays the head of a gang from Grimthorpe, in The Salt Road, which begins shooting in May.'),
    ).toEqual(['The Salt Road']);
  });

  it('a question’s letter', () => {
    const text = 'Q: Which film was the first?\n\nA: That was “Salt Road,” a thriller.';
    expect(films(text)).toEqual(['Salt Road']);
  });

  it('whoever is up for a prize', () => {
    const lines = [
      'Best film: Salt Road (Norway), The Net Maker (Sweden)',
      'Best director: Ana Ruiz, Salt Road; Per Holmgaard, The Net Maker',
      'Best actress: Tuva Lindqvast, The Net Maker',
      'The prizes are given in May.',
    ];
    expect(films(lines.join('\n'))).toEqual(['Salt Road', 'The Net Maker']);
  });

  it('a play in a theater', () => {
    expect(films('She is starring in Peer Dancer at the Royal Quill Theatre.')).toEqual([]);
  });
});

describe('a film is', () => {
  it.each<[string, string, string]>([
    ['one of those that a list includes', 'Her films as a director include Salt Road.', 'Salt Road'],
    ['one whose star speaks', 'said the star of Salt Road, sitting down.', 'Salt Road'],
    [
      'a hit that was made',
      'She then directed the hit ‘Salt Road’, co-wrote the film with Jo Lind.',
      'Salt Road',
    ],
    [
      'told by who wrote it',
      'It is 7 May for The Glass Mountain, a ghost story written by Ana Ruiz.',
      'The Glass Mountain',
    ],
    [
      'from somewhere and by somebody',
      'I saw one: Perdita, from Malta, by the first-time director Jo Lind.',
      'Perdita',
    ],
    ['a place with a year', 'He was in Ken Rossiter’s Carrington (1995).', 'Carrington'],
    ['followed by another', 'The film opens in May, followed by “Salt Road”.', 'Salt Road'],
  ])('%s: %s', (_, text, title) => {
    expect(films(text)).toContain(title);
  });
});
