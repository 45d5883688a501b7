import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { commandSize } from '../../../src/playground/rules/command-size.ts';
import { bodyTable, complaints } from './body-table.ts';

const command = (more: object = {}) => ({ name: 'release', description: 'When is it out?', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'film', description: 'Which film', ...more });
const withOptions = (...options: object[]) => command({ options });
const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: 'a', options });
const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'a', options });
const choices = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `c${i}`, value: `${i}` }));
const many = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => command({ name: `c${i}`, ...more }));
const scope = { scope: 'global', existing: [] } as const;

bodyTable('command.create', scope, {
  accepted: [
    ['a slash command', command()],
    ['names of other scripts', command({ name: 'выпуск' })],
    ['a name with its marks', command({ name: "what's_new-2" })],
    ['a Hindi name, whose signs are no letters', command({ name: 'फिल्म' })],
    [
      'a description of 100 characters outside the basic plane',
      command({ description: '\u{1F3AC}'.repeat(100) }),
    ],
    ['permissions as a text', command({ default_member_permissions: '32' })],
    [
      'permissions of none and of administrators alone',
      command({ default_member_permissions: null, dm_permission: false }),
    ],
    ['administrators alone', command({ default_member_permissions: '0' })],
    [
      'translations, and null for one that is not there',
      command({
        name_localizations: { de: 'premiere', fr: null },
        description_localizations: { de: 'Wann?' },
      }),
    ],
    ['25 options', withOptions(...Array.from({ length: 25 }, (_, i) => option({ name: `o${i}` })))],
    ['25 choices', withOptions(option({ choices: choices(25) }))],
    ['required options before the others', withOptions(option({ required: true }), option({ name: 'b' }))],
    ['autocomplete', withOptions(option({ autocomplete: true }))],
    ['autocomplete and an empty list of choices', withOptions(option({ autocomplete: true, choices: [] }))],
    ['subcommands and groups', withOptions(sub('a', option()), group('b', sub('c', option()), sub('d')))],
    ['one name for an option in two subcommands', withOptions(sub('a', option()), sub('b', option()))],
    [
      'bounds',
      withOptions(option({ min_length: 0, max_length: 6000 }), {
        type: 4,
        name: 'n',
        description: 'a',
        min_value: -(2 ** 53 - 1),
        max_value: 2 ** 53 - 1,
      }),
    ],
    ['contexts and installations', command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
    ['a user command with spaces and capitals', { type: 2, name: 'Show Their Roles' }],
  ],
  refused: [
    ['a name with capitals', command({ name: 'Release' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', command({ name: 'bad name' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a dot', command({ name: 'a.b' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 characters', command({ name: 'a'.repeat(33) }), 'name', 'BASE_TYPE_MAX_LENGTH'],
    ['no name', { description: 'a' }, 'name', 'BASE_TYPE_REQUIRED'],
    ['no description', { name: 'a' }, 'description', 'BASE_TYPE_BAD_LENGTH'],
    ['an empty description', command({ description: '' }), 'description', 'BASE_TYPE_BAD_LENGTH'],
    [
      'a description of 101 characters',
      command({ description: 'a'.repeat(101) }),
      'description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a translated name with capitals',
      command({ name_localizations: { de: 'Premiere' } }),
      'name_localizations.de',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a locale that is none of Discord',
      command({ name_localizations: { 'de-AT': 'premiere' } }),
      'name_localizations.de-AT',
      'BASE_TYPE_CHOICES',
    ],
    [
      'such a locale for a description',
      command({ description_localizations: { en: 'a' } }),
      'description_localizations.en',
      'BASE_TYPE_CHOICES',
    ],
    [
      '26 options',
      withOptions(...Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` }))),
      'options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['an option of no type', withOptions({ name: 'a', description: 'a' }), 'options.0', 'UNION_TYPE_CHOICES'],
    [
      'an option with capitals',
      withOptions(option({ name: 'Film' })),
      'options.0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'an option without description',
      withOptions({ type: 3, name: 'a' }),
      'options.0.description',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an option name twice',
      withOptions(option(), option()),
      'options.1',
      'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
    ],
    [
      'a required option after another',
      withOptions(option(), option({ name: 'b', required: true })),
      'options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 choices',
      withOptions(option({ choices: choices(26) })),
      'options.0.choices',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices and autocomplete',
      withOptions(option({ choices: choices(1), autocomplete: true })),
      'options.0.autocomplete',
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    ],
    [
      'a choice twice',
      withOptions(option({ choices: [...choices(1), { name: 'c0', value: 'other' }] })),
      'options.0.choices.1',
      'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED',
    ],
    [
      'a choice of 101 characters',
      withOptions(option({ choices: [{ name: 'a', value: 'a'.repeat(101) }] })),
      'options.0.choices.0.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice that is a text for a whole number',
      withOptions({ ...option(), type: 4, choices: choices(1) }),
      'options.0.choices.0.value',
      'NUMBER_TYPE_COERCE',
    ],
    [
      'a subcommand beside an option',
      withOptions(sub('a'), option()),
      'options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a group in a group',
      withOptions(group('a', group('b', sub('c')))),
      'options.0.options.0.type',
      'BASE_TYPE_CHOICES',
    ],
    [
      'a subcommand in a subcommand',
      withOptions(sub('a', sub('b'))),
      'options.0.options.0',
      'UNION_TYPE_CHOICES',
    ],
    [
      'a bad name two levels down',
      withOptions(group('a', sub('b', option({ name: 'B' })))),
      'options.0.options.0.options.0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a length of 6001',
      withOptions(option({ max_length: 6001 })),
      'options.0.max_length',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a whole number past 2^53',
      withOptions({ ...option(), type: 4, max_value: 2 ** 53 + 2 }),
      'options.0.max_value',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a least that is more than the most',
      withOptions({ ...option(), type: 4, min_value: 2, max_value: 1 }),
      'options.0.min_value',
      'BASE_TYPE_INVALID',
    ],
    [
      'private channels without user installation',
      command({ contexts: [2], integration_types: [0] }),
      'contexts',
      'BASE_TYPE_INVALID',
    ],
    ['an empty list of contexts', command({ contexts: [] }), 'contexts', 'BASE_TYPE_MIN_LENGTH'],
    [
      'a user command with a description',
      { type: 2, name: 'Roles', description: 'a' },
      'description',
      'BASE_TYPE_INVALID',
    ],
    [
      'a user command with options',
      { type: 2, name: 'Roles', options: [option()] },
      'options',
      'BASE_TYPE_INVALID',
    ],
  ],
});

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
