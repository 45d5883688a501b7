import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('speakers over several sentences', () => {
  it.each<[string, string, string[]]>([
    [
      'the actor of the headline',
      'Brandvik was first.\n\n“I froze,” the 50-year-old actor tells Empire.',
      ['Tomas Quill: I froze,'],
    ],
    [
      'a statement that is read',
      '“It was cold out there,” reads a statement from Brandvik. “I froze.”',
      ['Ilse Brandvik: It was cold out there, | I froze.'],
    ],
    [
      'a sentence of another between',
      '“It was,” Brandvik tells us. “I froze.” Quill agrees. “What she said.”',
      ['Ilse Brandvik: It was, | I froze.', 'Tomas Quill?: What she said.'],
    ],
    ['an owner’s answer', 'Quill’s reply? “No, never.”', ['Tomas Quill?: No, never.']],
    ['several at once', '“We froze,” Brandvik and Quill said.', ['Ilse Brandvik?: We froze,']],
    [
      'somebody’s words that another tells',
      '“I was so cold,” Brandvik recalls Quill saying.',
      ['Ilse Brandvik?: I was so cold,'],
    ],
    [
      'somebody who is told so',
      'Brandvik was told by a nurse, “You are so cold,” and laughed.',
      ['Ilse Brandvik?: You are so cold,'],
    ],
    [
      'somebody according to another',
      'According to Brandvik, Quill said: “I was so very cold.”',
      ['Tomas Quill?: I was so very cold.'],
    ],
    ['whoever writes', '“Was it so very cold?” I ask.', ['—?: Was it so very cold?']],
    [
      'adding, as a quotation of its own',
      '“It was cold,” Quill said, before adding, “but I loved every minute.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: but I loved every minute.'],
    ],
    [
      'he, of whom the paragraph speaks otherwise',
      'Quill left.\n\nIt was when critics mocked him in Rome. “I never minded,” he says.',
      ['Tomas Quill?: I never minded,'],
    ],
    [
      'she, who may be two of the paragraph before',
      'Brandvik called Anna Holm.\n\n“I froze,” she said.',
      ['Ilse Brandvik?: I froze,'],
    ],
    [
      'an apposition before the name',
      'The film’s director, Brandvik, praised him as “the last of the great idlers”.',
      ['Ilse Brandvik: the last of the great idlers'],
    ],
    [
      'a director by the film',
      'Lia Holm’s first film is new. Anna Brand, a producer, paid.\n\nHolm left. “I froze,” the filmmaker said.',
      ['Lia Holm: I froze,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it('are told from a company and from the figure they play', () => {
    const text =
      'Quandt Pictures CEO Bo Lind came. Star Lia Holm plays pilot Cass Arden. “I froze,” she said. “I,” added Lind.';
    expect(spoken(text)).toEqual(['Lia Holm: I froze,', 'Bo Lind: I,']);
  });
});

describe('speakers by English usage', () => {
  it.each<[string, string, string[]]>([
    [
      'any verb behind a comma',
      '“It was cold out there,” Quill liked to tell people.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'any verb, verb first',
      '“It was cold out there,” yawns Quill.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'whose answer it is',
      '“It was cold out there,” is Quill’s explanation; “and wet all day.”',
      ['Tomas Quill: It was cold out there, | and wet all day.'],
    ],
    [
      'what is all that is said',
      '“It was cold out there,” is all Quill will say.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'a beat',
      '“It was cold out there,” said Quill. Beat. “And wet.”',
      ['Tomas Quill: It was cold out there, | And wet.'],
    ],
    [
      'woven into a clause of its own',
      '“It was cold,” Quill said, adding that it was “a very long and wet winter.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: a very long and wet winter.'],
    ],
    ['somebody’s sister', '“It was cold out there,” Quill’s sister said.', ['—?: It was cold out there,']],
    ['somebody of a kind', 'One guest was blunt: “It was cold out there.”', ['—?: It was cold out there.']],
    [
      'a guest’s words',
      'It was, according to one guest, “very cold out there”.',
      ['—?: very cold out there'],
    ],
    [
      'brackets',
      'It was over. (“It was cold,” said Quill. “And wet.”)',
      ['Tomas Quill: It was cold, | And wet.'],
    ],
    ['a title behind a colon', 'On the slate: “Salt Road 2.” It is long.', []],
    [
      'not whom the speaker is asked about',
      'On her late co-star Ben Marsh, Brandvik is warm. “He was kind to all of us.”',
      ['Ilse Brandvik?: He was kind to all of us.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'what hangs on a name',
      'Leeds-born Nora Fenn came. “It was cold,” Fenn said.',
      ['Nora Fenn: It was cold,'],
    ],
    ['a title before a name', '“It was cold,” said Mayor Cr Nora Fenn.', ['Nora Fenn: It was cold,']],
    [
      'a trade before a name',
      'Baker Nora Fenn, 61, came. “It was cold,” Fenn said.',
      ['Nora Fenn: It was cold,'],
    ],
    ['an Irish name', '“It was cold,” said Cathal Mac an tSaoir.', ['Cathal Mac an tSaoir: It was cold,']],
    ['a company', 'Fenmont Pictures moved it. “It was cold,” Fenmont said.', ['—?: It was cold,']],
    [
      'the name as it is first written',
      'Actor Nora Fenn came. “It was cold,” Fenn said.\n\nNora Mary Fenn, actor, was born in 1930.',
      ['Nora Fenn: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('finds all of a very long paragraph', () => {
    expect(spoken(`${HEAD}${'“It was cold,” said Quill. '.repeat(1000)}`)).toHaveLength(1000);
    expect(spoken(`${HEAD}${'Word '.repeat(33_000)}`)).toEqual([]);
  });
});
