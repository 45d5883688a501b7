import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTyped, wordsOf } from '../../src/packs/fold.ts';

describe('folding', () => {
  it.each([
    ['case', 'DEAD Reckoning', 'dead reckoning'],
    ['accents', 'Inés Çelik', 'ines celik'],
    ['accents as marks of their own', 'Ine\u0301s', 'ines'],
    ['letters that are no base letter with a mark', 'Søren Łukasz Æon ß', 'soren lukasz aeon ss'],
    ['curly and straight quotes', '‘Don’t’ "stop"', 'dont stop'],
    ['every dash', 'A–B — C-D ‑ E−F', 'a b c d e f'],
    ['punctuation', 'Mission: Impossible!', 'mission impossible'],
    ['the ampersand', 'Cloak & Dagger', 'cloak and dagger'],
    ['invisible marks', 'fall\u200bo\u00adut\u202e', 'fallout'],
    ['wide letters and ligatures', 'ＭＩ７ ﬁlm', 'mi7 film'],
    ['spaces of all kinds', ' a\u00a0 b\u2003c\n', 'a b c'],
    ['what is left of nothing', '…!?', ''],
  ])('sets %s aside', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps letters of other scripts', () => {
    expect(fold('Невозможно: 7')).toBe('невозможно 7');
  });

  it('is the same when done twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves nothing but letters, digits and single spaces, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });
});

describe('folding what was typed', () => {
  it('looks at the first 200 characters only', () => {
    expect(foldTyped('x'.repeat(6000))).toHaveLength(200);
    expect(foldTyped(`${' '.repeat(200)}late`)).toBe('');
  });

  it('stays short where one character unfolds into many', () => {
    expect(foldTyped('\ufdfa'.repeat(200)).length).toBeLessThanOrEqual(200);
  });

  it('takes at most 24 words', () => {
    expect(wordsOf(foldTyped('a '.repeat(100)))).toHaveLength(24);
  });

  it('survives a text that is cut within a pair of surrogates', () => {
    expect(foldTyped(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
  });
});

describe('words', () => {
  it('are what stands between spaces; an empty text has none', () => {
    expect(wordsOf('a bc')).toEqual(['a', 'bc']);
    expect(wordsOf('')).toEqual([]);
  });
});
