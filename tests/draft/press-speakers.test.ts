import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { HEAD, spoken } from '../support/quotations.ts';

describe('speakers in previews and columns', () => {
  it.each<[string, string, string[]]>([
    [
      'the subject behind the clause with which a sentence begins',
      'Asked whether it was all for Brandvik, Quill shrugged, sort of. “It was cold enough,” he said.',
      ['Tomas Quill: It was cold enough,'],
    ],
    [
      'whoever tells somebody something',
      'Quill told Brandvik: “It will be cold out there.”',
      ['Tomas Quill: It will be cold out there.'],
    ],
    [
      'whoever asks somebody',
      'Brandvik asked Quill, “Why was it so cold?”',
      ['Ilse Brandvik: Why was it so cold?'],
    ],
    [
      'in doubt, where the writer tells somebody something',
      'I told Quill: “It will be cold out there.”',
      ['Tomas Quill?: It will be cold out there.'],
    ],
    [
      'in doubt, where somebody without a name warns somebody',
      'The coach warned Quill: “It will be cold out there.”',
      ['Tomas Quill?: It will be cold out there.'],
    ],
    [
      'in doubt, where a sentence behind the words leads into others',
      'We asked Brandvik, “Why was it cold?” Brandvik said: “There were bears.”',
      ['Ilse Brandvik?: Why was it cold?', 'Ilse Brandvik: There were bears.'],
    ],
    [
      'who was brought in before a pair',
      'And then there’s Quill. It has no boats. Ilse Lund and Peter Holm are the divorced couple in it. Has he learnt? “I was cold out there,” he hoots.',
      ['Tomas Quill?: I was cold out there,'],
    ],
    [
      'who plays the one that is named before',
      'It has an inspector, Ewan Marsh, who finds a hive. Marsh is played by Bram Lund in what he calls his last part. (“My knees are cold,” he told a crowd.)',
      ['Bram Lund?: My knees are cold,'],
    ],
    [
      'goes on after a while',
      '“It was cold,” Quill says, and then, after some thought: “Possibly not for the bears.”',
      ['Tomas Quill: It was cold, | Possibly not for the bears.'],
    ],
    [
      'whose answer it was',
      'Quill was asked about it. “It was cold,” was his answer, “but I do like the bears.”',
      ['Tomas Quill: It was cold, | but I do like the bears.'],
    ],
    [
      'according to somebody, whoever it is about',
      'The fourth man died. According to Quill, he would have “gone out again to check the bears”.',
      ['Tomas Quill: gone out again to check the bears'],
    ],
    [
      'the one whose note it is',
      'Brandvik, who lives abroad, will not come, but sent a note. “Tell them I was cold,” it begins.',
      ['Ilse Brandvik?: Tell them I was cold,'],
    ],
    [
      'kin tells the gender',
      'Quill wrote it and left it to his wife, Yuki Vell. “He’d leave notes in the snow,” she told us.',
      ['Yuki Vell?: He’d leave notes in the snow,'],
    ],
    [
      'a trade of two words before the name',
      'Bram Lund was the ferryman. The writer and director, Vesna Karp, thought little of it. “I was cold,” she said.',
      ['Vesna Karp: I was cold,'],
    ],
    [
      'a house of two names is nobody',
      '“Bears take every coat you have,” joked Lund & Vine distribution chief Ned Ames in Reno.',
      ['Ned Ames: Bears take every coat you have,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'Quill left. “You can’t sell a bear,” said one, who asked not to be named.',
      ['—?: You can’t sell a bear,'],
    ],
    [
      'Quill’s mother, reached at home, said that “he is asleep, and please do not call.”',
      ['—?: he is asleep, and please do not call.'],
    ],
    [
      'They moved it, when, a publicist told me with a straight face, “the nights are longer.”',
      ['—?: the nights are longer.'],
    ],
    [
      'A studio spokesperson would say only that the film was “very much alive and unwritten.”',
      ['—?: very much alive and unwritten.'],
    ],
    [
      'Quill recalls the only review it ever had, which called it “a handsome film about bears”.',
      ['—?: a handsome film about bears'],
    ],
    [
      'It is late, which the distributor Marsh Hill puts down to “school holidays and a bit of cheek”.',
      ['—?: school holidays and a bit of cheek'],
    ],
    ['“The Long Way Up.” Quill’s ghost story opens in May.', []],
    ['Sept. 20 — “Upriver.” It was a hit for Quill.', []],
  ])('nobody who is named: %s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it('is who answers, where question and answer share a paragraph', () => {
    const text = `Tomas Quill on the cold\n\nHe has made films for 20 years.\n\nYou said you would stop. “I said so many things.”\n\nHow did Ilse Brandvik find you? “By post, in the winter.”\n\nWhat now? “Sleep, I hope. And soup.”`;
    expect(spoken(text)).toEqual([
      'Tomas Quill?: I said so many things.',
      'Tomas Quill?: By post, in the winter.',
      'Tomas Quill?: Sleep, I hope. And soup.',
    ]);
  });
});

describe('names in previews and columns', () => {
  const names = (text: string) => findMentions(readArticle(text)).people.map(({ name }) => name);

  it('leaves what stands before a name away', () => {
    expect(names('Exhibitor Zorya Vell, who runs two screens, said so.')).toEqual(['Zorya Vell']);
    expect(names('It plays in L.A. Anna Berg’s film opens in May.')).toContain('Anna Berg');
    expect(names('The Clown of Berlin (Vireo) Anna Berg has never been better.')).toContain('Anna Berg');
    expect(names('The Danes Anna Berg and Lise Holm directed it.')).toContain('Anna Berg');
  });

  it('has no partner that is a house', () => {
    expect(names('The studio’s streaming partner, Harbor, gets it in March.')).toEqual([]);
  });
});
