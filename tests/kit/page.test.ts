import { expect, test } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { pageOption } from '../../src/kit/page.ts';

test('a page may be left out, typed, or come back from a button', () => {
  expect([undefined, 3, '12'].map((value) => pageOption.parse(value, 'page'))).toEqual([undefined, 3, 12]);
});

test('a page goes as far as any pack could', () => {
  expect(pageOption.parse(99_999, 'page')).toBe(99_999);
});

test.each([0, -1, 1.5, 100_000, 'two', Number.NaN])('%s is no page, which the person is told', (value) => {
  expect(() => pageOption.parse(value, 'page')).toThrow(UserError);
});
