import { describe, expect, it } from 'vitest';
import { createProgress, progressOn } from '../src/progress.ts';

function watched(live: boolean, total: number | undefined) {
  const lines: string[] = [];
  let now = 0;
  const progress = createProgress({
    what: 'copying',
    total,
    live,
    write: (line) => lines.push(line),
    monotonic: () => now,
  });
  return {
    lines,
    progress,
    pass(ms: number) {
      now += ms;
    },
  };
}

describe('progress', () => {
  it('says nothing in a log of what is soon done', () => {
    const { lines, progress, pass } = watched(false, 10);
    progress.at(5);
    pass(9_999);
    progress.at(10);
    progress.end();
    expect(lines).toEqual([]);
  });

  it('is a line now and then in a log, and one at the end', () => {
    const { lines, progress, pass } = watched(false, 200);
    for (let done = 0; done <= 200; done += 10) {
      progress.at(done);
      pass(1_000);
    }
    progress.end();
    expect(lines).toEqual([
      'copying: 100 of 200 (50 %)',
      'copying: 200 of 200 (100 %)',
      'copying: 200 of 200 (100 %)',
    ]);
  });

  it('is a bar on a terminal, drawn anew at most ten times a second', () => {
    const { lines, progress, pass } = watched(true, 4);
    progress.at(1);
    progress.at(2);
    pass(100);
    progress.at(3);
    progress.end();
    expect(lines).toEqual([
      `copying ${'█'.repeat(6)}${'░'.repeat(18)}  25 %  1 of 4`,
      `copying ${'█'.repeat(18)}${'░'.repeat(6)}  75 %  3 of 4`,
      `copying ${'█'.repeat(18)}${'░'.repeat(6)}  75 %  3 of 4`,
    ]);
  });

  it('counts where nobody knows how many there are, and is whole where there is nothing', () => {
    const unknown = watched(true, undefined);
    unknown.progress.at(7);
    expect(unknown.lines).toEqual(['copying: 7']);
    const empty = watched(true, 0);
    empty.progress.end();
    expect(empty.lines[0]).toContain('100 %');
  });
});

describe('progress of a command', () => {
  function drawn(isTTY: boolean) {
    let text = '';
    let now = 0;
    const stream = { isTTY, columns: 30, write: (more: string) => (text += more) };
    const progress = progressOn(stream, 'copying', 2, () => now);
    progress.at(1);
    now = 10_000;
    progress.at(2);
    progress.end();
    return text;
  }

  it('is one line on a terminal, no longer than that, and drawn anew', () => {
    const lines = drawn(true).split('\r').slice(1);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^copying █[█░]{20}/u);
      expect(line.slice(29)).toMatch(/^.\[K\n?$/u);
    }
    expect(drawn(true)).toMatch(/[^\n]\n$/u);
  });

  it('is lines elsewhere', () => {
    expect(drawn(false)).toBe('copying: 2 of 2 (100 %)\ncopying: 2 of 2 (100 %)\n');
  });
});
