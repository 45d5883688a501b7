import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

/** The reasons why a person should look at Anna Berg's credits, null for one that is sure. */
function doubts(text: string): (string | null)[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article))
    .filter(({ person }) => person.endsWith('Berg'))
    .map(({ certainty }) => (certainty.sure ? null : certainty.why));
}

describe('what leaves a credit in doubt', () => {
  it.each([
    ['Glass Harbor is directed by Anna Berg.'],
    ['Anna Berg will direct Glass Harbor.'],
    ['The film stars Anna Berg.'],
  ])('nothing: %s', (text) => {
    expect(doubts(text)).toEqual([null]);
  });

  it.each([
    ['talks', 'Anna Berg is in talks to direct Glass Harbor.'],
    ['may', 'Anna Berg may direct Glass Harbor.'],
    ['reportedly', 'Anna Berg is reportedly directing Glass Harbor.'],
    ['was to', 'Anna Berg was to have directed Glass Harbor.'],
    ['originally', 'Anna Berg, who was originally to star in Glass Harbor, turned it down.'],
  ])('the word “%s”: %s', (word, text) => {
    expect(doubts(text)).toEqual([`“${word}” stands beside it: it may not be so`]);
  });

  it('that the film isn’t named, rather than a word that may leave it open', () => {
    expect(doubts('The thriller Salt Road is long. Director Anna Berg didn’t say so.')).toEqual([
      'another film is named right before it',
    ]);
  });

  it('that it may be told of something else than a film', () => {
    expect(doubts('Anna Berg played Ida in the series for nine years.')).toEqual([
      'it may be told of something else than a film',
    ]);
  });

  it.each([
    ['Anna Berg directed her debut in 2019.'],
    ['On the set of Grindstone Alley, director Anna Berg laughed.'],
    ['The Grindstone team praised director Anna Berg.'],
  ])('that it may be told of another film: %s', (text) => {
    expect(doubts(text)).not.toContain(null);
  });

  it('that a part of the name may be a nickname', () => {
    expect(doubts('Glass Harbor is directed by Anna “Ace” Berg.')).toEqual([
      'a part of the name may be a nickname',
    ]);
  });

  it('that the title may be a part of a longer one, or no film’s', () => {
    expect(
      doubts('Glass Harbor is directed by Anna Berg. She named Glass Harbor to Sunrise in May.'),
    ).toEqual(['it may be a part of a longer title']);
  });

  it('that words for playing stand behind the name elsewhere', () => {
    expect(doubts('The film stars Anna Berg. Nobody knows Berg’s role.')).toContain(
      'whom they play may be told elsewhere',
    );
  });

  it('no matter for a role behind the name that begins the next of a list', () => {
    const article = readArticle(`${GROUND}The Editor is Anna Berg, the Production Designer is Cleo Lind.`);
    const found = findCredits(article, findMentions(article), findFilms(article));
    expect(found.map(({ person, role }) => [person, role])).toEqual([
      ['Anna Berg', 'editor'],
      ['Cleo Lind', 'production designer'],
    ]);
  });
});
