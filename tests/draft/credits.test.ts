import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

/** What is found, sure or not: what is sure `credit-sure.test.ts` tells. */
function credits(text: string): string[] {
  const article = readArticle(GROUND + text);
  const found = findCredits(article, findMentions(article), findFilms(article));
  return found.map(
    ({ person, role, film, character }) =>
      `${person}: ${role} of ${film}${character === null ? '' : ` as ${character}`}`,
  );
}

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
