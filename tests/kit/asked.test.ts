import {
  type APIInteraction,
  InteractionType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/kit/asked.ts';

const interaction = (data: unknown, more: object = {}): APIInteraction =>
  JSON.parse(JSON.stringify({ type: InteractionType.ApplicationCommand, data, ...more }));

describe('what an interaction asks', () => {
  it('is its options, with what Discord resolved in the place of ids', () => {
    const { subcommand, raw, focused } = askedOf(
      interaction({
        options: [
          { name: 'film', type: Type.String, value: '5' },
          { name: 'where', type: Type.Channel, value: '5' },
          { name: 'who', type: Type.User, value: '6' },
          { name: 'whom', type: Type.Role, value: '7' },
          { name: 'what', type: Type.Attachment, value: '8' },
        ],
        resolved: {
          channels: { 5: { id: '5' } },
          users: { 6: { id: '6' } },
          members: { 6: { nick: 'Ada' } },
          attachments: { 8: { filename: 'a' } },
        },
      }),
    );
    expect([subcommand, focused]).toEqual([undefined, undefined]);
    expect(Object.fromEntries(raw)).toEqual({
      film: '5',
      where: { id: '5' },
      who: { id: '6', member: { nick: 'Ada' } },
      whom: '7',
      what: { filename: 'a' },
    });
  });

  it('is those of the subcommand, where there is one, and what is being typed', () => {
    const options = [{ name: 'film', type: Type.String, value: 'pa', focused: true }];
    expect(askedOf(interaction({ options: [{ name: 'add', type: Type.Subcommand, options }] }))).toEqual({
      subcommand: 'add',
      raw: new Map([['film', 'pa']]),
      focused: { name: 'film', typed: 'pa' },
    });
    const none = askedOf(interaction({ options: [{ name: 'list', type: Type.Subcommand }] }));
    expect([none.subcommand, none.raw.size]).toEqual(['list', 0]);
  });

  it.each([undefined, {}, { options: 'x' }])('is nothing where there are no options: %j', (data) => {
    expect(askedOf(interaction(data)).raw.size).toBe(0);
  });
});
