import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const people = (text: string) => findMentions(readArticle(text)).people;

/** "words → person", with a question mark where it is in doubt; whole names are left out. */
function meant(text: string): string[] {
  const article = readArticle(text);
  return findMentions(article)
    .all.filter(({ by }) => by !== 'name')
    .map(({ person, paragraph, from, to, doubt }) => {
      const words = article.paragraphs[paragraph - 1]?.text.slice(from, to);
      return `${words} → ${person.name}${doubt === null ? '' : '?'}`;
    });
}

describe('the people of an article', () => {
  it.each<[string, string, string[]]>([
    ['beside a trade', 'It has star Zofi Quandt and director Odalys Brask.', ['Zofi Quandt', 'Odalys Brask']],
    [
      'at a sentence’s start',
      'Co-star Odalys Brask was there. Director Zofi Quandt too.',
      ['Odalys Brask', 'Zofi Quandt'],
    ],
    ['with a verb of speech', '“It was a cold day,” Zofi Quandt said.', ['Zofi Quandt']],
    ['behind the verb', '“It was a cold day,” said Zofi Quandt.', ['Zofi Quandt']],
    ['with who', 'Odalys Brask, who plays the keeper, came.', ['Odalys Brask']],
    ['with an apposition', 'Zofi Quandt, the film’s composer, came.', ['Zofi Quandt']],
    ['with a well-known first name', 'It was Peter Brask whom they met.', ['Peter Brask']],
    [
      'with particles',
      'See director Ilse van der Brask and star Teo del Quandt.',
      ['Ilse van der Brask', 'Teo del Quandt'],
    ],
    ['with initials', 'They met J.J. Brask and Samuel L. Quandt.', ['J.J. Brask', 'Samuel L. Quandt']],
    ['with accents and hyphens', 'The star Zoé Brûlé-Ødegård came.', ['Zoé Brûlé-Ødegård']],
    ['with an apostrophe', 'It is star Aoife O’Brask’s coat.', ['Aoife O’Brask']],
    ['with inner capitals', 'It is star Aoife McBrask.', ['Aoife McBrask']],
    ['with junior', 'The star Robert Brask Jr. came.', ['Robert Brask Jr.']],
    ['with a title, left out', 'Dr. Odalys Brask said: “It was cold.”', ['Odalys Brask']],
    ['of one word', 'The singer Quandt came.', ['Quandt']],
    [
      'a short form for the same one',
      'star Christopher Brask came. Chris Brask left.',
      ['Christopher Brask'],
    ],
    [
      'named again by the family name',
      'Odalys Quandt was first. Later Quandt told of it to Anna Brask.',
      ['Odalys Quandt', 'Anna Brask'],
    ],
  ])('are found: %s', (_, text, names) => {
    expect(people(text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['It was shot in Monument Valley and New Zealand by Universal Pictures.'],
    ['“It was cold,” he told Empire Magazine.'],
    ['When Top Gun came in May, Paramount had no plan.'],
    ['The Long Night is a film. So is Quiet Harbour.'],
    [''],
  ])('are not found in: %s', (text) => {
    expect(people(text)).toEqual([]);
  });

  it('are figures where they are played', () => {
    const found = people('Anna Brask plays Petra Holm. Tom Quandt returns as Max Vane.');
    expect(found.map(({ name, figure }) => [name, figure])).toEqual([
      ['Anna Brask', false],
      ['Petra Holm', true],
      ['Tom Quandt', false],
      ['Max Vane', true],
    ]);
  });

  it('have their trades', () => {
    const found = people('Writer/director Anna Brask works with star Tom Quandt and composer Lia Holm.');
    expect(found.map(({ trades, called }) => [...trades, ...called])).toEqual([
      ['writer', 'director', 'writer', 'director'],
      ['actor', 'star'],
      ['other', 'composer'],
    ]);
  });
});

describe('whom an article means', () => {
  const two = 'Director Anna Brask met star Tom Quandt.';
  it.each<[string, string, string[]]>([
    ['by the family name', `${two} Brask left.`, ['Brask → Anna Brask']],
    ['by the first name', `${two} Tom left.`, ['Tom → Tom Quandt']],
    [
      'by a trade',
      `${two} The actor left before the director.`,
      ['The actor → Tom Quandt', 'the director → Anna Brask'],
    ],
    ['by a pronoun', `${two} She left. He did not.`, ['She → Anna Brask', 'He → Tom Quandt']],
    ['by a pronoun in the next paragraph', `${two}\n\nShe left.`, ['She → Anna Brask']],
    ['by the pronoun of an unknown first name', 'Star Zofi Quandt came. She left.', ['She → Zofi Quandt']],
    [
      'by another trade than that of whoever is near',
      `${two}\n\nEditor Lia Holm came. The director left.`,
      ['The director → Anna Brask'],
    ],
    ['never a figure', 'Anna Brask plays Petra Holm. She left.', ['She → Anna Brask']],
    ['by a pronoun of two', 'Anna Brask met Lia Holm. She left.', ['She → Anna Brask?']],
    ['by a family name of two', 'Anna Brask met Lia Brask. Brask left.', ['Brask → Lia Brask?']],
    [
      'by a trade of two',
      'Stars Anna Brask and Lia Holm and star Tom Quandt met. The actor left.',
      ['The actor → Tom Quandt?'],
    ],
    ['not where a name follows', `${two} The actor Tom Quandt left.`, []],
    ['one named far before', `${two}\n\nA.\n\nB.\n\nC.\n\nShe left.`, ['She → Anna Brask?']],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it('knows what is said by others', () => {
    const { all } = findMentions(readArticle('Anna Brask said: “Tom Quandt was cold.” Tom Quandt was not.'));
    expect(all.map(({ person, quoted }) => [person.name, quoted])).toEqual([
      ['Anna Brask', false],
      ['Tom Quandt', true],
      ['Tom Quandt', false],
    ]);
  });
});
