import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { command, many } from '../support/command-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable(
  'commands.overwrite',
  { scope: 'guild' },
  {
    accepted: [
      ['no commands', []],
      [
        '100 slash commands and 15 of each menu',
        [...many(100), ...many(15, { type: 2, description: '' }), ...many(15, { type: 3, description: '' })],
      ],
      ['one name for different kinds', [command(), { type: 2, name: 'release' }]],
    ],
    refused: [
      ['101 slash commands', many(101), 30032],
      ['16 user commands', many(16, { type: 2, description: '' }), 30032],
      ['a name twice', [command(), command()], '1', 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
      ['contexts in one server', [command({ contexts: [0] })], '0.contexts', 'BASE_TYPE_INVALID'],
      [
        'installations in one server',
        [command({ integration_types: [0] })],
        '0.integration_types',
        'BASE_TYPE_INVALID',
      ],
      [
        'a bad name among good ones',
        [command(), command({ name: 'B' })],
        '1.name',
        'APPLICATION_COMMAND_INVALID_NAME',
      ],
    ],
  },
);

describe('one more command', () => {
  const hundred = many(100).map(({ name }) => ({ name, type: 1 as const }));

  it('is refused beyond a hundred', () => {
    expect(checkBody('command.create', command(), { scope: 'global', existing: hundred })?.code).toBe(30032);
  });

  it('replaces the one of the same name', () => {
    expect(
      checkBody('command.create', command({ name: 'c5' }), { scope: 'global', existing: hundred }),
    ).toBeUndefined();
  });
});

describe('an edited command', () => {
  const current = { name: 'release', description: 'When?', type: 1 as const };
  const context = { scope: 'global', existing: [{ name: 'quote', type: 1 as const }], current } as const;

  it('keeps what the edit leaves out', () => {
    expect(checkBody('command.edit', { description: 'a' }, context)).toBeUndefined();
  });

  it('may not take the name of another', () => {
    expect(checkBody('command.edit', { name: 'quote' }, context)?.code).toBe(40041);
  });

  it('is held to the rules as a whole', () => {
    expect(checkBody('command.edit', { description: '' }, context)?.code).toBe(50035);
  });
});
