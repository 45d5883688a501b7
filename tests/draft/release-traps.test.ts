import { describe, expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { GROUND, releases, TWO } from '../support/releases.ts';

// Dates of other things beside a film and a word of release. What is found there has to be left to a person.

const TRAPS: readonly (readonly [string, string])[] = [
  ['a day near it', 'Glass Harbor opens in cinemas around July 14.'],
  ['a week', 'Glass Harbor opens in cinemas in the week of July 14.'],
  ['a day before', 'Glass Harbor opens in cinemas before July 14.'],
  ['a tour', 'Glass Harbor opens in theaters after Vance’s band kicks off its tour on July 2.'],
  ['an anniversary', 'Glass Harbor returns to cinemas on June 20 for its tenth anniversary.'],
  ['a wedding', 'Days after Glass Harbor premiered, Vance married Tom Reed on May 3.'],
  ['a festival', 'Glass Harbor will screen at the Oslo Film Festival, which opens on August 20, 2031.'],
  ['a shoot', 'Glass Harbor, due in theaters, starts production on July 7, 2031.'],
  ['tickets', 'Glass Harbor tickets arrive in theaters’ booking systems on June 20.'],
  [
    'another film at home',
    'While Glass Harbor fills theaters, Vance’s earlier film comes to Blu-ray on June 24.',
  ],
  ['takings', 'Glass Harbor opened to $12 million last weekend, the best since May 2, 2030.'],
  ['a series', 'After Glass Harbor, her series The Ferrymen premieres on Wavelet on July 1.'],
  ['an award', 'The awards, for which Glass Harbor is up, are handed out in theaters on June 30.'],
  ['a showing anew', 'A restored Glass Harbor will be released in theaters on July 4, 2031.'],
  ['two films', 'Glass Harbor opens on July 18 against Salt Road, which moved from August 1.'],
  ['a record', 'Glass Harbor will be released on vinyl on July 14.'],
  ['a translation', 'Glass Harbor is released on July 14 in French translation.'],
  ['a book', 'Glass Harbor is based on her novel Salt Road (2019).'],
  ['a nomination', 'She won a 2029 nomination for Glass Harbor.'],
  ['a book behind a comma', 'Glass Harbor, a 2028 novel by Ada Quill, is being filmed.'],
  ['a rumour', 'Glass Harbor could open in theaters on July 18, 2031, a source said.'],
  ['what will not be', 'Glass Harbor will not open in theaters on July 18, 2031.'],
  ['pictures', 'A first look at Glass Harbor will be released on June 20, 2031.'],
  ['reviews', 'Reviews of Glass Harbor are out July 2, 2031.'],
  ['a house', 'The cinema where Glass Harbor was shown first opened in 1931.'],
  ['a studio', 'Kestrel Pictures, which released Glass Harbor, opened its doors in May 2019.'],
  ['a shop', 'A shop that sells Glass Harbor mugs opens in Oslo on July 14, 2031.'],
  ['a stage', 'Glass Harbor opens on Broadway on October 2, 2031.'],
  ['an announcement', 'Kestrel set the theatrical release of Glass Harbor on June 4, 2031.'],
  [
    'another’s day',
    'Another studio’s thriller opens on July 18, 2031, the day Glass Harbor leaves theaters.',
  ],
  ['a half of a sentence', 'Glass Harbor will be out in theaters before the store opens on July 18, 2031.'],
  ['a date that was', 'Glass Harbor was once set for July 18, 2031, in theaters.'],
  ['a story', 'Glass Harbor opens with a boat in the bay on Christmas Day.'],
  ['somebody', 'Mara Vance of Glass Harbor arrives in Oslo on July 1, 2031.'],
];

describe.each([
  ['one film', GROUND],
  ['two films', TWO],
])('a date that may be something else’s, in an article of %s', (_, ground) => {
  it.each(TRAPS)('is not sure where it may be that of %s', (_, text) => {
    expect(releases(text, ground).filter((line) => !line.endsWith(' ?'))).toEqual([]);
  });
});

describe('what a sentence says of one film alone', () => {
  it.each([
    'Glass Harbor opens in theaters on July 14.',
    'On July 14, Glass Harbor opens in theaters.',
    'Kestrel Pictures will release Glass Harbor in theaters on July 14, 2031.',
    'Vance leads the thriller Glass Harbor, due in theaters on July 14.',
    'Glass Harbor, a thriller about a boat, is out in cinemas on July 14.',
    'Glass Harbor premiered in Oslo in May and opens in theaters on July 14.',
  ])('is sure: %s', (text) => {
    expect(releases(text, TWO)).toContainEqual(expect.stringMatching(/^Glass Harbor 2031-07-14 .*planned$/));
  });

  it('is told with what keeps another from being sure', () => {
    const article = readArticle(`${TWO}Glass Harbor could open in theaters on July 18, 2031.`);
    expect(findReleases(article, findFilms(article)).map(({ certainty }) => certainty)).toEqual([
      { sure: false, why: 'it is said with a condition, as a rumour, or not to be so' },
    ]);
  });
});
