import { expect, it } from 'vitest';
import { bareWord } from '../../src/draft/text/bare-words.ts';

it.each([
  ['2031', '#year'],
  ['12', '#'],
  ['20th', '#'],
  ['Quill', 'Name'],
  ['Then', 'then'],
  ['For', 'for'],
  ['Their', 'their'],
  ['opening', 'open'],
])('is, of %s, %s', (word, bare) => {
  expect(bareWord(word)).toBe(bare);
});
