import { describe, expect, expectTypeOf, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { flag, integer, type Option, text } from '../../src/kit/option.ts';

const description = 'A test option';

/** The key of the mistake, or the value. */
const read = <T>(option: Option<T>, value: unknown): T | string => {
  try {
    return option.parse(value, 'it');
  } catch (error) {
    if (error instanceof UserError) return `mistake: ${error.key}`;
    throw error;
  }
};

describe('a text option', () => {
  it('has the type that its definition says', () => {
    expectTypeOf(text({ description, required: true }).parse).returns.toEqualTypeOf<string>();
    expectTypeOf(text({ description }).parse).returns.toEqualTypeOf<string | undefined>();
    const choices = [
      { name: 'First one', value: 'a' },
      { name: 'Second one', value: 'b' },
    ] as const;
    expectTypeOf(text({ description, choices }).parse).returns.toEqualTypeOf<'a' | 'b' | undefined>();
  });

  it.each([
    ['  part two ', 'part two'],
    ['', undefined],
    ['   ', undefined],
    [undefined, undefined],
    [null, undefined],
    [7, 'mistake: option.not-text'],
    [['a'], 'mistake: option.not-text'],
    [{}, 'mistake: option.not-text'],
    ['x'.repeat(101), 'mistake: option.too-long'],
    ['😀'.repeat(100), '😀'.repeat(100)],
  ])('reads %j as %j', (value, expected) => {
    expect(read(text({ description }), value)).toBe(expected);
  });

  it('is missed where it is required, blank text included', () => {
    const option = text({ description, required: true });
    for (const value of [undefined, null, '', ' \t'])
      expect(read(option, value)).toBe('mistake: option.missing');
  });

  it('takes its choices and nothing else, even forged', () => {
    const option = text({ description, choices: [{ name: 'First one', value: 'a' }] });
    expect(read(option, 'a')).toBe('a');
    expect(read(option, 'b')).toBe('mistake: option.not-a-choice');
    expect(read(option, 'toString')).toBe('mistake: option.not-a-choice');
  });
});

describe('a number option', () => {
  const option = integer({ description, min: 1, max: 10 });

  it.each([
    [1, 1],
    ['10', 10],
    [undefined, undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(read(option, value)).toBe(expected);
  });

  it.each([
    0,
    11,
    1.5,
    'three',
    '1e9',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    {},
  ])('refuses %j', (value) => {
    expect(read(option, value)).toBe('mistake: option.not-a-number');
  });
});

describe('a yes-or-no option', () => {
  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    [undefined, undefined],
    ['maybe', 'mistake: option.not-a-flag'],
    [1, 'mistake: option.not-a-flag'],
  ])('reads %j as %j', (value, expected) => {
    expect(read(flag({ description }), value)).toBe(expected);
  });
});
