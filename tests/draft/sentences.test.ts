import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/draft/text/sentences.ts';

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['It was cold. We froze! Did we?', ['It was cold.', 'We froze!', 'Did we?']],
    [
      'They met Dr. Brand and J. D. Holm. Then they left.',
      ['They met Dr. Brand and J. D. Holm.', 'Then they left.'],
    ],
    ['“It was cold,” he said. “Very.”', ['“It was cold,” he said.', '“Very.”']],
    [
      'We came to the fortification of Supt. Holm. Dr. Reed left.',
      ['We came to the fortification of Supt. Holm.', 'Dr. Reed left.'],
    ],
    ['', []],
  ])('of %s', (text, expected) => {
    const found = sentencesOf(text);
    expect(found.map((it) => it.text)).toEqual(expected);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});
