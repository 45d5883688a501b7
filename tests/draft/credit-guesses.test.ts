import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = `date 2031-06-05

The film “Glass Harbor” opens in theaters on July 14. “Glass Harbor” stars Ida Lund and Peter Holm and is directed by Anna Berg. Cinematographer Karl Voss shot “Glass Harbor” in Ghent.

The thriller “Salt Road” came out in 2027. The drama “Winter Post” came out in 2029.

`;

/** Who is said or guessed to have done what at another film than the one that the article is about. */
function beside(text: string): string[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article))
    .filter(({ film, at }) => film !== 'Glass Harbor' && at.paragraph > 2)
    .map(({ person, role, film, certainty }) => `${person}: ${role} of ${film}${certainty.sure ? '' : ' ?'}`);
}

describe('somebody beside a film', () => {
  it.each([
    ['Lund was last seen in the thriller “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Lund has been tipped for a prize for “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Lund recently wrapped Bo Marsh’s “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Lund, who broke out in “Salt Road,” said so.', 'Ida Lund: actor of Salt Road ?'],
    ['Lund won a Golden Lamp for “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Berg followed “Salt Road” with a play.', 'Anna Berg: director of Salt Road ?'],
    ['Berg made her name with “Salt Road.”', 'Anna Berg: director of Salt Road ?'],
    ['Berg’s debut as a director, “Salt Road,” won two prizes.', 'Anna Berg: director of Salt Road ?'],
    ['Voss was nominated for “Salt Road.”', 'Karl Voss: cinematographer of Salt Road ?'],
    ['Berg wrote all the music for the thriller “Salt Road.”', 'Anna Berg: composer of Salt Road ?'],
    ['Best known for “Salt Road,” Lund lives in Oslo.', 'Ida Lund: actor of Salt Road ?'],
    ['Before “Salt Road,” Lund worked in a bank.', 'Ida Lund: actor of Salt Road ?'],
    ['“Salt Road” brought Lund a prize.', 'Ida Lund: actor of Salt Road ?'],
    ['“Salt Road,” which made Lund famous, is long.', 'Ida Lund: actor of Salt Road ?'],
    ['“Salt Road,” for which Voss won a prize, is long.', 'Karl Voss: cinematographer of Salt Road ?'],
    ['“Salt Road” (2027), in which Lund has one scene, is long.', 'Ida Lund: actor of Salt Road ?'],
    ['“Salt Road,” a comedy about tax that Berg wrote, is long.', 'Anna Berg: writer of Salt Road ?'],
    ['The evening belonged to Lund, best known for “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    [
      'It was shown beside a short by Berg, the Dane whose “Salt Road” won a prize.',
      'Anna Berg: director of Salt Road ?',
    ],
    ['Berg lives in Oslo. Her second, “Salt Road,” won a prize.', 'Anna Berg: director of Salt Road ?'],
    ['Berg lives in Oslo. Her break came with “Salt Road.”', 'Anna Berg: director of Salt Road ?'],
    ['Lund lives in Oslo. Up next for her is “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Lund lives in Oslo. Other credits include “Salt Road.”', 'Ida Lund: actor of Salt Road ?'],
    ['Lund lives in Oslo. “Salt Road” won her a prize.', 'Ida Lund: actor of Salt Road ?'],
    ['Berg lives here. It is her first film since “Salt Road.”', 'Anna Berg: director of Salt Road ?'],
    ['Lund returns with Voss, with whom she made “Salt Road.”', 'Karl Voss: cinematographer of Salt Road ?'],
    ['Lund works with Holm, for whom she appeared in “Salt Road.”', 'Peter Holm: director of Salt Road ?'],
    ['Berg broke through as a sad spy in the thriller “Salt Road.”', 'Anna Berg: actor of Salt Road ?'],
    ['“Salt Road” is the first feature from Dublin’s Anna Berg.', 'Anna Berg: director of Salt Road ?'],
    ['“Salt Road,” a remake of a play edited by Voss, is long.', 'Karl Voss: editor of Salt Road ?'],
    ['“I shot ‘Salt Road’ in a week,” said Voss.', 'Karl Voss: cinematographer of Salt Road ?'],
    ['“Salt Road” comes in May. Berg’s creature feature cost little.', 'Anna Berg: director of Salt Road ?'],
    ['“Salt Road” comes in May. The Lund-led chamber piece cost little.', 'Ida Lund: actor of Salt Road ?'],
  ])('%s', (text, found) => {
    expect(beside(text)).toContain(found);
  });

  it.each([
    ['Lund’s credits include “Salt Road” and “Winter Post.”'],
    ['Lund has had small parts in “Salt Road” and “Winter Post.”'],
    ['Lund is known for “Salt Road” and “Winter Post.”'],
  ])('%s: each film of a list', (text) => {
    expect(beside(text)).toEqual(
      expect.arrayContaining(['Ida Lund: actor of Salt Road ?', 'Ida Lund: actor of Winter Post ?']),
    );
  });

  it.each([
    ['The film reunites Lund and Holm, who did “Salt Road” together.'],
    ['Lund and Holm are old friends. The pair were last seen in “Salt Road.”'],
  ])('%s: both', (text) => {
    expect(beside(text)).toEqual(
      expect.arrayContaining(['Ida Lund: actor of Salt Road ?', 'Peter Holm: actor of Salt Road ?']),
    );
  });

  it('gives each their own deed', () => {
    const found = beside(
      'Voss shot six features that Berg directed, among them “Salt Road” and “Winter Post.”',
    );
    for (const film of ['Salt Road', 'Winter Post'])
      expect(found).toEqual(
        expect.arrayContaining([
          `Karl Voss: cinematographer of ${film} ?`,
          `Anna Berg: director of ${film} ?`,
        ]),
      );
  });

  it.each([
    ['Lund saw “Salt Road” twice.'],
    ['Berg compared it to “Salt Road.”'],
    ['Holm said that “Salt Road” was too long.'],
    ['“Salt Road” was a flop, Holm said.'],
    ['Lund lives in Oslo. “Salt Road” opens on Friday.'],
    ['They argue about “Salt Road.”'],
    ['Holm lives here. His dog has seen “Salt Road.”'],
    ['Lund told a friend. The second, “Salt Road,” is a song.'],
  ])('none: %s', (text) => {
    expect(beside(text)).toEqual([]);
  });

  it.each([
    ['Berg directed “Salt Road” from her own screenplay.', 'Anna Berg: writer of Salt Road ?'],
    ['Lund directs “Salt Road” from a script of her own.', 'Ida Lund: writer of Salt Road ?'],
  ])('%s: a writer', (text, found) => {
    expect(beside(text)).toContain(found);
  });

  it('takes a word with a capital for no film to guess by', () => {
    expect(beside('Lund won a prize for Ghent. The drama Ghent opens in May.')).toEqual([]);
    expect(beside('Lund won a prize for “Ghent.” The drama “Ghent” opens in May.')).toEqual([
      'Ida Lund: actor of Ghent ?',
    ]);
  });

  it('guesses no role where the article says that there was one and not which', () => {
    expect(beside('Lund and Holm once worked together on “Salt Road.”')).toEqual([
      'Ida Lund: null of Salt Road ?',
      'Peter Holm: null of Salt Road ?',
    ]);
  });

  it('guesses no second director', () => {
    expect(
      beside('“Salt Road” is directed by Bo Marsh. Berg worked on “Salt Road” for a week.'),
    ).not.toContain('Anna Berg: director of Salt Road ?');
  });

  it('guesses nothing of a film for which the article says it', () => {
    expect(beside('Berg wrote “Salt Road.” Berg is known for “Salt Road.”')).toEqual([
      'Anna Berg: writer of Salt Road ?',
    ]);
  });
});

describe('a film far behind the beginning of its sentence', () => {
  const of = (many: number) =>
    beside(`Berg is sad. Her ${'very '.repeat(many)}long second film, “Salt Road,” is out.`);

  it('is not what “her” is said of', () => {
    expect(of(3)).toEqual(['Anna Berg: director of Salt Road ?']);
    expect(of(200)).toEqual([]);
  });
});
