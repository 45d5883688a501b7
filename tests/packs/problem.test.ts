import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstOf, pathText, shown } from '../../src/packs/problem.ts';
import { problemsOf } from '../../src/packs/schema-problems.ts';
import { day } from '../../src/packs/words.ts';

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
        mend: 'write "1"',
      },
    ]);
  });

  it.each([
    [z.object({}).nullable(), 'null', 'write null without quotation marks'],
    [z.array(z.int()), 3, 'it is a number: put [ before it and ] behind it'],
    [z.array(z.int()), { a: 1 }, 'it is an entry: put [ before it and ] behind it'],
    [z.int(), '03', 'write 3'],
    [z.int(), 'three', 'it is a text: write it anew'],
    [z.boolean(), 'True', 'write true without quotation marks'],
    [z.string(), 2031, 'write "2031"'],
    [day, '2031-11', expect.stringContaining('"precision": "month"')],
    [day, '2031', expect.stringContaining('"precision": "year"')],
    [day, '14 November', expect.stringContaining('write year, month and day')],
  ])('say of what was written how it is meant (%#)', (schema, written, mend) => {
    const parsed = schema.safeParse(written, { reportInput: true });
    expect(parsed.error && problemsOf(parsed.error, schema)).toMatchObject([{ mend }]);
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
