import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { commandSize } from '../../../src/playground/rules/command-size.ts';
import { command, option, scope } from '../support/command-bodies.ts';
import { complaints } from './body-table.ts';

/** A command of just so many characters: 25 full options, and four more choices to make up the rest. */
function commandOfSize(size: number) {
  const full = { name: 'a'.repeat(100), value: 'b'.repeat(100) };
  const options = Array.from({ length: 25 }, (_, i) =>
    option({ name: `o${10 + i}`, description: 'd'.repeat(100), choices: [full] }),
  );
  const base = { ...command(), options };
  const rest = size - commandSize(base) - 4;
  const lengths = [0, 1, 2, 3].map((i) => Math.floor(rest / 4) + (i < rest % 4 ? 1 : 0));
  const more = lengths.map((length, i) => ({ name: `${i}${'x'.repeat(length - 1)}`, value: `${i}` }));
  const first = option({ name: 'o10', description: 'd'.repeat(100), choices: [full, ...more] });
  return { ...base, options: [first, ...options.slice(1)] };
}

describe('the size of a command', () => {
  it('counts names, descriptions, choices and values at every depth', () => {
    const leaf = option({ name: 'h', description: 'i', choices: [{ name: 'j', value: 'kl' }] });
    expect(
      commandSize({
        name: 'ab',
        description: 'cde',
        options: [{ ...option({ name: 'fg', description: 'a' }), options: [leaf] }],
      }),
    ).toBe(13);
  });

  it('counts the longest translation in place of a text', () => {
    const name_localizations = { de: 'abcd', fr: null };
    expect(commandSize({ name: 'ab', description: 'c', name_localizations })).toBe(5);
  });

  it('may be 8000', () => {
    expect(commandSize(commandOfSize(8000))).toBe(8000);
    expect(checkBody('command.create', commandOfSize(8000), scope)).toBeUndefined();
  });

  it('may not be 8001', () => {
    const answer = checkBody('command.create', commandOfSize(8001), scope);
    expect(complaints(answer)).toEqual([' APPLICATION_COMMAND_TOO_LARGE']);
    expect(answer?.rule).toContain('8001');
  });
});
