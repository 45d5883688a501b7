import { TimestampStyles } from '@discordjs/formatters';
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cut, length, plain, quoted, timestamp, unescaped } from '../../../src/views/layout/text.ts';

/** Pieces of which hostile texts are made, in any order, between any characters. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '@everyone',
    '@here',
    '<@1234567890123456789>',
    '<@!12345678901234567>',
    '<@&12345678901234567>',
  ),
  fc.constantFrom('<#12345678901234567>', '</ping:12345678901234567>', '<id:customize>', '<t:1618953630:R>'),
  fc.constantFrom(
    '<:a:12345678901234567>',
    '<a:b:12345678901234567>',
    'https://a.example/_b_',
    '<https://a.example>',
  ),
  fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '[a](https://b.example)',
    '¯\\_(ツ)_/¯',
  ),
  fc.constantFrom(
    '# ',
    '## ',
    '-# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '>>> ',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
  ),
  fc.constantFrom(
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u00ad',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u{e0041}',
  ),
);

const hostile = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

const mention = /@everyone|@here|<(?:@[!&]?|#|\/[^:>]+:|a?:\w+:|id:|t:)[^>]*>/iu;

const loneSurrogate = /\p{Cs}/u;

/** How a markdown parser reads it; an emoji that was typed as such is text too. */
function kinds(markdown: string): string[] {
  const found = new Set(parse(markdown, 'extended').map(({ type }) => type));
  return [...found].filter((type) => !['text', 'twemoji', 'emoticon'].includes(type));
}

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

describe('clean', () => {
  test.each([
    ['  a \n\n b\t c  ', 'a b c'],
    ['a\u0000b\u001bc\u007f', 'abc'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['Tom\u200b\u200d\u2060 Cruise\ufeff', 'Tom Cruise'],
    ['hidden\u{e0041}\u{e0042}', 'hidden'],
    ['a\u00a0\u3000b', 'a b'],
    ['\u3164\u2800', ''],
    ['half \ud83d', 'half'],
    [`z${'\u0301'.repeat(50)}o`, `z${'\u0301'.repeat(4)}o`],
  ])('makes %j into %j', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test.each([
    '👩‍🚀',
    '👍🏽',
    '❤️‍🔥',
    'می‌خواهم',
    'क्‍ष',
    'Ünïcödé',
    '日本語',
    '*not* @here',
  ])('leaves %s as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  test('cleans once and for all', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  test('leaves nothing invisible, no line end and no surrogate half', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(clean(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f]/u,
        );
      }),
    );
  });
});

describe('plain', () => {
  test.each([
    ['Mission: Impossible – Dead Reckoning Part One', 'Mission: Impossible – Dead Reckoning Part One'],
    ['*a* _b_ ~~c~~ `d` ||e||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|'],
    ['[here](https://a.example)', '\\[here\\](https\\://a.example)'],
    ['# Big', '\\# Big'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> said', '\\> said'],
    ['5 < 6 and -5 and #1', '5 < 6 and -5 and #1'],
    ['1.5 million', '1.5 million'],
    ['@everyone <@1>', '@\u200beveryone \\<\u200b@1>'],
    ['someone@example.org', 'someone@example.org'],
  ])('makes %j into %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('is undone for where no markdown is drawn', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescaped(plain(text))).toBe(clean(text));
        expect(unescaped(`-# ${plain(text)}`)).toBe(clean(text));
      }),
    );
  });

  test('lets no mention, emoji or timestamp survive in the raw text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plain(text)).not.toMatch(mention);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read by a markdown parser as text and nothing else, wherever it stands in a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(kinds(plain(text))).toEqual([]);
        expect(kinds(`by ${plain(text)}`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('stays dead when it is cut', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, max) => {
        expect(cut(plain(text), max)).not.toMatch(mention);
        expect(kinds(cut(plain(text), max))).toEqual([]);
      }),
      { numRuns: 1000 },
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
