import { describe, expect, it } from 'vitest';
import { spoken } from '../support/quotations.ts';

/** Two women and two men who have been named. */
const CAST =
  'Producer Ada Lund met the actor Tomas Quill, the writer Marta Brandt and the director Ned Marsh.\n\n';

describe('a pronoun behind others who may be meant', () => {
  it.each<[string, string, string[]]>([
    [
      'means the one of whom a clause tells, in doubt',
      'Ada Lund gives us a widow. The script is by Marta Brandt, who wrote it in a hut and was paid, she has said, “in what I think was cheese”.',
      ['Marta Brandt?: in what I think was cheese'],
    ],
    [
      'goes on with that one',
      'Ada Lund gives us a widow. The script is by Marta Brandt, who wrote it in a hut and was paid, she has said, “in what I think was cheese”. Of this one she told a podcast, “I never saw the goat again.”',
      ['Marta Brandt?: in what I think was cheese', 'Marta Brandt?: I never saw the goat again.'],
    ],
    [
      'may be whoever a clause tells of before it',
      'Ada Lund made it with Marta Brandt, who cut it in her kitchen. “It was a small kitchen,” she said.',
      ['Ada Lund?: It was a small kitchen,'],
    ],
    [
      'is sure where nothing more is told of the other',
      'Ada Lund made it with Marta Brandt. “It was a small kitchen,” she said.',
      ['Ada Lund: It was a small kitchen,'],
    ],
    [
      'may be whoever plays the figure that is told of',
      'Ada Lund wrote The Long Thaw. Its heroine is Wilma Hargreave. Hargreave, for once in a good coat, lives in Hove. “It was a small part,” she says there.',
      ['Ada Lund?: It was a small part,'],
    ],
    [
      'is not the one somebody is asked about',
      'Tomas Quill paused. Asked whether Ned Marsh would direct again, he shook his head. “You would have to ask the horse,” he said.',
      ['Tomas Quill: You would have to ask the horse,'],
    ],
    [
      'is not the one who asks',
      'Tomas Quill sat down. Marsh asks about the missing reel. “It exists,” he says, “in a safe.”',
      ['Tomas Quill?: It exists, | in a safe.'],
    ],
    [
      'is no one beside whom somebody works, however young',
      'Kim Orlov needed somebody to read opposite the young Tomas Quill. “He read it with a hat on,” he said.',
      ['Kim Orlov: He read it with a hat on,'],
    ],
    [
      'may be the subject of the sentence, of whatever gender the first name is',
      'Marta Brandt sent Ned Marsh a telegram. “It was a long one,” he said.',
      ['Ned Marsh?: It was a long one,'],
    ],
    [
      'may be one of whom no gender is known, of the paragraph before',
      'Bo Strand met Tomas Quill at the gate.\n\n“It was locked,” he said.',
      ['Tomas Quill?: It was locked,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(CAST + text)).toEqual(expected);
  });
});
