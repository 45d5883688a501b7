import { describe, expect, it } from 'vitest';
import { day, hasHarmfulCharacters, name, slug, spoken, text } from '../../src/packs/words.ts';

describe('slugs', () => {
  it.each(['part-two', 'a', '7', 'dead-reckoning-part-one', 'x'.repeat(48)])('takes %s', (id) => {
    expect(slug.safeParse(id).success).toBe(true);
  });

  it.each([
    ['an empty text', ''],
    ['capitals', 'Part-Two'],
    ['spaces', 'part two'],
    ['a climbing path', '../etc'],
    ['a dot', 'a.b'],
    ['a hyphen at an end', '-a'],
    ['two hyphens in a row', 'a--b'],
    ['an accent', 'é'],
    ['a name of a prototype', '__proto__'],
    ['a line break behind', 'a\n'],
    ['too many letters', 'x'.repeat(49)],
  ])('refuses %s', (_, id) => {
    expect(slug.safeParse(id).success).toBe(false);
  });
});

describe('texts', () => {
  it.each([
    'Plain words.',
    'It’s “quoted” – with a dash…',
    'Ελλάδα, 日本, العربية',
    'می‌خواهم', // Persian needs the zero-width non-joiner
    '👩‍🚀 1', // and an emoji the joiner
    '<@123> **bold** @everyone', // harmless as data: views escape it
  ])('takes %s', (words) => {
    expect(text.safeParse(words).success).toBe(true);
  });

  it.each([
    ['a line break', 'one\ntwo'],
    ['a tab', 'one\ttwo'],
    ['NUL', 'one\0two'],
    ['an escape sequence', '\u001b[31mred'],
    ['a right-to-left override', 'abc\u202edef'],
    ['a bidi isolate', 'abc\u2066def'],
    ['a zero-width space', 'ab\u200bc'],
    ['a byte order mark', '\ufeffabc'],
    ['a word joiner', 'ab\u2060c'],
    ['an invisible tag', 'ab\u{e0041}c'],
    ['a lone surrogate', 'ab\ud800c'],
    ['a space in front', ' abc'],
    ['a space behind', 'abc '],
    ['a no-break space behind', 'abc\u00a0'],
    ['no letter at all', '…!?'],
    ['nothing', ''],
  ])('refuses %s', (_, words) => {
    expect(text.safeParse(words).success).toBe(false);
    expect(name.safeParse(words).success).toBe(false);
    expect(spoken.safeParse(words).success).toBe(false);
  });

  it('say in words what is wrong', () => {
    const problem = text.safeParse('abc\u202edef').error?.issues[0]?.message;
    expect(problem).toBe('holds a control character, a line break, a bidi override or an invisible mark');
  });

  it('have an end: names fit a choice of an autocomplete, which holds 100 characters', () => {
    expect(name.safeParse('x'.repeat(90)).success).toBe(true);
    expect(name.safeParse('x'.repeat(91)).success).toBe(false);
    expect(text.safeParse('x'.repeat(601)).success).toBe(false);
    expect(spoken.safeParse('x'.repeat(1501)).success).toBe(false);
  });

  it('are looked at as a whole, not as one line of them', () => {
    expect(hasHarmfulCharacters('fine')).toBe(false);
    expect(hasHarmfulCharacters('fine\u2069')).toBe(true);
  });
});

describe('days', () => {
  it.each(['2023-07-14', '2024-02-29'])('takes %s', (value) => {
    expect(day.safeParse(value).success).toBe(true);
  });

  it.each([
    '2023-02-29',
    '2023-13-01',
    '2023-7-4',
    '14.07.2023',
    '2023-07-14T00:00:00Z',
    '',
  ])('refuses %s', (value) => {
    expect(day.safeParse(value).success).toBe(false);
  });
});
