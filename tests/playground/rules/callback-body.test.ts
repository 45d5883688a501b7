import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import type { InteractionKind } from '../../../src/playground/rules/operation.ts';
import { field, modal } from '../support/modal-bodies.ts';
import { bodyTable } from './body-table.ts';

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
