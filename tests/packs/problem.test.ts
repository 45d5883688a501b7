import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstOf, pathText, problemsOf, shown } from '../../src/packs/problem.ts';

describe('a path', () => {
  it.each([
    [['films', 2, 'releases', 0, 'date'], 'films[2].releases[0].date'],
    [['id'], 'id'],
    [[], ''],
    [[0], '[0]'],
  ])('is written as in code', (path, text) => {
    expect(pathText(path)).toBe(text);
  });

  it('shows no control character of a hostile key', () => {
    expect(pathText(['a\u001b[2J'])).toBe('a\ufffd[2J');
  });
});

describe('problems', () => {
  it('have the path and the words of the schema', () => {
    const parsed = z.strictObject({ films: z.array(z.string()) }).safeParse({ films: ['a', 1] });
    expect(parsed.error && problemsOf(parsed.error)).toEqual([
      { path: 'films[1]', reason: expect.stringContaining('string') },
    ]);
  });

  it('end at fifty, the last line saying how many more there are', () => {
    const many = Array.from({ length: 120 }, (_, place) => ({ path: `[${place}]`, reason: 'is wrong' }));
    const first = firstOf(many);
    expect(first).toHaveLength(50);
    expect(first.at(-1)).toEqual({ path: '', reason: 'and 71 more problems' });
    expect(firstOf(many.slice(0, 50))).toEqual(many.slice(0, 50));
  });
});

describe('what a pack brings into a message', () => {
  it('is one bounded line', () => {
    expect(shown('a\nb\u2028c\u202ed')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(shown('x'.repeat(300))).toHaveLength(200);
    expect(shown('ordinary – words')).toBe('ordinary – words');
  });
});
