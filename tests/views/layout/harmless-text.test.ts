import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cut, plain, unescaped } from '../../../src/views/layout/text.ts';
import { hostile } from '../../support/hostile-text.ts';

const mention = /@everyone|@here|<(?:@[!&]?|#|\/[^:>]+:|a?:\w+:|id:|t:)[^>]*>/iu;

/** How a markdown parser reads it; an emoji that was typed as such is text too. */
function kinds(markdown: string): string[] {
  const found = new Set(parse(markdown, 'extended').map(({ type }) => type));
  return [...found].filter((type) => !['text', 'twemoji', 'emoticon'].includes(type));
}

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
