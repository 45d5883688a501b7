import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { credits, GROUND } from '../support/credits.ts';

describe('credits', () => {
  it.each([
    ['Director Anna Berg said so.', 'Anna Berg: director of Glass Harbor'],
    ['Glass Harbor is directed by Anna Berg.', 'Anna Berg: director of Glass Harbor'],
    ['Anna Berg directed Glass Harbor.', 'Anna Berg: director of Glass Harbor'],
    ['Anna Berg, the director of Glass Harbor, said so.', 'Anna Berg: director of Glass Harbor'],
    ['Glass Harbor director Anna Berg said so.', 'Anna Berg: director of Glass Harbor'],
    ['Glass Harbor, from director Anna Berg, is long.', 'Anna Berg: director of Glass Harbor'],
    ['Helmer Anna Berg said so.', 'Anna Berg: helmer of Glass Harbor'],
    ['Writer/director Anna Berg said so.', 'Anna Berg: writer/director of Glass Harbor'],
    ['The script was penned by Anna Berg.', 'Anna Berg: writer of Glass Harbor'],
    ['The music is by Anna Berg.', 'Anna Berg: composer of Glass Harbor'],
    ['Composer Anna Berg said so.', 'Anna Berg: composer of Glass Harbor'],
    ['Cinematographer Anna Berg said so.', 'Anna Berg: cinematographer of Glass Harbor'],
    ['Producer Anna Berg said so.', 'Anna Berg: producer of Glass Harbor'],
    ['Stunt coordinator Anna Berg said so.', 'Anna Berg: stunt coordinator of Glass Harbor'],
    ['The film stars Anna Berg.', 'Anna Berg: actor of Glass Harbor'],
    ['Glass Harbor star Anna Berg said so.', 'Anna Berg: star of Glass Harbor'],
    ['Its star, Anna Berg, said so.', 'Anna Berg: star of Glass Harbor'],
    ['Anna Berg plays Captain Lund.', 'Anna Berg: actor of Glass Harbor as Captain Lund'],
    ['Anna Berg plays Dr. Ida Lund in the film.', 'Anna Berg: actor of Glass Harbor as Ida Lund'],
    [
      'Co-star Anna Berg, who plays the Grey Widow, the daughter of Max, said so.',
      'Anna Berg: co-star of Glass Harbor as Grey Widow',
    ],
    [
      'Co-star Anna Berg, who plays the disgraced navigator Lund, said so.',
      'Anna Berg: co-star of Glass Harbor as Lund',
    ],
    [
      'Co-star Anna Berg, who plays a mysterious enemy of Ida Lund, said so.',
      'Anna Berg: co-star of Glass Harbor',
    ],
    ['Anna Berg, who plays his partner in crime, Ida, said so.', 'Anna Berg: actor of Glass Harbor as Ida'],
    ['Ida Lund is played by Anna Berg.', 'Anna Berg: actor of Glass Harbor as Ida Lund'],
    ['A girl called Ida, played by Anna Berg, runs away.', 'Anna Berg: actor of Glass Harbor as Ida'],
    ['Anna Berg returns as Ida Lund.', 'Anna Berg: actor of Glass Harbor as Ida Lund'],
    ['The cast includes Anna Berg (Ida Lund).', 'Anna Berg: actor of Glass Harbor as Ida Lund'],
  ])('%s', (text, found) => {
    expect(credits(text)).toEqual([found]);
  });

  it.each([
    [
      'The film stars Anna Berg and Peter Holm alongside Maria Lind.',
      [
        'Anna Berg: actor of Glass Harbor',
        'Peter Holm: actor of Glass Harbor',
        'Maria Lind: actor of Glass Harbor',
      ],
    ],
    [
      'Editor Anna Berg and cinematographer Peter Holm met.',
      ['Anna Berg: editor of Glass Harbor', 'Peter Holm: cinematographer of Glass Harbor'],
    ],
    [
      'Anna Berg and Peter Holm return as Ida and Theo.',
      ['Anna Berg: actor of Glass Harbor as Ida', 'Peter Holm: actor of Glass Harbor as Theo'],
    ],
    [
      'Glass Harbor was written and directed by Anna Berg.',
      ['Anna Berg: writer of Glass Harbor', 'Anna Berg: director of Glass Harbor'],
    ],
    [
      'The photography is by Peter Holm, and Anna Berg wrote the script.',
      ['Peter Holm: cinematographer of Glass Harbor', 'Anna Berg: writer of Glass Harbor'],
    ],
    ['Anna Berg, who directed the drama Salt Road, said so.', ['Anna Berg: director of Salt Road']],
  ])('%s', (text, found) => {
    expect(credits(text)).toEqual(found);
  });

  it.each([
    'Anna Berg said that she was cold.',
    'Anna Berg, the director of the museum, said so.',
    '“Director Peter Holm is a friend,” said Anna Berg.',
  ])('none: %s', (text) => {
    expect(credits(text)).toEqual([]);
  });

  it.each([
    [
      'Directed by: Anna Berg Cast: Peter Holm (Ida), Maria Lind Running time: 98 minutes, all of them long.',
      [
        'Anna Berg: director of Glass Harbor',
        'Peter Holm: actor of Glass Harbor as Ida',
        'Maria Lind: actor of Glass Harbor',
      ],
    ],
    [
      'Producers are Anna Berg for Northlight and Peter Holm for Gull.',
      ['Anna Berg: producer of Glass Harbor', 'Peter Holm: producer of Glass Harbor'],
    ],
    [
      'Anna Berg directs from a script she wrote with Peter Holm.',
      [
        'Anna Berg: director of Glass Harbor',
        'Anna Berg: writer of Glass Harbor',
        'Peter Holm: writer of Glass Harbor',
      ],
    ],
    ['Anna “Ace” Berg is set to direct the film.', ['Anna “Ace” Berg: director of Glass Harbor']],
    [
      'Director Anna Berg took two. Joris and Maria Lind play the parents.',
      [
        'Anna Berg: director of Glass Harbor',
        'Joris Lind: actor of Glass Harbor',
        'Maria Lind: actor of Glass Harbor',
      ],
    ],
    ['Anna Berg will be seen in the comedy Salt Road.', ['Anna Berg: actor of Salt Road']],
    ['It returns without its original star, Anna Berg.', ['Anna Berg: star of Glass Harbor']],
  ])('in boxes, lists and beside other films: %s', (text, found) => {
    expect(credits(text)).toEqual(found);
  });

  it('says what is said of a figure', () => {
    const article = readArticle(
      `${GROUND}Anna Berg, who plays the Grey Widow, the daughter of Max, said so.`,
    );
    expect(findCredits(article, findMentions(article), findFilms(article))).toMatchObject([
      { character: 'Grey Widow', described: 'the daughter of Max' },
    ]);
  });

  it('doubts a film that stands right after another', () => {
    expect(credits('Anna Berg loved the drama Salt Road. She wrote the script with Peter Holm.')).toEqual([
      'Anna Berg: writer of Salt Road',
      'Peter Holm: writer of Salt Road',
    ]);
  });

  it.each([
    [
      'Anna Berg directs; Peter Holm stars.',
      ['Anna Berg: director of Glass Harbor', 'Peter Holm: actor of Glass Harbor'],
    ],
    [
      'Anna Berg and Peter Holm are producing through a house of theirs.',
      ['Anna Berg: producer of Glass Harbor', 'Peter Holm: producer of Glass Harbor'],
    ],
    ['Peter Holm, who did the music, said so.', ['Peter Holm: composer of Glass Harbor']],
    ['The Director of Photography is Peter Holm.', ['Peter Holm: director of photography of Glass Harbor']],
    ['Newcomer Peter Holm said so.', ['Peter Holm: actor of Glass Harbor']],
    ['The Peter Holm-led drama is long.', ['Peter Holm: actor of Glass Harbor']],
    ['Anna Berg’s disaster epic Salt Road (2029) is long.', ['Anna Berg: director of Salt Road']],
    ['Salt Road, in which Peter Holm plays a diver, is long.', ['Peter Holm: actor of Salt Road']],
    [
      'The film stars Anna Berg as amateur sleuth Ida Lund, Maria Lind as the redoubtable Mrs Dacre, with Peter Holm.',
      [
        'Anna Berg: actor of Glass Harbor as Ida Lund',
        'Maria Lind: actor of Glass Harbor as Mrs Dacre',
        'Peter Holm: actor of Glass Harbor',
      ],
    ],
  ])('by how English says it: %s', (text, found) => {
    expect(credits(text)).toEqual(found);
  });
});
