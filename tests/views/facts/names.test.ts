import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import type { Name } from '../../../src/packs/facts.ts';
import { aliasLine, oursLine, someOf } from '../../../src/views/facts/names.ts';
import { length } from '../../../src/views/layout/text.ts';

const en = translator('en');
const names = (source: string[], ours: string[]): Name[] => [
  ...source.map((text) => ({ text, by: 'source' as const })),
  ...ours.map((text) => ({ text, by: 'ours' as const })),
];

describe('some of many', () => {
  it('are all of them where there is room', () => {
    expect(someOf(['a', 'b', 'c'], en)).toBe('a, b and c');
    expect(someOf(['a', 'b', 'c'], translator('de'))).toBe('a, b und c');
  });

  it('tell how many more there are', () => {
    expect(someOf(['one', 'two', 'three', 'four'], en, 10)).toBe('one, two and 2 more');
    expect(someOf(['one', 'two', 'three'], translator('de'), 10)).toBe('one, two und 1 weiterer');
  });

  it('are at least one, cut where even that is too long', () => {
    expect(someOf(['a very long name', 'b'], en, 7)).toBe('a very… and 1 more');
  });

  it('keep to their room and lose nobody from the count', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,90}$/u), { minLength: 1, maxLength: 60 }), (texts) => {
        const text = someOf(texts, en);
        expect(length(text)).toBeLessThanOrEqual(330);
        const more = Number(/ and (\d+) more$/u.exec(text)?.[1] ?? 0);
        const shown = text.replace(/ and \d+ more$/u, '').split(/, | and /u);
        expect(shown.length + more).toBe(texts.length);
      }),
    );
  });
});

describe('a name of ours that is shown', () => {
  it('is marked, with what the source writes', () => {
    expect(oursLine('Tide', names(['The Tide'], ['Tide']), en)).toEqual([
      '-# The name shown is ours. Written in the source: The Tide.',
    ]);
    expect(oursLine('Tide', names([], ['Tide']), en)).toEqual(['-# The name shown is ours.']);
  });

  it('needs no mark where a source writes it so', () => {
    expect(oursLine('Tide', names(['Tide'], ['T1']), en)).toEqual([]);
  });

  it('needs none where only a dash or a capital is', () => {
    expect(oursLine('The Tide – Two', names(['the Tide - Two'], []), en)).toEqual([]);
  });
});

describe('names that we have added', () => {
  it('are listed as ours, without the one that is shown', () => {
    expect(aliasLine('Tide', names(['Tide'], ['Tide', 'T1', 'T*2']), en)).toEqual([
      '-# Also found by these names of ours: T1 and T\\*2.',
    ]);
  });

  it('are not spoken of where there are none', () => {
    expect(aliasLine('Tide', names(['Tide'], ['Tide']), en)).toEqual([]);
  });
});
