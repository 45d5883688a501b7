import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('somebody without a name', () => {
  it.each<[string, string, string[]]>([
    [
      'whom “he” means',
      'Quill laughed. A man in the third row did not. “It was cold,” he said.',
      ['—?: It was cold,'],
    ],
    ['who is there', 'Quill left. There was a waiter. “It was cold,” he said.', ['—?: It was cold,']],
    [
      'but not what somebody is',
      'Quill is a man of few words. “It was cold,” he said.',
      ['Tomas Quill: It was cold,'],
    ],
    [
      'nor what stands in the sentence of whoever is meant',
      'Quill had the part since another man fell. “It was cold,” he said.',
      ['Tomas Quill: It was cold,'],
    ],
    [
      'of whom the article has not spoken',
      'Quill left. “It was cold,” said the girl who sells the tickets.',
      ['—?: It was cold,'],
    ],
    [
      'who says all that is said',
      '“It was very cold out there,” is all a spokesperson would say.',
      ['—: It was very cold out there,'],
    ],
    [
      'behind a passive',
      'It is being described as “a very, very cold film”.',
      ['—?: a very, very cold film'],
    ],
    [
      'several of them',
      'Quill was young. Teachers at the school thought him “a very cold and quiet boy”.',
      ['—?: a very cold and quiet boy'],
    ],
    ['from a place', 'Quill bowed. From the row behind us: “It was cold!”', ['—?: It was cold!']],
    [
      'in whose words it is',
      'It was, in the words of one guest, “the coldest night of the year”.',
      ['—?: the coldest night of the year'],
    ],
    [
      'of a kind that stands for somebody named',
      'Quill left. “It was cold,” a voice said.',
      ['—?: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('who speaks, by the sentence', () => {
  it.each<[string, string, string[]]>([
    [
      'put between',
      'It was begun, Quill says, “in a cold tank with no tea”.',
      ['Tomas Quill: in a cold tank with no tea'],
    ],
    [
      'named behind what somebody does',
      '“It was cold,” marveled the studio’s chief, Lia Holm. “And wet.”',
      ['Lia Holm: It was cold, | And wet.'],
    ],
    [
      'named behind what somebody does, before the verb',
      'The film’s producer, Lia Holm, was there. “It was cold,” the producer said.',
      ['Lia Holm: It was cold,'],
    ],
    [
      'the second of two who speak',
      'Quill said that Brandvik had told him: “It will be cold.”',
      ['Ilse Brandvik?: It will be cold.'],
    ],
    [
      'not whoever stands beside',
      'She works alongside Tomas Quill, and gave her blessing in a post: “It was cold.”',
      ['Ilse Brandvik?: It was cold.'],
    ],
    [
      'over a title',
      '“It was cold,” Quill wrote in a memoir, “A Chair by the Sea.” “And wet.”',
      ['Tomas Quill: It was cold, | And wet.'],
    ],
    [
      'adding, some words before it',
      '“It was cold,” Quill said, before adding, over a lot of noise, “I loved it there.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: I loved it there.'],
    ],
    [
      'not part of another name',
      '“It was cold,” said Quill Pictures President Lia Holm.',
      ['Lia Holm: It was cold,'],
    ],
    [
      'another one who is named in between',
      'Quill laughed. Sheila was not amused. “It was cold,” he said.',
      ['Tomas Quill?: It was cold,'],
    ],
    [
      'of another gender than who spoke last',
      '“It was cold,” said Quill. “He froze,” she said.',
      ['Tomas Quill: It was cold,', 'Ilse Brandvik?: He froze,'],
    ],
    [
      'signed on a line of its own',
      '> “It was very cold.” — Tomas Quill',
      ['Tomas Quill: It was very cold.'],
    ],
    [
      'in a paragraph that ends with no full stop',
      'A.\n\nB.\n\nQuill, on Instagram: “it was so cold, you guys”',
      ['Tomas Quill: it was so cold, you guys'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it('is not asked of what stands on a board', () => {
    expect(spoken(`${HEAD}There a chalkboard reads “We have not seen him,” Quill said.`)).toEqual([]);
  });

  it('knows names that begin with a small letter, and with an apostrophe', () => {
    expect(spoken('Director Lia d’Aubigny came. D’Aubigny is amused. “It was cold,” she said.')).toEqual([
      'Lia d’Aubigny: It was cold,',
    ]);
    expect(spoken('Actor Lorcan O’Driscoll came. “It was cold,” said O’Driscoll.')).toEqual([
      'Lorcan O’Driscoll: It was cold,',
    ]);
  });
});

describe('whose words are another’s', () => {
  it.each([
    ['of whoever is named by a trade', '“It was very cold,” said the widow of director Tomas Quill.'],
    ['of a part that belongs to somebody', '“It was very cold,” says Tomas Quill’s Ilse Brandvik.'],
    ['of whoever writes about somebody', '“It was very cold,” said Tomas Quill biographer Hal Orme.'],
    ['of neither of two', '“It was very cold,” said neither Tomas Quill nor Ilse Brandvik.'],
    ['who is quoted', '“It was very cold,” said Tomas Quill, quoting Ilse Brandvik.'],
    ['who wrote what is read', '“It was very cold,” said Quill, reading from a letter.'],
    ['who wrote a song', '“It was very cold,” sang Tomas Quill.'],
    ['who only seems to have said it', '“It was very cold,” Tomas Quill allegedly said.'],
    ['who is acted', '“It was very cold,” Ilse Brandvik (Tomas Quill) says.'],
    ['who would have said it', '“It was very cold,” the late Tomas Quill would have said.'],
    ['who is no such one', '“It was very cold,” said the fake Tomas Quill.'],
    ['who speaks for a part', '“It was very cold,” said Tomas Quill as Ilse Brandvik.'],
    ['who speaks in character', '“It was very cold,” said Tomas Quill in character.'],
    ['of whom it is told last', 'Quill agreed with Lia Brandvik, who said, “It was very cold out there.”'],
    ['who is heard early in a film', '“It was very cold,” Tomas Quill says in the opening minutes.'],
    ['who is heard in a film', 'In “Low Tide,” Tomas Quill says, “It was very cold out there.”'],
    ['who is heard in the film', 'Late in the film Tomas Quill asks: “Was it very cold out there?”'],
  ])('is in doubt: %s', (_, text) => {
    const found = spoken(HEAD + text);
    expect(found).toEqual([expect.stringMatching(/^[^:]*\?: /u)]);
  });
});

describe('“he” at the beginning of a paragraph', () => {
  const marsh = 'Director Peter Marsh made it. Marsh slept. Marsh rose. Marsh sang. Marsh swam. Marsh ran.';
  const frith = 'Actor James Frith closed his shop that year.';

  it('is the one who was told of last', () => {
    expect(spoken(`${frith}\n\n“It was cold,” he said.`)).toEqual(['James Frith: It was cold,']);
  });

  it('may be the one whom the article is about', () => {
    expect(spoken(`${marsh}\n\n${frith}\n\n“It was cold,” he said.`)).toEqual(['James Frith?: It was cold,']);
  });
});

it.each(['Coun', 'Cllr', 'Councillor', 'Dr'])('has no “%s” in the name of who speaks', (title) => {
  expect(spoken(`“It was cold,” said ${title} Anna Berg.`)).toEqual(['Anna Berg: It was cold,']);
});
