import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { HEAD, spoken } from '../support/quotations.ts';

describe('speakers in the rough sentences of the press', () => {
  it.each<[string, string, string[]]>([
    [
      'the verb’s own subject, whatever is told of whom',
      '“We froze for nine whole days,” says Brandvik of her lead, Tomas Quill.',
      ['Ilse Brandvik: We froze for nine whole days,'],
    ],
    [
      'one of a house, without a word for what they are',
      '“It was cold out there,” Copper Bay’s Dana Orlov tells us.',
      ['Dana Orlov: It was cold out there,'],
    ],
    [
      'goes on behind a word in -ing that is no verb of speech',
      '“It was cold,” Quill said on the first day of shooting, “and nobody had a coat.”',
      ['Tomas Quill: It was cold, | and nobody had a coat.'],
    ],
    [
      'adds something in a clause of its own',
      '“It was cold,” Quill said, adding that the studio “never once sent anybody a coat.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: never once sent anybody a coat.'],
    ],
    [
      'a verb that tells how',
      '“It was cold!” Quill howls of the winter. “I had no coat.”',
      ['Tomas Quill: It was cold! | I had no coat.'],
    ],
    [
      'a verb of speech that begins a sentence is no name',
      'Countered Quill: “She had the warmer coat.”',
      ['Tomas Quill: She had the warmer coat.'],
    ],
    [
      'the answer that another one tells',
      'Quill showed it to Brandvik. Her verdict, he reported, was brief: “Too cold.”',
      ['Ilse Brandvik?: Too cold.'],
    ],
    [
      'an answer of whom a pronoun tells',
      'Brandvik said nothing. Quill has a small part. His explanation? “They sent a car.”',
      ['Tomas Quill?: They sent a car.'],
    ],
    [
      'whom somebody without a name asked',
      'Quill came. Asked by a small boy why it was so cold, he thought about it. “Snow, mostly,” he said.',
      ['Tomas Quill: Snow, mostly,'],
    ],
    [
      'whom the sentence before means by a pronoun, in a trade',
      'Jane Lund, the actor, laughed.\n\nPeter Ames and Frank Dunne came home. Dunne stayed on. He asked for nothing. “I had no coat,” the actor pointed out.',
      ['Frank Dunne?: I had no coat,'],
    ],
    [
      'nobody named within brackets',
      'Ned Ames (they met on a shoot of Tomas Quill’s) speaks of it with awe. “It was cold,” he told me.',
      ['Ned Ames: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('what nobody who is named says', () => {
  it.each<[string, string[]]>([
    ['“We wish her very well,” the statement read.', ['—?: We wish her very well,']],
    [
      'Quill plays a man with, it says in the synopsis, “a very old score to settle.”',
      ['—?: a very old score to settle.'],
    ],
    [
      'The bank will be, in the words of the studio’s delighted announcement, “nobody’s idea of a bank.”',
      ['—?: nobody’s idea of a bank.'],
    ],
    ['A spokesperson assured us that there is “no chance of a third one.”', ['—: no chance of a third one.']],
    [
      '“I was asleep for some of it,” confided the gentleman beside me.',
      ['—?: I was asleep for some of it,'],
    ],
    ['It put “Get off of my moon” on every T-shirt in town.', []],
    ['He works out why the listing said “ten guests, and no refunds.”', []],
    ['“Low Tide,” a $95 million adventure that Quill wrote, fell by half.', []],
    ['“Low Tide: The Return,” as it was called until last year, added nine million.', []],
  ])('%s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('whom “she” means', () => {
  const ABOUT =
    'Ada Brandvik is back. Ada Brandvik is 60. Ada Brandvik wrote it. Ada Brandvik cut it.\n\nOpposite her is Jane Lund.\n\n';

  it('is whom an article is about, where a paragraph begins without anybody’s words', () => {
    expect(spoken(`${ABOUT}She looks at the rain. “Ask me again,” she says.`)).toEqual([
      'Ada Brandvik?: Ask me again,',
    ]);
  });

  it('is the one before, where it begins with somebody’s words', () => {
    expect(spoken(`${ABOUT}“Ask me again,” she says.`)).toEqual(['Jane Lund?: Ask me again,']);
  });

  it('is whoever a passive names, of whatever gender the name is, but where a pronoun goes on', () => {
    const by = 'Jane Lund laughed.\n\nIt was written by novelist Zorya Vell, and she cut it, too. “Noise,” ';
    expect(spoken(`${by}she told us.`)).toEqual(['Zorya Vell?: Noise,']);
  });
});

describe('names of the rough press', () => {
  const names = (text: string) => findMentions(readArticle(text)).people.map(({ name }) => name);

  it('has whom a heading casts, and kin with a first name alone', () => {
    expect(names('Low Tide: the cast\n\nAnders Holm as Otto Ring\n\nHolm has a beard.')).toContain(
      'Anders Holm',
    );
    expect(names('Tom Reed plays Joe. His mum, Kerry, said that she cried.')).toContain('Kerry');
    expect(names('It was directed by her brother, Martin.')).toContain('Martin');
    expect(names('Her co-star of those years, Zorya Vell, laughed.')).toContain('Zorya Vell');
  });

  it('has no ship and nothing with a plus', () => {
    expect(names('They shot aboard the Edna Thorvald. The Edna Thorvald sank.')).not.toContain(
      'Edna Thorvald',
    );
    expect(names('Lumenary+ said so. “No,” said Lumenary+ film head Bart Osgood.')).toEqual(['Bart Osgood']);
  });
});
