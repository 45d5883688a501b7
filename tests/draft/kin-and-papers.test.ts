import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('words of those whom nobody names', () => {
  it.each<[string, string, string[]]>([
    [
      'a society’s officer, told in between',
      'Quill is to sing in the interval and, its secretary warned, “very possibly during the film too”.',
      ['—?: very possibly during the film too'],
    ],
    [
      'somebody’s kin',
      'Quill was asked back and has, per his daughter, “bought a hat for the whole occasion”.',
      ['—?: bought a hat for the whole occasion'],
    ],
    [
      'a paper of the house, behind the words',
      'Quill returns as Boone, “colder, wetter and no kinder,” in the words of the studio’s synopsis.',
      ['—?: colder, wetter and no kinder,'],
    ],
    [
      'whoever was brought in without a name',
      'Quill went home. A seller with two of them was sanguine. “It was over by Monday,” the seller said.',
      ['—?: It was over by Monday,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('who is named beside others', () => {
  it.each<[string, string, string[]]>([
    [
      'a widow of one name',
      'Quill’s widow, Sylvia, recalled a quiet set. “It was the happiest shoot of his life.”',
      ['Sylvia?: It was the happiest shoot of his life.'],
    ],
    [
      'a brother-in-law',
      'Brandvik’s brother-in-law, Ned Tordoff, lit it with a torch and says that he has “never had a week as good as that”.',
      ['Ned Tordoff?: never had a week as good as that'],
    ],
    [
      'whose word a reader is to take',
      'Brandvik is tired. Or take it from Ned Tordoff of the Orpheum, who has seen it all: “I’d put the interval after the mules.”',
      ['Ned Tordoff?: I’d put the interval after the mules.'],
    ],
    [
      'a film that is called so is nobody',
      'Quill sails on Monday. It’s called Arms Up, Brandvik is directing it. “It was cold,” he said.',
      ['Tomas Quill: It was cold,'],
    ],
    [
      'what he is makes no stranger of him',
      'Quill sold hats for years. At last he’s a director. “It was cold,” he said.',
      ['Tomas Quill: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});
