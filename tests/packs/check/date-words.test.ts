import { describe, expect, it } from 'vitest';
import { findDate } from '../../../src/packs/check/date-words.ts';

const day = { precision: 'day', value: '2031-11-04' } as const;
const month = { precision: 'month', value: '2033-03' } as const;
const year = { precision: 'year', value: '2033' } as const;

describe('a date in a text', () => {
  it.each([
    'out on November 4, 2031.',
    'out on November 4 2031.',
    'out on Nov. 4th, 2031.',
    'out on 4 November 2031.',
    'out on the 4th of November, 2031.',
    'out on Tuesday, 04 November 2031.',
    'NOVEMBER 4, 2031',
    'out on 2031-11-04.',
  ])('is found whole: %s', (text) => {
    expect(findDate(text, day, 'en')).toBe('whole');
  });

  it.each([
    'out on November 4.',
    'out on the 4th of November',
    'November 4, 2032',
    '4 November, that is',
  ])('is found in part, without its year: %s', (text) => {
    expect(findDate(text, day, 'en')).toBe('part');
  });

  it.each([
    'out on November 14, 2031.',
    'out on 24 November 2031',
    'October 4, 2031',
    'in November 2031',
    'soon',
  ])('is not found where another one stands: %s', (text) => {
    expect(findDate(text, day, 'en')).toBe('no');
  });

  it.each([
    ['de', 'ab dem 4. November 2031 im Kino'],
    ['fr', 'en salles le 4 novembre 2031'],
    ['pl', 'w kinach od 4 listopada 2031'],
    ['de', 'in theaters November 4, 2031'],
  ])('is found in words of the pack’s language (%s) and of English', (language, text) => {
    expect(findDate(text, day, language)).toBe('whole');
  });

  it('may be a month', () => {
    expect(findDate('due in March 2033', month, 'en')).toBe('whole');
    expect(findDate('due in March of 2033', month, 'en')).toBe('whole');
    expect(findDate('due next March', month, 'en')).toBe('part');
    expect(findDate('due in May 2033', month, 'en')).toBe('no');
  });

  it('may be a year, which an article can leave to be inferred ("next year")', () => {
    expect(findDate('due in 2033', year, 'en')).toBe('whole');
    expect(findDate('due in 20333', year, 'en')).toBe('part');
    expect(findDate('due next year', year, 'en')).toBe('part');
  });

  it('needs no words where it is to be announced', () => {
    expect(findDate('', { precision: 'tba', value: null }, 'en')).toBe('whole');
  });
});
