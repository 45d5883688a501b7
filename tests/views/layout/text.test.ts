import { TimestampStyles } from '@discordjs/formatters';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, length, quoted, timestamp } from '../../../src/views/layout/text.ts';
import { hostile } from '../../support/hostile-text.ts';

const loneSurrogate = /\p{Cs}/u;

describe('length', () => {
  test('counts code points, as Discord does', () => {
    expect(['', 'abc', 'ü', '😀😀', '👩‍🚀'].map(length)).toEqual([0, 3, 1, 2, 3]);
  });
});

describe('cut', () => {
  test('leaves alone what fits, to the last character', () => {
    expect(cut('exactly ten', 11)).toBe('exactly ten');
    expect(cut('😀😀😀', 3)).toBe('😀😀😀');
  });

  test('ends after a whole word and says that it was cut', () => {
    expect(cut('He is incontrovertibly NOT guilty', 27)).toBe('He is incontrovertibly NOT…');
    expect(cut('He is incontrovertibly NOT guilty', 26)).toBe('He is incontrovertibly…');
  });

  test('cuts inside a word only where there is no gap to cut at', () => {
    expect(cut('Donaudampfschifffahrt', 8)).toBe('Donauda…');
    expect(cut('a Donaudampfschifffahrt', 12)).toBe('a Donaudampf'.slice(0, 11).concat('…'));
  });

  test('never cuts a grapheme apart', () => {
    expect(cut('👩‍🚀👩‍🚀👩‍🚀', 5)).toBe('👩‍🚀…');
    expect(cut('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…');
    expect(cut('👨‍👩‍👧‍👦 family', 4)).toBe('…');
  });

  test('leaves no backslash at the end that would escape what follows', () => {
    expect(cut('ab\\*cdef', 4)).toBe('ab…');
    expect(cut('ab\\\\cdef', 5)).toBe('ab\\\\…');
  });

  test('refuses a limit that leaves no room', () => {
    expect(() => cut('text', 0)).toThrow(RangeError);
  });

  test('is never over its limit, and what it keeps is how the text begins', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.lorem()), fc.integer({ min: 1, max: 60 }), (text, max) => {
        const short = cut(text, max);
        expect(length(short)).toBeLessThanOrEqual(max);
        if (short !== text) expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });

  test('makes no surrogate halves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        expect(cut(text, max)).not.toMatch(loneSurrogate);
      }),
    );
  });
});

describe('quoted', () => {
  test('puts the whole quotation between the marks of a language', () => {
    expect(quoted('It’s *never* the easy road', ['“', '”'])).toBe('“It’s \\*never\\* the easy road”');
    expect(quoted('So ist es', ['„', '“'])).toBe('„So ist es“');
  });
});

describe('timestamp', () => {
  test('is a moment in whole seconds, with date and time unless asked otherwise', () => {
    const instant = Temporal.Instant.from('2023-07-14T00:00:00.999Z');
    expect(timestamp(instant)).toBe('<t:1689292800:f>');
    expect(timestamp(instant, TimestampStyles.RelativeTime)).toBe('<t:1689292800:R>');
  });

  test('rounds down before 1970 too', () => {
    expect(timestamp(Temporal.Instant.from('1969-12-31T23:59:59.5Z'))).toBe('<t:-1:f>');
  });
});
