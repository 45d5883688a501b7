import { describe, expect, it } from 'vitest';
import type { Row } from './bench.ts';
import { withFindings } from './document.ts';
import { isReached, median, percentile, tableOf } from './table.ts';

const row: Row = {
  figure: 'burst',
  unit: 'ms',
  samples: [10, 30, 20],
  floor: { name: 'bare', samples: [20, 50, 25] },
};

describe('figures', () => {
  it('have a middle, also where they are an even number', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('have percentiles', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([5], 0.99)).toBe(5);
  });

  it('are compared with the floor of their own round', () => {
    // 0.5, 0.6 and 0.8; the medians alone would give 0.8.
    expect(isReached({ ...row, goal: { ratio: 0.6 } })).toBe(true);
    expect(isReached({ ...row, goal: { ratio: 0.59 } })).toBe(false);
    expect(isReached({ ...row, goal: { ratioAtLeast: 0.6 } })).toBe(true);
    expect(isReached({ ...row, goal: { ratioAtLeast: 0.61 } })).toBe(false);
  });

  it('are judged by the median, or each for itself', () => {
    expect(isReached({ ...row, goal: { atMost: 20 } })).toBe(true);
    expect(isReached({ ...row, goal: { atMost: 20, each: true } })).toBe(false);
    expect(isReached({ ...row, goal: { atLeast: 21 } })).toBe(false);
  });

  it('do not reach a goal that compares with nothing', () => {
    expect(isReached({ figure: 'x', unit: 'ms', samples: [1], goal: { ratio: 2 } })).toBe(false);
  });

  it('stand in a table', () => {
    const [head, , line] = tableOf([{ ...row, goal: { ratio: 0.5 } }]).split('\n');
    expect(head).toContain('| min | median | max |');
    expect(line).toBe(
      '| burst | ms | 10 | **20** | 30 | 25 (bare) | **0.60** [0.50–0.80] | ≤ 0.50 | **no** |',
    );
  });
});

describe('the document', () => {
  const empty = 'Head\n\n<!-- /benches -->\n';

  it('takes each bench in, and anew in the same place', () => {
    const both = withFindings(withFindings(empty, 'one', 'first'), 'two', 'second');
    expect(withFindings(both, 'one', 'third')).toBe(
      'Head\n\n<!-- bench one -->\nthird\n<!-- /bench one -->\n\n<!-- bench two -->\nsecond\n<!-- /bench two -->\n\n<!-- /benches -->\n',
    );
  });

  it('is refused where it has no room', () => {
    expect(() => withFindings('Head', 'one', 'first')).toThrow(/<!-- bench one -->/);
  });
});
