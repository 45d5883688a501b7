import { describe, expect, it } from 'vitest';
import { areAlike, differencesOf } from '../../src/discord/command-likeness.ts';
import { definitionOf } from '../../src/discord/definition.ts';
import { projectCommands } from '../support/commands.ts';

const wanted = (await projectCommands()).map((command) => definitionOf(command, 'global'));
const standing = () => wanted.map((command) => structuredClone(command));

/** The list as Discord has it, with something taken away or put otherwise somewhere in /event. */
function changed(change: (text: string) => string) {
  return standing().map((command) =>
    command.name === 'event' ? JSON.parse(change(JSON.stringify(command))) : command,
  );
}

describe('whether Discord has our commands', () => {
  it('is so in whatever order they come', () => {
    expect(areAlike(wanted, standing().reverse())).toBe(true);
  });

  it.each([
    ['a command', '"termin"', '"termine"'],
    ['a subcommand', '"hinzufügen"', '"dazu"'],
    ['an option', '"wann"', '"zeitpunkt"'],
  ])('is not so where %s is called otherwise in one language', (_what, from, to) => {
    const present = changed((text) => text.replace(from, to));
    expect(areAlike(wanted, present)).toBe(false);
    expect(differencesOf(wanted, present)).toEqual({ missing: [], changed: ['event'], surplus: [] });
  });
});
