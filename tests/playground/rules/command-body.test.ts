import { command, option, scope } from '../support/command-bodies.ts';
import { bodyTable } from './body-table.ts';

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
