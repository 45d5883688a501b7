import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../src/playground/acting.ts';
import { messageTexts, modalTexts } from '../../../src/playground/page-api/texts.ts';

function message(parts: Partial<SeenMessage>): SeenMessage {
  const author = { id: '1', username: 'a', discriminator: '0', global_name: null, avatar: null };
  return {
    id: '1',
    channel_id: '2',
    author,
    content: '',
    timestamp: '2023-06-05T12:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    onlyFor: undefined,
    thinking: false,
    ...parts,
  };
}

const sources = (parts: Partial<SeenMessage>) => messageTexts(message(parts)).map(([source]) => source);

describe('the texts of a message', () => {
  it('are its content and what markdown its embeds hold', () => {
    const embed = {
      title: 'title',
      description: 'description',
      fields: [{ name: 'name', value: 'value' }],
      footer: { text: 'a footer is plain' },
      author: { name: 'an author is plain' },
    };
    expect(sources({ content: 'content', embeds: [embed] })).toEqual([
      'content',
      'title',
      'description',
      'name',
      'value',
    ]);
  });

  it('are those of text displays, however deep they stand', () => {
    const components: SeenMessage['components'] = [
      { type: 10, content: 'outside' },
      {
        type: 17,
        components: [
          { type: 10, content: 'inside' },
          {
            type: 9,
            components: [{ type: 10, content: 'in a section' }],
            accessory: { type: 2, style: 1, label: 'a label is plain', custom_id: 'x' },
          },
        ],
      },
    ];
    expect(sources({ components })).toEqual(['outside', 'inside', 'in a section']);
  });

  it('are each read once, and none where there is none', () => {
    expect(sources({ content: 'same', embeds: [{ title: 'same' }] })).toEqual(['same']);
    expect(sources({})).toEqual([]);
  });
});

describe('the texts of a modal', () => {
  it('are those of its text displays', () => {
    const modal = {
      custom_id: 'm',
      title: 'a title is plain',
      components: [
        { type: 10 as const, content: '**read** this' },
        {
          type: 18 as const,
          label: 'a label is plain',
          component: { type: 4 as const, custom_id: 't', style: 1 as const },
        },
      ],
    };
    expect(modalTexts(modal).map(([source]) => source)).toEqual(['**read** this']);
  });
});
