import { describe, expect, it } from 'vitest';
import type { PickerOption } from '../../../src/playground/page-api/shapes.ts';
import { pageModule } from './modules.ts';

const { readValue } = await pageModule<{
  readValue: (
    option: PickerOption,
    text: string,
    picked?: string | number,
  ) => { value: unknown } | { problem: string };
}>('compose/values.js');

const option = (type: number, parts: Partial<PickerOption> = {}): PickerOption => ({
  name: 'o',
  label: 'o',
  description: 'o',
  type,
  required: false,
  autocomplete: false,
  choices: [],
  ...parts,
});

describe('reading what was typed for an option', () => {
  it.each<[string, PickerOption, string, unknown]>([
    ['text', option(3), 'part two', 'part two'],
    ['a whole number', option(4), '7', 7],
    ['a number', option(10), '1.5', 1.5],
    ['a number with a comma', option(10), '1,5', 1.5],
    ['true', option(5), 'TRUE', true],
    ['false', option(5), 'false', false],
    ['a choice by its name', option(3, { choices: [{ name: 'Öl', value: 'oil' }] }), 'ol', 'oil'],
    ['a choice by its value', option(4, { choices: [{ name: 'Two', value: 2 }] }), '2', 2],
  ])('takes %s', (_name, of, text, value) => {
    expect(readValue(of, text)).toEqual({ value });
  });

  it('takes what was picked for the very text', () => {
    expect(readValue(option(3, { autocomplete: true }), 'Vanessa Kirby', 'kirby')).toEqual({
      value: 'kirby',
    });
  });

  it.each<[string, PickerOption, string, string]>([
    ['nothing', option(3), '', 'is empty'],
    ['words for a number', option(10), 'seven', 'must be a number'],
    ['a fraction for a whole number', option(4), '1.5', 'must be a whole number'],
    ['a number beyond what is exact', option(4), '9007199254740993', 'must be a whole number'],
    ['too small a number', option(4, { min: 2 }), '1', 'must be 2 or more'],
    ['too large a number', option(10, { max: 2 }), '3', 'must be 2 or less'],
    ['too short a text', option(3, { minLength: 3 }), '🎬🎬', 'must have 3 characters or more'],
    ['too long a text', option(3, { maxLength: 2 }), 'abc', 'must have 2 characters or fewer'],
    ['no choice', option(3, { choices: [{ name: 'A', value: 'a' }] }), 'b', 'must be one of the list'],
    ['a maybe', option(5), 'maybe', 'must be one of the list'],
    ['an unknown person', option(6), '@nobody', 'must be one of the list'],
  ])('refuses %s', (_name, of, text, problem) => {
    expect(readValue(of, text)).toEqual({ problem });
  });
});
