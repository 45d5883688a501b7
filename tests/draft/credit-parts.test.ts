import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { partIn } from '../../src/draft/names/characters.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

function parts(text: string): string[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article)).map(
    ({ person, role, character }) => `${person}: ${character ?? role ?? ''}`,
  );
}

describe('parts told beside a credit', () => {
  it.each([
    ['As Ida, the landlady, Anna Berg steals every scene.', 'Anna Berg: Ida'],
    ['Tom Reed, whose Sgt. Mills dies early, is back.', 'Tom Reed: Sgt. Mills'],
    ['Anna Berg is once again the astronaut Edna.', 'Anna Berg: Edna'],
    ['The role of Inspector Maran went to Anna Berg.', 'Anna Berg: Inspector Maran'],
    ['In the title role of Ida Lund, Anna Berg is a marvel.', 'Anna Berg: Ida Lund'],
    ['Philip Lund, the minister, will be played by Tom Reed.', 'Tom Reed: Philip Lund'],
    ['Ida, whom Anna Berg plays with relish, is a nurse.', 'Anna Berg: Ida'],
    ['Anna Berg steps into the shoes of Ida Lund.', 'Anna Berg: Ida Lund'],
    ['Anna Berg brings Ida Lund to life.', 'Anna Berg: Ida Lund'],
    ['Anna Berg provides the voice of Biscuit.', 'Anna Berg: Biscuit'],
    ['Tom Reed was picked from a crowd of thousands to play her father, Otto.', 'Tom Reed: Otto'],
    ['Tom Reed turns up as a priest called Father Ivo.', 'Tom Reed: Father Ivo'],
    ['Anna Berg stars. “I love Ida,” said Berg, who plays her.', 'Anna Berg: Ida'],
    ['The Duke is Tom Reed.', 'Tom Reed: Duke'],
    ['Tom Reed has been cast as J. R. Moss.', 'Tom Reed: J. R. Moss'],
    ['Tom Reed plays Senior Constable Nick Tarrant.', 'Tom Reed: Nick Tarrant'],
  ])('%s', (text, found) => {
    expect(parts(text)).toEqual([found]);
  });

  it.each([
    ['Anna Berg stars opposite Tom Reed. Reed’s weary gambler, Pike, is a bore.', 'Tom Reed: Pike'],
    ['Tom Reed plays Joss, and Anna Berg his sister, Ida.', 'Anna Berg: Ida'],
    ['The cast also includes Tom Reed and, as the Reverend Pike, a splendid Anna Berg.', 'Tom Reed: actor'],
    ['Ida and Pike are played by Anna Berg and Tom Reed.', 'Tom Reed: Pike'],
    ['Anna Berg, Tom Reed and Sara Moss star as Ida, Pike and Wren respectively.', 'Sara Moss: Wren'],
    ['Anna Berg (Ida) and Tom Reed (Pike) star.', 'Anna Berg: Ida'],
    ['Sara Moss as Wren\n\nVal Quist as the Duke of Ash', 'Val Quist: Duke of Ash'],
    ['Sara Moss ... Wren\nVal Quist ... the Duke of Ash', 'Sara Moss: Wren'],
    ['Sara Moss ... Wren\nVal Quist ... the Duke of Ash', 'Val Quist: Duke of Ash'],
    ['The film stars Anna Berg. The actress, 59, will play Wren.', 'Anna Berg: Wren'],
  ])('%s', (text, found) => {
    expect(parts(text)).toContain(found);
  });

  it.each([
    'Anna Berg stars. Anna Berg, whose Oscar stands at home, laughed.',
    'Anna Berg stars. Anna Berg’s husband, Otto, is a baker.',
    'Anna Berg stars as a Victorian-era judge.',
    'Anna Berg stars. Anna Berg’s London is grey.',
  ])('%s: no part is named', (text) => {
    expect(parts(text)).toEqual(['Anna Berg: actor']);
  });

  it('gives a part to her who leads, not to him who directed', () => {
    const found = parts('Anna Berg leads Glass Harbor, written and directed by Tom Reed, as Ida Lund.');
    expect(found.filter((one) => one.startsWith('Tom Reed'))).toEqual([
      'Tom Reed: writer',
      'Tom Reed: director',
    ]);
  });
});

describe('people of a credit', () => {
  it.each([
    ['The film stars Academy Award winner Anna Berg.', 'Anna Berg: actor'],
    ['The film stars New Zealander Hemi Tane.', 'Hemi Tane: actor'],
    ['On Thursday Anna Berg, who stars in Glass Harbor, laughed.', 'Anna Berg: actor'],
    ['Shri Anil Kapadia plays Ravi.', 'Anil Kapadia: Ravi'],
    ['The film was shot by Zed.', 'Zed: cinematographer'],
    ['Also starring are rapper Kilo and the comedian Pim.', 'Pim: actor'],
    ['Glass Harbor stars Anna Berg as Ida and Zulma as Chloe.', 'Zulma: Chloe'],
    [
      'Also in the cast are Tom Reed as the hostess and Kweku Boateng as Bertrand Moss.',
      'Kweku Boateng: Bertrand Moss',
    ],
  ])('%s', (text, found) => {
    expect(parts(text)).toContain(found);
  });

  it.each([
    ['Art director Anna Berg said so.', 'art director'],
    ['Dance numbers are choreographed by Anna Berg.', 'choreographer'],
    ['Glass Harbor was costumed by Anna Berg.', 'costume designer'],
    ['Glass Harbor was cut by Anna Berg.', 'editor'],
    ['Casting is by Anna Berg.', 'casting director'],
    ['The production design is by Anna Berg.', 'production designer'],
    ['Anna Berg designed the costumes.', 'costume designer'],
    ['The make-up is by Anna Berg.', 'make-up artist'],
    ['Location scout Anna Berg said so.', 'location scout'],
    ['Anna Berg provides the narration.', 'narrator'],
  ])('%s', (text, role) => {
    expect(parts(text)).toEqual([`Anna Berg: ${role}`]);
  });

  it('says nothing of what is only overseen', () => {
    expect(parts('Anna Berg oversees the harbour.')).toEqual([]);
  });
});

it('is described without the word that leads to the name', () => {
  for (const word of ['named', 'called'])
    expect(partIn(`a shy lamplighter ${word} Alfie Crane`)).toMatchObject({
      character: 'Alfie Crane',
      described: 'shy lamplighter',
    });
});
