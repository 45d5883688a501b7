import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { packWord } from '../../../src/views/library/pack-word.ts';

const [en, de] = [translator('en'), translator('de')];

describe('a word of a pack', () => {
  it.each([
    ['star', 'Star'],
    ['Co-star', 'Co-Star'],
    ['writer/director', 'Drehbuch und Regie'],
    ['daughter of', 'Tochter von'],
    ['interview', 'Interview'],
  ])('%s is told in the reader’s language', (word, german) => {
    expect(packWord(word, de)).toBe(german);
    expect(packWord(word, en)).toBe(word.toLowerCase());
  });

  it('stays the pack’s own where we have none for it, with no mark-up alive', () => {
    expect(packWord('half-sister *of*', de)).toBe('half-sister \\*of\\*');
  });
});
