import { ApplicationCommandOptionType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import type { InteractionKind } from '../../../src/playground/rules/operation.ts';
import { bodyTable } from './body-table.ts';

const input = (more: object = {}) => ({ type: 4, custom_id: 'a', style: 1, ...more });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'When?', component, ...more });
const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 'Edit', components } });
const field = (id: string) => label(input({ custom_id: id }));
const choices = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ name: `Choice ${i}`, value: String(i), ...more }));

const bodies = new Map<number, object>([
  [4, { type: 4, data: { content: 'a' } }],
  [5, { type: 5 }],
  [6, { type: 6 }],
  [7, { type: 7, data: { content: 'a' } }],
  [8, { type: 8, data: { choices: [] } }],
  [9, modal(field('a'))],
]);

describe('the callback types of an interaction', () => {
  it.each<[InteractionKind, number[]]>([
    ['command', [4, 5, 9]],
    ['component', [4, 5, 6, 7, 9]],
    ['autocomplete', [8]],
    ['modal', [4, 5]],
    ['modal-from-message', [4, 5, 6, 7]],
  ])('of the kind %s are %j', (kind, types) => {
    const accepted = [...bodies].filter(
      ([, body]) => checkBody('interaction.callback', body, { kind }) === undefined,
    );
    expect(accepted.map(([type]) => type)).toEqual(types);
  });

  it('are named when another one is refused', () => {
    const answer = checkBody(
      'interaction.callback',
      { type: 7, data: { content: 'a' } },
      { kind: 'command' },
    );
    expect(answer).toMatchObject({ errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } });
    expect(answer?.rule).toContain('command');
  });
});

bodyTable(
  'interaction.callback',
  { kind: 'command' },
  {
    accepted: [
      ['an ephemeral answer', { type: 4, data: { content: 'a', flags: MessageFlags.Ephemeral } }],
      ['a deferral', { type: 5 }],
      ['an ephemeral deferral', { type: 5, data: { flags: 64 } }],
      ['a modal of five labels', modal(...['a', 'b', 'c', 'd', 'e'].map(field))],
      [
        'a modal with a select, a text and an upload',
        modal(
          label({ type: 5, custom_id: 'u' }),
          { type: 10, content: 'Read this' },
          label({ type: 19, custom_id: 'f' }),
        ),
      ],
      ['a modal of the older form', modal({ type: 1, components: [input({ label: 'When?' })] })],
      [
        'a text of 4000 characters beforehand',
        modal(label(input({ value: 'a'.repeat(4000), max_length: 4000 }))),
      ],
    ],
    refused: [
      ['no type', { data: { content: 'a' } }, 'type', 'BASE_TYPE_REQUIRED'],
      ['the old pong', { type: 1 }, 'type', 'BASE_TYPE_CHOICES'],
      ['an answer without message', { type: 4 }, 'data', 'BASE_TYPE_REQUIRED'],
      ['an answer that is empty', { type: 4, data: {} }, 50006],
      [
        'an answer of 2001 characters',
        { type: 4, data: { content: 'a'.repeat(2001) } },
        'data.content',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an answer with embeds of 6001',
        { type: 4, data: { embeds: [{ description: 'a'.repeat(4000) }, { description: 'a'.repeat(2001) }] } },
        'data.embeds',
        'MAX_EMBED_SIZE_EXCEEDED',
      ],
      [
        'a deferral with components v2',
        { type: 5, data: { flags: MessageFlags.IsComponentsV2 } },
        'data.flags',
        'BASE_TYPE_CHOICES',
      ],
      [
        'a silent deferral',
        { type: 5, data: { flags: MessageFlags.SuppressNotifications } },
        'data.flags',
        'BASE_TYPE_CHOICES',
      ],
      [
        'a modal title of 46 characters',
        { type: 9, data: { custom_id: 'm', title: 'a'.repeat(46), components: [field('a')] } },
        'data.title',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a modal without custom id',
        { type: 9, data: { title: 'a', components: [field('a')] } },
        'data.custom_id',
        'BASE_TYPE_REQUIRED',
      ],
      ['a modal of nothing', modal(), 'data.components', 'BASE_TYPE_MIN_LENGTH'],
      [
        'a modal of six labels',
        modal(...['a', 'b', 'c', 'd', 'e', 'f'].map(field)),
        'data.components',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a custom id twice in a modal',
        modal(field('a'), field('a')),
        'data.components.1.component.custom_id',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'a button in a modal',
        modal({ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'a' }] }),
        'data.components.0.components.0.type',
        'BASE_TYPE_CHOICES',
      ],
      [
        'two text inputs in a row',
        modal({ type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'b' })] }),
        'data.components.0.components.1',
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      [
        'a text input in a row without label',
        modal({ type: 1, components: [input()] }),
        'data.components.0.components.0.label',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a label in a label',
        modal(label(input({ label: 'again' }))),
        'data.components.0.component.label',
        'BASE_TYPE_INVALID',
      ],
      [
        'a label of 46 characters',
        modal(label(input(), { label: 'a'.repeat(46) })),
        'data.components.0.label',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a text input of 4001 characters',
        modal(label(input({ max_length: 4001 }))),
        'data.components.0.component.max_length',
        'NUMBER_TYPE_MAX',
      ],
      [
        'a text input whose least is more than its most',
        modal(label(input({ min_length: 9, max_length: 5 }))),
        'data.components.0.component.min_length',
        'BASE_TYPE_INVALID',
      ],
      [
        'a text beforehand that does not fit',
        modal(label(input({ value: 'abcdef', max_length: 5 }))),
        'data.components.0.component.value',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a disabled select in a modal',
        modal(label({ type: 5, custom_id: 'u', disabled: true })),
        'data.components.0.component.disabled',
        'BASE_TYPE_INVALID',
      ],
    ],
  },
);

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

bodyTable(
  'interaction.callback',
  { kind: 'component', current: { flags: MessageFlags.IsComponentsV2, components: [{}] } },
  {
    accepted: [
      [
        'other components',
        { type: 7, data: { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'a' }] } },
      ],
    ],
    refused: [
      [
        'text in their place',
        { type: 7, data: { content: 'a' } },
        'data.content',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
    ],
  },
);

bodyTable(
  'followup.create',
  {},
  {
    accepted: [['an ephemeral followup', { content: 'a', flags: 64 }]],
    refused: [
      ['nothing', {}, 50006],
      ['text of 2001 characters', { content: 'a'.repeat(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
    ],
  },
);
