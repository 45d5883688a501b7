import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';

/** A message as Discord gives it back: with numbered components and fields that only answers have. */
const returned = {
  id: '1',
  type: 0,
  channel_id: '2',
  content: 'hello',
  tts: false,
  pinned: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  flags: 0,
  timestamp: '2023-06-05T12:00:00.000000+00:00',
  edited_timestamp: null,
  attachments: [
    {
      id: '7',
      filename: 'card.png',
      size: 10,
      url: 'https://a.example/card.png',
      proxy_url: 'https://a.example/card.png',
    },
  ],
  embeds: [
    {
      type: 'rich',
      title: 'a',
      image: { url: 'https://a.example/a.png', width: 5, height: 5, proxy_url: 'https://a.example/a.png' },
    },
  ],
  components: [
    {
      type: ComponentType.ActionRow,
      id: 1,
      components: [
        {
          type: ComponentType.Button,
          id: 2,
          style: 2,
          custom_id: 'a',
          label: 'a',
          emoji: { id: null, name: '\u{1F3AC}' },
        },
        {
          type: ComponentType.Button,
          id: 3,
          style: 5,
          url: 'https://a.example',
          label: 'b',
          emoji: { id: '5', name: 'film', animated: false },
        },
      ],
    },
  ],
};

const container = {
  type: ComponentType.Container,
  id: 1,
  accent_color: null,
  spoiler: false,
  components: [
    { type: ComponentType.TextDisplay, id: 2, content: 'a' },
    { type: ComponentType.Separator, id: 3, spacing: 1, divider: true },
  ],
};

describe('what Discord gave', () => {
  it('can be sent back in an edit', () => {
    expect(checkBody('message.edit', returned, { current: returned })).toBeUndefined();
    expect(checkBody('original.edit', returned, { current: returned })).toBeUndefined();
  });

  it('can be sent back from a component', () => {
    const { content, embeds, components } = returned;
    const body = { type: 7, data: { content, embeds, components } };
    expect(checkBody('interaction.callback', body, { kind: 'component', current: returned })).toBeUndefined();
  });

  it('can be sent back when it is of components v2', () => {
    const flags = MessageFlags.IsComponentsV2;
    const current = { flags, content: '', embeds: [], components: [container], attachments: [] };
    expect(checkBody('message.edit', { flags, components: [container] }, { current })).toBeUndefined();
  });

  it('of old messages has a number 0 on each component, which is no number', () => {
    const row = {
      ...returned.components[0],
      id: 0,
      components: [{ type: 2, id: 0, style: 1, custom_id: 'a', label: 'a' }],
    };
    expect(checkBody('message.edit', { components: [row] }, { current: returned })).toBeUndefined();
  });
});
