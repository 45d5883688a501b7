import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('somebody else beside who is named', () => {
  const COLD = 'as cold as anybody could be';
  it.each<[string, string]>([
    ['“It was cold,” Quill’s mother, Ada Quill, said.', 'Ada Quill: It was cold,'],
    ['“It was cold,” Quill’s longtime agent Ned Ames told the paper.', 'Ned Ames: It was cold,'],
    ['“It was cold,” Quill’s publicist told the paper.', '—?: It was cold,'],
    [`Quill said Brandvik had called him “${COLD}”.`, `Tomas Quill?: ${COLD}`],
    [`Quill said Brandvik was “${COLD}”.`, `Tomas Quill: ${COLD}`],
    [`Quill plays a man his wife calls “${COLD}”.`, `Tomas Quill?: ${COLD}`],
    [`Quill in an interview said it was “${COLD}”.`, `Tomas Quill: ${COLD}`],
    [`Quill took the stage and said it was “${COLD}”.`, `Tomas Quill: ${COLD}`],
    [`Critics called Quill “${COLD}”.`, `—?: ${COLD}`],
    [`The jury praised Brandvik for being “${COLD}”.`, `—?: ${COLD}`],
    [`Jury president Ada Marsh praised Brandvik for being “${COLD}”.`, `Ada Marsh: ${COLD}`],
    [`A spokesperson for Quill said he was “${COLD}”.`, `—?: ${COLD}`],
    [`Quill’s publicist said he was “${COLD}”.`, `—?: ${COLD}`],
  ])('%s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual([expected]);
  });
});

describe('another one in between', () => {
  it.each<[string, string[]]>([
    [
      '“It was cold,” Quill said to Brandvik, who replied, “It was warm.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill?: It was warm.'],
    ],
    [
      '“Was it cold?” Brandvik asked Quill. “It was.”',
      ['Ilse Brandvik: Was it cold?', 'Ilse Brandvik?: It was.'],
    ],
    ['“Was it cold?” Brandvik asked. “I froze.”', ['Ilse Brandvik: Was it cold? | I froze.']],
    ['“It was cold,” Quill said, and Brandvik nodded. “It was.”', ['Tomas Quill?: It was cold, | It was.']],
    ['Brandvik’s last film starred Ada Marsh. “It was cold,” she said.', ['Ada Marsh?: It was cold,']],
    ['The film follows Anna (Ada Marsh), a nun. “It was cold,” she said.', ['Ada Marsh?: It was cold,']],
    ['Ada Marsh, who was in Brandvik’s film, sings. “It was cold,” she said.', ['Ada Marsh: It was cold,']],
    ['Quill went to sea. Ned Ames died in 2020. “It was cold,” he said.', ['Ned Ames?: It was cold,']],
  ])('leaves it open: %s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});
