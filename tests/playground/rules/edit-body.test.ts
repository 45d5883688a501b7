import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { bodyTable } from './body-table.ts';

const v2 = MessageFlags.IsComponentsV2;
const display = { type: ComponentType.TextDisplay, content: 'hello' };
const row = { type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'a' }] };
const picture = { id: '7', filename: 'card.png' };

bodyTable(
  'message.edit',
  { current: { content: 'before', attachments: [picture] } },
  {
    accepted: [
      ['other text', { content: 'after' }],
      ['nothing at all', {}],
      ['only buttons', { components: [row] }],
      ['no text where a file stays', { content: '' }],
      ['no file where text stays', { attachments: [] }],
      ['an attachment that stays', { attachments: [{ id: '7' }] }],
      ['components v2 in place of the text', { content: null, flags: v2, components: [display] }],
      [
        'components v2 that show a file that stays',
        {
          content: '',
          flags: v2,
          components: [{ type: 12, items: [{ media: { url: 'attachment://card.png' } }] }],
        },
      ],
    ],
    refused: [
      ['text of 2001 characters', { content: 'a'.repeat(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
      ['everything taken away', { content: '', attachments: [] }, 50006],
      [
        'an attachment that was never there',
        { attachments: [{ id: '8' }] },
        'attachments.0',
        'ATTACHMENT_NOT_FOUND',
      ],
      [
        'components v2 while the text stays',
        { flags: v2, components: [display] },
        'content',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'components v2 without their flag',
        { content: '', components: [display] },
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
    ],
  },
);

bodyTable(
  'message.edit',
  { current: { flags: v2, components: [display] } },
  {
    accepted: [
      ['other components with the flag', { flags: v2, components: [display, row] }],
      ['ordinary rows without the flag', { components: [row] }],
      ['empty text', { content: '', embeds: [] }],
    ],
    refused: [
      ['text', { content: 'a' }, 'content', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
      [
        'embeds',
        { embeds: [{ title: 'a' }] },
        'embeds',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'the flag taken off',
        { flags: 0, components: [row] },
        'flags',
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      ],
      [
        'components of the new kind without the flag',
        { components: [display] },
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
      ['no component left', { components: [] }, 50006],
    ],
  },
);

bodyTable(
  'original.edit',
  { current: { flags: MessageFlags.Loading }, deferred: true },
  {
    accepted: [
      ['a deferral filled with text', { content: 'a' }],
      ['a deferral filled with components v2', { flags: v2, components: [display] }],
    ],
    refused: [
      ['a deferral filled with nothing', {}, 50006],
      ['a deferral filled with blanks', { content: '  ' }, 50006],
      [
        'a deferral filled with components v2 without their flag',
        { components: [display] },
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
    ],
  },
);

describe('the files of an edit', () => {
  const nine = Array.from({ length: 9 }, (_, i) => ({ id: String(100 + i), filename: `${i}.png` }));
  const files = [
    { id: '0', name: 'a.png', bytes: 1 },
    { id: '1', name: 'b.png', bytes: 1 },
  ];

  it('count together with those that stay', () => {
    expect(checkBody('followup.edit', {}, { current: { attachments: nine }, files })?.code).toBe(30015);
  });

  it('do not count those that go', () => {
    const body = { attachments: [{ id: '0' }, { id: '1' }, { id: '100' }] };
    expect(checkBody('followup.edit', body, { current: { attachments: nine }, files })).toBeUndefined();
  });
});
