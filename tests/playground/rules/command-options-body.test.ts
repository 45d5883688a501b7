import { choices, group, option, scope, sub, withOptions } from '../support/command-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable('command.create', scope, {
  accepted: [
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
  ],
  refused: [
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
  ],
});
