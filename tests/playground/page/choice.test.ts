import { describe, expect, it } from 'vitest';
import { pageModule } from './modules.ts';

interface Choice {
  chosen(): readonly string[];
  text(): string;
  lines(query: string): readonly { key: string; chosen: boolean; disabled: boolean }[];
  toggle(key: string): void;
  complaint(): string;
  settle(): boolean;
}

const { createChoice } = await pageModule<{
  createChoice: (options: {
    items: readonly object[];
    chosen: readonly string[];
    min: number;
    max: number;
  }) => Choice;
}>('parts/choice.js');

const items = [
  { key: 'a', label: 'Älter', detail: 'first' },
  { key: 'b', label: 'Bold' },
  { key: 'c', label: 'Cold' },
];

const made = (min: number, max: number, chosen: readonly string[] = []) =>
  createChoice({ items, chosen, min, max });

describe('choosing from a menu', () => {
  it('replaces a single choice', () => {
    const choice = made(1, 1);
    choice.toggle('a');
    choice.toggle('b');
    expect([choice.chosen(), choice.text(), choice.settle()]).toEqual([['b'], 'Bold', true]);
  });

  it('takes a single choice back only where none is allowed', () => {
    const [free, bound] = [made(0, 1, ['a']), made(1, 1, ['a'])];
    free.toggle('a');
    bound.toggle('a');
    expect([free.chosen(), bound.chosen()]).toEqual([[], ['a']]);
    expect([free.settle(), bound.settle()]).toEqual([true, false]);
  });

  it('bars more than the most', () => {
    const choice = made(1, 2);
    choice.toggle('a');
    choice.toggle('b');
    expect(choice.lines('').map(({ disabled }) => disabled)).toEqual([false, false, true]);
  });

  it('goes back to what was where too few are chosen', () => {
    const choice = made(2, 3, ['a', 'b']);
    choice.toggle('a');
    expect(choice.complaint()).toBe('Choose at least 2.');
    expect([choice.settle(), choice.chosen()]).toEqual([false, ['a', 'b']]);
  });

  it('finds lines without regard to case and accents, also by their second line', () => {
    const keys = (query: string) =>
      made(1, 1)
        .lines(query)
        .map(({ key }) => key);
    expect([keys('alt'), keys('OLD'), keys('first'), keys('x')]).toEqual([['a'], ['b', 'c'], ['a'], []]);
  });
});
