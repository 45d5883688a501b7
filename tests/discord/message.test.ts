import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { outgoing } from '../../src/discord/message.ts';

const text = { type: ComponentType.TextDisplay, content: 'Fallout' } as const;
const row = {
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Link, label: 'x', url: 'https://example.org' },
  ],
} as const;

describe('what leaves for Discord', () => {
  it('never mentions anybody', () => {
    expect(outgoing({ content: '@everyone <@1>' }).allowed_mentions).toEqual({ parse: [] });
  });

  it('has the components-v2 flag exactly where its components need it', () => {
    expect(outgoing({ components: [text] }).flags).toBe(MessageFlags.IsComponentsV2);
    expect(
      outgoing({ content: 'x', components: [{ ...row, components: [...row.components] }] }).flags,
    ).toBeUndefined();
  });

  it('is seen by one person where it is hidden', () => {
    expect(outgoing({ content: 'x' }, true).flags).toBe(MessageFlags.Ephemeral);
    expect(outgoing({ components: [text] }, true).flags).toBe(
      MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
    );
  });

  it('carries files with the words that describe them', () => {
    const data = new Uint8Array([1, 2]);
    const message = outgoing({
      files: [
        { name: 'card.webp', data, description: '39 days to go' },
        { name: 'b', data },
      ],
    });
    expect(message.files).toEqual([
      { name: 'card.webp', data: Buffer.from(data) },
      { name: 'b', data: Buffer.from(data) },
    ]);
    expect(message.attachments).toEqual([
      { id: 0, filename: 'card.webp', description: '39 days to go' },
      { id: 1, filename: 'b' },
    ]);
  });
});
