import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('quotations with an attribution', () => {
  it.each<[string, string, string[]]>([
    [
      'after, name first',
      '“It was cold out there,” Brandvik said.',
      ['Ilse Brandvik: It was cold out there,'],
    ],
    [
      'after, verb first',
      '“It was cold out there,” says Brandvik.',
      ['Ilse Brandvik: It was cold out there,'],
    ],
    [
      'straight marks',
      '"It was cold out there," Quill told Empire.',
      ['Tomas Quill: It was cold out there,'],
    ],
    ['British marks', '‘It’s cold out there,’ said Quill.', ['Tomas Quill: It’s cold out there,']],
    ['British, straight', "'It's cold out there,' said Quill.", ["Tomas Quill: It's cold out there,"]],
    [
      'British, the comma outside',
      '‘It was cold out there’, said Quill.',
      ['Tomas Quill: It was cold out there'],
    ],
    ['a question', '“Was it cold?” asked Quill.', ['Tomas Quill: Was it cold?']],
    ['an exclamation', '“It was cold!” Brandvik exclaims.', ['Ilse Brandvik: It was cold!']],
    ['a dash', '“It was cold, it was—” Quill began.', ['Tomas Quill: It was cold, it was—']],
    [
      'with a trade before',
      '“It was cold,” the director Ilse Brandvik said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['with a trade behind', '“It was cold,” said Quill, the film’s star.', ['Tomas Quill: It was cold,']],
    ['with who', '“It was cold,” Quill, who plays the keeper, explained.', ['Tomas Quill: It was cold,']],
    ['with an adverb', '“It was cold,” Quill cheerfully admitted.', ['Tomas Quill: It was cold,']],
    ['with an auxiliary', '“It was cold,” Quill has since said.', ['Tomas Quill: It was cold,']],
    ['by the trade', '“It was cold,” the actor recalled.', ['Tomas Quill: It was cold,']],
    [
      'by a trade with adjectives',
      '“It was cold,” the veteran director said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['by the first name', '“It was cold,” laughs Tomas.', ['Tomas Quill: It was cold,']],
    ['according to', '“It was cold,” according to Brandvik.', ['Ilse Brandvik: It was cold,']],
    ['as she puts it', '“It was cold,” as Brandvik puts it.', ['Ilse Brandvik: It was cold,']],
    ['signed', '“It was cold.” — Ilse Brandvik.', ['Ilse Brandvik: It was cold.']],
    ['between', '“It was,” Quill said, “very cold indeed.”', ['Tomas Quill: It was, | very cold indeed.']],
    [
      'between sentences',
      '“It was cold,” Quill said at the time. “I froze.”',
      ['Tomas Quill: It was cold, | I froze.'],
    ],
    [
      'three stretches',
      '“It was cold,” Quill said. “I froze. I ‘loved’ it.”',
      ['Tomas Quill: It was cold, | I froze. I ‘loved’ it.'],
    ],
    [
      'a second of its own',
      '“It was cold,” Quill said. He shivers. “I froze,” he adds.',
      ['Tomas Quill: It was cold,', 'Tomas Quill: I froze,'],
    ],
    ['before', 'Brandvik told Empire: “It was cold.”', ['Ilse Brandvik: It was cold.']],
    ['before, with a comma', 'Quill said, “It was cold.”', ['Tomas Quill: It was cold.']],
    ['before, with more', 'Quill joked of the tank: “Cold.”', ['Tomas Quill: Cold.']],
    ['before, as', 'As Brandvik puts it, “It was cold.”', ['Ilse Brandvik: It was cold.']],
    [
      'before, according to',
      'According to Brandvik, “it was never cold.”',
      ['Ilse Brandvik: it was never cold.'],
    ],
    ['before, verb first', 'Adds Quill: “It was cold.”', ['Tomas Quill: It was cold.']],
    [
      'before, two of them',
      'Quill added: “It was cold.” Brandvik replied: “It was not.”',
      ['Tomas Quill: It was cold.', 'Ilse Brandvik: It was not.'],
    ],
    [
      'woven in',
      'Brandvik called it “the coldest place on Earth”.',
      ['Ilse Brandvik: the coldest place on Earth'],
    ],
    [
      'woven in with that',
      'Quill said that it was “a cold and lonely place”.',
      ['Tomas Quill: a cold and lonely place'],
    ],
    ['by a pronoun', 'Quill loved it. “It was cold,” he said.', ['Tomas Quill: It was cold,']],
    [
      'by a pronoun of the paragraph before',
      'Brandvik loved it.\n\n“It was cold,” she said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['nobody named', '“It was cold,” said a spokesperson for the studio.', ['—: It was cold,']],
    ['nobody named, before', 'One fan wrote: “It was cold.”', ['—: It was cold.']],
    ['nobody named, who knows somebody', '“It was cold,” said a fan of Brandvik.', ['—: It was cold,']],
    [
      'over paragraphs',
      '“It was cold,” said Quill. “I froze.\n\n“And I loved it.”',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it.'],
    ],
    [
      'over paragraphs, British',
      '‘It was cold,’ said Quill. ‘I froze.\n\n‘And I loved it.’',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it.'],
    ],
    [
      'over paragraphs, then attributed',
      '“It was cold,” said Quill. “I froze.\n\n“And I loved it,” he said.',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a mononym', '“It was cold,” said singer Zephrine.', ['Zephrine: It was cold,']],
    [
      'particles',
      '“It was cold,” said director Ilse van der Brand. “I froze,” said van der Brand.',
      ['Ilse van der Brand: It was cold,', 'Ilse van der Brand: I froze,'],
    ],
    ['accents', '“It was cold,” said star Zoé Brûlé-Ødegård.', ['Zoé Brûlé-Ødegård: It was cold,']],
    ['initials', '“It was cold,” said J.D. Brand.', ['J.D. Brand: It was cold,']],
    ['a title', '“It was cold,” said Dr. Anna Brand. “I froze.”', ['Anna Brand: It was cold, | I froze.']],
    ['a title alone', 'Dame Anna Brand came. “It was cold,” said Dame Anna.', ['Anna Brand: It was cold,']],
    [
      'a trade that was told after the name',
      'Anna Brand, the film’s composer, was there. “It was cold,” the composer said.',
      ['Anna Brand: It was cold,'],
    ],
    [
      'a company before the name',
      '“It was cold,” said Quandt president of production Anna Brand.',
      ['Anna Brand: It was cold,'],
    ],
    [
      'two who share a surname, named in full',
      '“It was cold,” said Anna Brand. “It was,” said Lia Brand.',
      ['Anna Brand: It was cold,', 'Lia Brand: It was,'],
    ],
  ])('speakers with %s', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });
});
