import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { bodyTable } from './body-table.ts';

const choices = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ name: `Choice ${i}`, value: String(i), ...more }));

bodyTable(
  'interaction.callback',
  { kind: 'autocomplete', optionType: ApplicationCommandOptionType.String },
  {
    accepted: [
      ['25 choices', { type: 8, data: { choices: choices(25) } }],
      ['no choices', { type: 8, data: { choices: [] } }],
      [
        'translated choices',
        { type: 8, data: { choices: choices(1, { name_localizations: { de: 'Wahl', fr: null } }) } },
      ],
    ],
    refused: [
      ['26 choices', { type: 8, data: { choices: choices(26) } }, 'data.choices', 'BASE_TYPE_MAX_LENGTH'],
      [
        'a name of 101 characters',
        { type: 8, data: { choices: choices(2, { name: 'a'.repeat(101) }) } },
        'data.choices.0.name',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an empty name',
        { type: 8, data: { choices: choices(2, { name: '' }) } },
        'data.choices.0.name',
        'BASE_TYPE_MIN_LENGTH',
      ],
      [
        'a value of 101 characters',
        { type: 8, data: { choices: choices(1, { value: 'a'.repeat(101) }) } },
        'data.choices.0.value',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a number for an option of text',
        { type: 8, data: { choices: choices(1, { value: 5 }) } },
        'data.choices.0.value',
        'NUMBER_TYPE_COERCE',
      ],
    ],
  },
);
