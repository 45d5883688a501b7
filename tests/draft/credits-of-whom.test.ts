import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { credits } from '../support/credits.ts';

describe('credits of people and films that are hard to tell', () => {
  it.each([
    [
      'Liddell Street is not a film, but Glass Harbor, shot by Peter Holm, is.',
      ['Peter Holm: cinematographer of Glass Harbor'],
    ],
    [
      'Peter Holm produced, directed and stars in Glass Harbor.',
      [
        'Peter Holm: producer of Glass Harbor',
        'Peter Holm: director of Glass Harbor',
        'Peter Holm: star of Glass Harbor',
      ],
    ],
    ['Peter Holm has been tapped to write Glass Harbor.', ['Peter Holm: writer of Glass Harbor']],
    ['Peter Holm wrote the score.', ['Peter Holm: composer of Glass Harbor']],
    [
      'The score was recorded by nobody, but the costumes are by Peter Holm.',
      ['Peter Holm: costume designer of Glass Harbor'],
    ],
    ['Glass Harbor, which Peter Holm edited, is long.', ['Peter Holm: editor of Glass Harbor']],
    ['Gaffer Peter Holm said so.', ['Peter Holm: gaffer of Glass Harbor']],
    [
      'Anna Berg, Maria Lind and newcomer Peter Holm round out the cast.',
      [
        'Anna Berg: actor of Glass Harbor',
        'Maria Lind: actor of Glass Harbor',
        'Peter Holm: actor of Glass Harbor',
      ],
    ],
    ['Anna Berg lends her voice to Ida Lund.', ['Anna Berg: actor of Glass Harbor as Ida Lund']],
    [
      'Anna Berg, whose role as Ida Lund is small, said so.',
      ['Anna Berg: actor of Glass Harbor as Ida Lund'],
    ],
    ['Anna Berg plays the pilot, Ida “Ace” Lund.', ['Anna Berg: actor of Glass Harbor as Ida “Ace” Lund']],
    [
      'The dress belongs to Ida Lund, Anna Berg’s character.',
      ['Anna Berg: actor of Glass Harbor as Ida Lund'],
    ],
    ['“Our editor, Anna Berg, wept over it,” he said.', ['Anna Berg: editor of Glass Harbor']],
    ['Anna Berg plays a diver named Ida.', ['Anna Berg: actor of Glass Harbor as Ida']],
    ['Peter Holm is back behind the camera.', ['Peter Holm: director of Glass Harbor']],
  ])('by clauses: %s', (text, found) => {
    expect(credits(text)).toEqual(found);
  });

  it.each([
    ['Peter Holm wrote to her.', []],
    ['Director Anna Berg is playing coy.', ['Anna Berg: director of Glass Harbor']],
    ['It was written by Anna Berg’s old friend Peter Holm.', ['Peter Holm: writer of Glass Harbor']],
    [
      'Glass Harbor was directed by Anna Berg, and Peter Holm stars.',
      ['Anna Berg: director of Glass Harbor', 'Peter Holm: actor of Glass Harbor'],
    ],
    ['Artistic director Anna Berg said so.', []],
  ])('of those alone who did it: %s', (text, found) => {
    expect(credits(text)).toEqual(found);
  });

  it.each([
    [
      '“Glass Harbor” goes on. Anna Berg, who made her name with the drama “Salt Road,” said so.',
      'Anna Berg: director of Salt Road',
    ],
    ['Anna Berg said so. Her last film, Salt Road, won a prize.', 'Anna Berg: director of Salt Road'],
    [
      'Nominated for best cinematography were Anna Berg for “Salt Road” and Peter Holm for “Glass Harbor.”',
      'Peter Holm: cinematographer of Glass Harbor',
    ],
    ['Anna Berg (Salt Road) said so. The drama Salt Road is long.', 'Anna Berg: actor of Salt Road'],
    [
      'Salt Road 2 is the sequel to the drama Salt Road. Anna Berg directed the original.',
      'Anna Berg: director of Salt Road',
    ],
  ])('of the film that is meant: %s', (text, found) => {
    expect(credits(text)).toContain(found);
  });

  it('doubts whoever is a person by the credit alone', () => {
    expect(credits('Zyx Qorvin did the costumes.')).toContain('Zyx Qorvin: costume designer of Glass Harbor');
  });

  it('leaves it to a person what two did on the films that they made together', () => {
    const text =
      'Anna Berg met Peter Holm there. The pair spoke of their collaborations both on Glass Harbor and on the drama Salt Road.';
    expect(credits(text)).toEqual([
      'Anna Berg: null of Glass Harbor',
      'Peter Holm: null of Glass Harbor',
      'Anna Berg: null of Salt Road',
      'Peter Holm: null of Salt Road',
    ]);
  });

  it('reads on behind a title with a colon that somebody is of', () => {
    const article = readArticle(
      'The film Deep Water: Ascent opens on July 14.\n\nDeep Water: Ascent stars Anna Berg, who plays the Grey Widow, the daughter of Deep Water: Ascent’s Max.',
    );
    expect(findCredits(article, findMentions(article), findFilms(article))).toMatchObject([
      { character: 'Grey Widow', described: 'the daughter of Deep Water: Ascent’s Max' },
    ]);
  });
});
