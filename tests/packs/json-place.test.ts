import { describe, expect, it } from 'vitest';
import { faultIn, linesOf, placeAt } from '../../src/packs/json-place.ts';

/** Texts with one fault, which stands where the sign ⚑ is. */
const FAULTY = [
  '{"a": 1,\n⚑}',
  '{"a": [1, 2\n⚑"b"]}',
  '{"a": [1, 2\n⚑',
  '⚑',
  '{"a": "x⚑\ny"}',
  '{"a": 1}⚑}',
  '{⚑a: 1}',
  '[1, ⚑]',
  '{"a": ⚑tru}',
  '{"a": ⚑nullo}',
  '"⚑\\x"',
  '[⚑01]',
  '[1 ⚑2]',
  '{"a" ⚑1}',
  '[{"a": 1⚑]]',
  '[⚑,1]',
  '["never closed⚑',
  '{"a": 1, ⚑\'b\': 2}',
];

describe('a text that is no JSON', () => {
  it.each(FAULTY)('is at fault where %j has its mark', (marked) => {
    const text = marked.replace('⚑', '');
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(faultIn(text)).toBe(marked.indexOf('⚑'));
  });

  it('is at fault nowhere before its end where it is JSON', () => {
    const text = '\t{"a": [1, -0.5e+3, true, null, "\\u00e9\\\\\\"", {}, []], "b": {"c": false}}\n';
    expect(JSON.parse(text)).toBeDefined();
    expect(faultIn(text)).toBe(text.length);
  });

  it('is counted in lines and columns from 1, whatever ends a line', () => {
    const text = 'one\r\ntwo\nthree\rfour';
    expect([0, 5, 11, 17].map((offset) => placeAt(text, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 3 },
      { line: 4, column: 3 },
    ]);
  });
});

describe('the lines of what paths lead to', () => {
  const text = JSON.stringify(
    { id: 'a', films: [{ title: 'Ebb' }, { title: '] }', names: { ours: ['E'] } }] },
    null,
    2,
  );
  const lineWith = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

  it('are found through lists and objects', () => {
    expect(linesOf(text, ['id', 'films[0].title', 'films[1].title', 'films[1].names.ours[0]'])).toEqual([
      lineWith('"id"'),
      lineWith('Ebb'),
      lineWith('] }'),
      lineWith('"E"'),
    ]);
  });

  it('are those of the last on the way where it leads nowhere', () => {
    expect(linesOf(text, ['films[1].cite.source', 'films[7]', 'people[0].name', ''])).toEqual([
      lineWith('] }') - 1,
      lineWith('"films"'),
      1,
      1,
    ]);
  });

  it('are found however long the keys are beside them', () => {
    // Were a path put together for each of these, it would take minutes.
    const hostile = `{"${'k'.repeat(2_000_000)}": [${'0,'.repeat(200_000)}0],\n\n"a": 1}`;
    expect(linesOf(hostile, ['a', ''])).toEqual([3, 1]);
  });

  it('are found for many faults in many lines', () => {
    const many = `{"a": [${'0,\n'.repeat(200_000)}0]}`;
    const paths = Array.from({ length: 50 }, (_, at) => `a[${199_950 + at}]`);
    expect(linesOf(many, paths)).toEqual(paths.map((_, at) => 199_951 + at));
  });
});
