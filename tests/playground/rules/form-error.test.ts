import { describe, expect, it } from 'vitest';
import {
  badLength,
  fieldName,
  invalidForm,
  problem,
  required,
  tooLong,
  under,
} from '../../../src/playground/rules/form-error.ts';

describe('an invalid form', () => {
  it('is none without problems', () => {
    expect(invalidForm([])).toBeUndefined();
  });

  it('nests its errors under the fields', () => {
    expect(invalidForm([required(['embeds', 0, 'title'], 'A.')])).toEqual({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          0: { title: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] } },
        },
      },
      rule: 'A.',
    });
  });

  it('gathers what is wrong at one field and beside it', () => {
    const answer = invalidForm([
      problem(['a'], 'ONE', 'One.', 'First.'),
      problem(['a'], 'TWO', 'Two.', 'Second.'),
      problem(['a', 'b'], 'THREE', 'Three.', 'Third.'),
    ]);
    expect(answer?.errors).toEqual({
      a: {
        _errors: [
          { code: 'ONE', message: 'One.' },
          { code: 'TWO', message: 'Two.' },
        ],
        b: { _errors: [{ code: 'THREE', message: 'Three.' }] },
      },
    });
    expect(answer?.rule).toBe('First.');
  });

  it('may concern the whole body', () => {
    expect(invalidForm([problem([], 'ONE', 'One.', 'A.')])?.errors).toEqual({
      _errors: [{ code: 'ONE', message: 'One.' }],
    });
  });
});

describe('problems', () => {
  it('can be moved deeper', () => {
    expect(under(['data'], [required(['a'], 'A.')])[0]?.path).toEqual(['data', 'a']);
  });

  it("speak of lengths in Discord's words", () => {
    expect(tooLong(['a'], 5, 'A.').message).toBe('Must be 5 or fewer in length.');
    expect(badLength(['a'], 1, 5, 'A.').message).toBe('Must be between 1 and 5 in length.');
  });
});

describe('the name of a field', () => {
  it.each([
    [[], 'The body'],
    [['content'], 'content'],
    [['embeds', 0, 'title'], 'embeds[0].title'],
    [[1, 'name'], '[1].name'],
  ])('%j is written %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
