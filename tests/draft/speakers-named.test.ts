import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('who speaks, by what the words around it are', () => {
  it.each<[string, string, string[]]>([
    [
      'whoever posts a caption',
      'Quill shared a picture of the boat with the caption: “Our fourth and best star.”',
      ['Tomas Quill: Our fourth and best star.'],
    ],
    [
      'whoever greets with words',
      'Brandvik opened the evening with just five words: “Please switch off your fish.”',
      ['Ilse Brandvik: Please switch off your fish.'],
    ],
    [
      'in whose words it is',
      'It was, in Quill’s words, “a very long and very wet walk”.',
      ['Tomas Quill: a very long and very wet walk'],
    ],
    [
      'whoever praises another',
      'Brandvik spoke of Quill at length, calling him “the last of the great idlers”.',
      ['Ilse Brandvik: the last of the great idlers'],
    ],
    [
      'nobody of a label',
      'It comes with what the label calls “a small heap of extra scenes”.',
      ['—?: a small heap of extra scenes'],
    ],
    [
      'behind a title of the sentence',
      'Quill, who was in “Low Water,” said it was “made of glue and patience”.',
      ['Tomas Quill: made of glue and patience'],
    ],
    [
      'whose answer it is',
      '“A very cold boat,” is the whole of Quill’s answer.',
      ['Tomas Quill: A very cold boat,'],
    ],
    [
      'not the title that ends what tells who spoke',
      '“It was cold,” said Quill, who made the hit “Low Water.” “Very,” he added.',
      ['Tomas Quill: It was cold,', 'Tomas Quill: Very,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a musical', 'It closes with “Gare de l’est, 6 h,” a musical by Bo Lind. Quill came.', []],
    ['a film by somebody', '“The Iron Road,” directed by Brandvik, opens.', []],
  ])('a title is no quotation: %s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'in a trailer',
      'In the trailer Quill stares. “Nobody is coming,” he whispers.',
      ['Tomas Quill?: Nobody is coming,'],
    ],
    [
      'to a figure',
      'Quill is the keeper. “I never liked the sea,” he tells his son.',
      ['Tomas Quill?: I never liked the sea,'],
    ],
    [
      'not to a paper',
      'Quill laughed. “I never liked the sea,” he tells the paper.',
      ['Tomas Quill: I never liked the sea,'],
    ],
  ])('a line of the film is in doubt: %s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('he, she and their own', () => {
  it.each<[string, string, string[]]>([
    ['somebody’s mother', 'Quill’s mother was there, too. “It was cold,” he said.', ['—?: It was cold,']],
    [
      'a thing’s owner',
      'Quill saw a boat. Its owner was not glad. “It was cold,” he said.',
      ['—?: It was cold,'],
    ],
    [
      'her co-star is another one',
      'Anna Holm stars, too. Holm left. “I froze,” her co-star said.',
      ['Tomas Quill?: I froze,'],
    ],
    [
      'one of two of the paragraph before',
      'Star Anna Holm met Brandvik. Holm left.\n\n“I froze,” she said.',
      ['Anna Holm?: I froze,'],
    ],
    [
      'whose answer',
      'Quill was asked. His answer came by post: “No, thank you.”',
      ['Tomas Quill?: No, thank you.'],
    ],
    [
      'according to her',
      'Brandvik came. According to her, “it was a very cold year”.',
      ['Ilse Brandvik: it was a very cold year'],
    ],
    [
      'of whom it is said beside another',
      '“She is good,” said Quill of Brandvik. She disagreed. “I am cold,” she said.',
      ['Tomas Quill: She is good,', 'Ilse Brandvik?: I am cold,'],
    ],
    [
      'what a clause tells of a name nobody knows',
      'Star Zuzu Varg, who brought her dog, came with Anna Holm.\n\nVarg left.\n\n“I froze,” she said.',
      ['Zuzu Varg: I froze,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('names of speakers', () => {
  it.each<[string, string, string]>([
    [
      'behind an office',
      'North Island Arts Minister Zofi Quandt said it was dear. “It was,” she said.',
      'Zofi Quandt: It was,',
    ],
    [
      'heard next',
      'Zofi Quandt was among the doubters. “It was far too long,” she wrote.',
      'Zofi Quandt: It was far too long,',
    ],
    [
      'with kin before',
      'His screen husband, Odalys Brask, disagreed: “It was warm.”',
      'Odalys Brask: It was warm.',
    ],
    ['of a paper', '“A quiet marvel,” said Screen Week’s Zofi Quandt.', 'Zofi Quandt: A quiet marvel,'],
    [
      'of a studio',
      '“It was cheap,” the studio’s head of sales, Zofi Quandt, said.',
      'Zofi Quandt: It was cheap,',
    ],
    [
      'whom a part follows',
      'It will have Ada Brask as the hostess and Zofi Quandt as Nell Gray. Quandt laughed. “It was cold,” she said.',
      'Zofi Quandt?: It was cold,',
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text).at(-1)).toBe(expected);
  });

  it('is the headline’s where it is short for the article’s own', () => {
    const text =
      'Vin Quandt on Being Fired\n\nBo Lind met Vincenzo “Vin” Quandt, the director, in June.\n\n“I froze,” Quandt said.';
    expect(spoken(text)).toEqual(['Vin Quandt: I froze,']);
  });
});
