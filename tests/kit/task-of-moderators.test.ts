import {
  ApplicationCommandPermissionType,
  InteractionType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  below,
  contextsWith,
  found,
  interaction,
  MODERATOR,
  NOTHING,
  outcome,
  press,
  slash,
} from '../support/interactions.ts';

describe('what is for moderators', () => {
  it.each([
    ['a fan', String(P.ViewChannel)],
    ['somebody in a DM', undefined],
  ])('is refused to %s, whether pressed or sent off', async (_who, permissions) => {
    const sent = { custom_id: 'event:told', components: [] };
    for (const given of [
      press('event:save', permissions),
      press('event:ask', permissions),
      press('/event list', permissions),
      press('+event list', permissions),
      interaction(InteractionType.ModalSubmit, sent, permissions),
    ]) {
      expect(found(given)).toMatchObject({ manner: 'private', changes: false });
      expect(await outcome(given)).toBe('moderator.only');
    }
  });

  it('is typed by those alone to whom Discord offers it in the server, and in no DM', async () => {
    expect(await outcome(slash('event', below('list'), String(P.ViewChannel)))).toBe('list in Europe/Oslo');
    expect(await outcome(slash('event', below('list')))).toBe('moderator.only');
  });

  it.each([MODERATOR, String(P.Administrator)])('is open to whoever holds %s', async (permissions) => {
    expect(await outcome(press('event:save', permissions))).toBe('saved in Europe/Oslo');
  });

  it('asks what the server has set, once somebody presses and it is not at hand', async () => {
    const asked: string[] = [];
    const read = (permission: boolean) =>
      contextsWith({
        known: () => undefined,
        read: async (...of) => {
          asked.push(of.join());
          return {
            ...NOTHING,
            command: [{ type: ApplicationCommandPermissionType.Role, id: '4', permission }],
          };
        },
      });
    const fan = String(P.ViewChannel);
    expect(await outcome(press('event:save', fan), read(true))).toBe('saved in Europe/Oslo');
    expect(await outcome(press('/event list', MODERATOR), read(false))).toBe('moderator.only');
    expect(asked).toEqual(['9,event', '9,event']);
    expect(found(press('event:save', fan), read(true)).changes).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('opens a modal without asking anybody, and checks who sends it off', async () => {
    const unknown = contextsWith({ known: () => undefined, read: async () => NOTHING });
    const fan = String(P.ViewChannel);
    expect(await outcome(press('event:ask', fan), unknown)).toBe('modal UTC');
    const sent = interaction(InteractionType.ModalSubmit, { custom_id: 'event:told', components: [] }, fan);
    expect(await outcome(sent, unknown)).toBe('moderator.only');
    expect(await outcome(press('event:ask', fan))).toBe('moderator.only');
  });

  it('may have a button for everybody, as that under a post', async () => {
    expect(await outcome(press('event:join', String(P.ViewChannel)))).toBe('joined in Europe/Oslo');
  });

  it('is never said aloud', () => {
    expect(found(press('+event list', MODERATOR)).manner).toBe('private');
    expect(found(press('+film')).manner).toBe('public');
  });
});
