import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { schemaProblems } from '../../../src/playground/rules/schema-problems.ts';

/** The first complaint of a schema about a body: its code, message and rule. */
function complaint(schema: z.ZodMiniType, body: unknown): readonly (string | undefined)[] {
  const [first] = schemaProblems(schema, body);
  return [first?.path.join('.'), first?.code, first?.message, first?.rule];
}

const text = z.object({ a: z.string().check(z.minLength(2), z.maxLength(3)) });
const number = z.object({ a: z.number().check(z.minimum(2), z.maximum(3)) });
const list = z.object({ a: z.array(z.string()).check(z.minLength(1), z.maxLength(2)) });
const cat = z.object({ type: z.literal(1), lives: z.number() });
const dog = z.object({ type: z.literal(2), tricks: z.array(z.string().check(z.maxLength(3))) });
const pet = z.object({ a: z.union([cat, dog]) });

describe("a schema's complaint, in Discord's words", () => {
  it('about a text that is too long', () => {
    expect(complaint(text, { a: 'abcd' })).toEqual([
      'a',
      'BASE_TYPE_MAX_LENGTH',
      'Must be 3 or fewer in length.',
      'a must have at most 3 characters.',
    ]);
  });

  it('about a text that is too short', () => {
    expect(complaint(text, { a: 'a' })).toEqual([
      'a',
      'BASE_TYPE_MIN_LENGTH',
      'Must be 2 or more in length.',
      'a must have at least 2 characters.',
    ]);
  });

  it('about a list that is too long', () => {
    expect(complaint(list, { a: ['a', 'b', 'c'] })).toEqual([
      'a',
      'BASE_TYPE_MAX_LENGTH',
      'Must be 2 or fewer in length.',
      'a must have at most 2 entries.',
    ]);
  });

  it('about a number that is too large, or too small', () => {
    expect(complaint(number, { a: 4 })).toEqual([
      'a',
      'NUMBER_TYPE_MAX',
      'int value should be less than or equal to 3.',
      'a must be less than or equal to 3.',
    ]);
    expect(complaint(number, { a: 1 })[1]).toBe('NUMBER_TYPE_MIN');
  });

  it('about what is missing', () => {
    const missing = ['a', 'BASE_TYPE_REQUIRED', 'This field is required', 'a is required.'];
    expect(complaint(text, {})).toEqual(missing);
    expect(complaint(text, { a: null })).toEqual(missing);
    expect(complaint(z.object({ a: z.literal(5) }), {})).toEqual(missing);
  });

  it.each([
    [text, 5, 'STRING_TYPE_CONVERT', 'Could not interpret "5" as string.'],
    [number, 'x', 'NUMBER_TYPE_COERCE', 'Value "x" is not int.'],
    [list, 'x', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
    [pet, 'x', 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
    [z.object({ a: z.boolean() }), 1, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
    [
      z.object({ a: z.record(z.string(), z.string()) }),
      1,
      'DICT_TYPE_CONVERT',
      'Only dictionaries may be used in a DictType',
    ],
    [z.object({ a: z.literal([1, 2]) }), 3, 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2).'],
    [z.object({ a: z.string().check(z.url()) }), 'x', 'URL_TYPE_INVALID_URL', 'Not a well formed URL.'],
    [
      z.object({ a: z.string().check(z.iso.datetime()) }),
      'x',
      'DATE_TIME_TYPE_PARSE',
      'Could not parse "x". Should be ISO8601.',
    ],
    [
      z.object({ a: z.string().check(z.regex(/^\d+$/)) }),
      'x',
      'NUMBER_TYPE_COERCE',
      'Value "x" is not snowflake.',
    ],
  ])('about a value of the wrong kind (%#)', (schema, a, code, message) => {
    expect(complaint(schema, { a }).slice(0, 3)).toEqual(['a', code, message]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(schemaProblems(text, { a: '\u{1F3AC}\u{1F3AC}\u{1F3AC}' })).toEqual([]);
  });

  it('speaks of the alternative that the type names', () => {
    expect(complaint(pet, { a: { type: 2, tricks: ['sits', 'no'] } }).slice(0, 2)).toEqual([
      'a.tricks.0',
      'BASE_TYPE_MAX_LENGTH',
    ]);
    expect(complaint(pet, { a: { type: 1 } }).slice(0, 2)).toEqual(['a.lives', 'BASE_TYPE_REQUIRED']);
  });

  it('lists the types where none fits', () => {
    const wanted = ['a', 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 2).'];
    expect(complaint(pet, { a: { type: 9 } }).slice(0, 3)).toEqual(wanted);
    expect(complaint(pet, { a: {} }).slice(0, 3)).toEqual(wanted);
  });

  it('speaks of the nearest alternative where types do not tell', () => {
    const choices = z.object({
      a: z.union([
        z.array(z.object({ v: z.number() })),
        z.array(z.object({ v: z.string().check(z.maxLength(1)) })),
      ]),
    });
    expect(complaint(choices, { a: [{ v: 'a' }, { v: 'bb' }] }).slice(0, 2)).toEqual([
      'a.1.v',
      'BASE_TYPE_MAX_LENGTH',
    ]);
  });

  it('is none where all is well', () => {
    expect(schemaProblems(text, { a: 'abc', more: 1 })).toEqual([]);
  });
});
