import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/packs/distance.ts';
import { buildLexicon } from '../../src/packs/lexicon.ts';
import { atOnce } from '../../src/packs/steps.ts';

const createLexicon = (words: readonly string[]) => atOnce(buildLexicon(words));

const lexicon = createLexicon(['gull', 'tern', 'gulls', 'auk', 'gull', 'part1', 'part10', '鸥']);
const wordsAt = (places: readonly number[]) => places.map((place) => lexicon.words[place]);

describe('a lexicon', () => {
  it('has each word once, in the order of letters', () => {
    expect(lexicon.words).toEqual(['auk', 'gull', 'gulls', 'part1', 'part10', 'tern', '鸥']);
  });

  it('knows the place of a word, and of no other', () => {
    for (const [place, word] of lexicon.words.entries()) expect(lexicon.placeOf(word)).toBe(place);
    for (const word of ['', 'gul', 'gullz', 'zzz', '__proto__'])
      expect(lexicon.placeOf(word)).toBeUndefined();
  });

  it('gives the words that begin so', () => {
    expect(wordsAt(lexicon.begunBy('gu'))).toEqual(['gull', 'gulls']);
    expect(wordsAt(lexicon.begunBy('part1'))).toEqual(['part1', 'part10']);
    expect(wordsAt(lexicon.begunBy(''))).toEqual(lexicon.words);
    expect(wordsAt(lexicon.begunBy('x'))).toEqual([]);
  });

  it('gives the words that are near, with their errors', () => {
    const near = lexicon.near('glul', 1).map(({ place, errors }) => [lexicon.words[place], errors]);
    expect(near).toEqual([['gull', 1]]);
    expect(lexicon.near('gull', 0).map(({ place }) => lexicon.words[place])).toEqual(['gull']);
    expect(createLexicon([]).near('gull', 2)).toEqual([]);
  });

  it('gives what comparing with every word would give', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'щ', '鸥'), maxLength: 7 });
    fc.assert(
      fc.property(fc.array(word), word, fc.nat(4), (words, typed, most) => {
        const made = createLexicon(words);
        const all = made.words.map((other, place) => ({ place, errors: distance(typed, other, most) }));
        expect(made.near(typed, most)).toEqual(all.filter(({ errors }) => errors <= most));
        const begun = all.filter(({ place }) => made.words[place]?.startsWith(typed));
        expect(made.begunBy(typed)).toEqual(begun.map(({ place }) => place));
      }),
    );
  });
});
