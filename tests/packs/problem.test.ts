import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstOf, pathText, shown } from '../../src/packs/problem.ts';
import { problemsOf } from '../../src/packs/schema-problems.ts';

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
    const schema = z.strictObject({ films: z.array(z.string()) });
    const parsed = schema.safeParse({ films: ['a', 1] }, { reportInput: true });
    expect(parsed.error && problemsOf(parsed.error, schema)).toEqual([
      {
        path: 'films[1]',
        reason: 'has to be a text in quotation marks',
        mend: 'it is a number: write it anew',
      },
    ]);
  });

  it('end at fifty, the last line saying how many more there are', () => {
    const many = Array.from({ length: 120 }, (_, place) => ({ path: `[${place}]`, reason: 'is wrong' }));
    const first = firstOf(many, (one) => one);
    expect(first).toHaveLength(50);
    expect(first.at(-1)).toMatchObject({ path: '', reason: 'and 71 more problems' });
    expect(firstOf(many.slice(0, 50), (one) => one)).toEqual(many.slice(0, 50));
  });
});

describe('what a pack brings into a message', () => {
  it('is one bounded line', () => {
    expect(shown('a\nb\u2028c\u202ed')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(shown('x'.repeat(300))).toHaveLength(200);
    expect(shown('ordinary – words')).toBe('ordinary – words');
  });
});
