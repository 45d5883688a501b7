import {
  ComponentType,
  InteractionType,
  MessageFlags,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { typingOf } from '../../src/kit/task-of.ts';
import {
  below,
  commands,
  contexts,
  found,
  interaction,
  MODERATOR,
  outcome,
  press,
  slash,
} from '../support/interactions.ts';

describe('a subcommand', () => {
  it('runs with its options, roles as Discord resolved them, in the zone of the server', async () => {
    const given = below('add', [
      { type: Type.String, name: 'title', value: 'Premiere' },
      { type: Type.Role, name: 'whom', value: '6' },
    ]);
    const fans = { id: '6', name: 'Fans', permissions: '0', position: 1, managed: false, mentionable: true };
    const resolved = { resolved: { roles: { 6: fans } } };
    const sent = slash('event', given, MODERATOR, resolved);
    expect(found(sent)).toMatchObject({ command: 'event', manner: 'private', changes: true });
    expect(await outcome(sent)).toBe('Premiere for Fans in Europe/Oslo');
    expect(await outcome(slash('event', given, MODERATOR))).toBe('option.not-resolved');
  });

  it('is not known by another name, nor is the command without one', async () => {
    for (const options of [below('gone'), below('toString'), []]) {
      expect(await outcome(slash('event', options, MODERATOR))).toBe('command.unknown');
    }
    expect(await outcome(slash('film', below('list')))).toBe('command.unknown');
  });

  it('is called by a button’s id', async () => {
    expect(await outcome(press('/event list?page=2', MODERATOR))).toBe('list in Europe/Oslo');
    expect(await outcome(press('/event gone', MODERATOR))).toBe('component.stale');
    expect(await outcome(press('/film list'))).toBe('component.stale');
    expect(found(press('/event add', MODERATOR)).changes).toBe(true);
  });

  it('offers what its option offers while that is typed', async () => {
    const typed = below('add', [{ type: Type.String, name: 'title', value: 'Pr', focused: true }]);
    const sent = interaction(
      InteractionType.ApplicationCommandAutocomplete,
      { type: 1, name: 'event', options: typed },
      MODERATOR,
    );
    const typing = typingOf(sent, commands, contexts);
    expect([typing.command, await typing.suggest()]).toEqual([
      'event',
      [{ name: 'Pr', value: 'Europe/Oslo' }],
    ]);
  });
});

describe('a component', () => {
  it('takes the place of the panel that it stands on, and says that it changes something', () => {
    const flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
    expect(found(press('event:save', MODERATOR, flags))).toMatchObject({ manner: 'update', changes: true });
  });

  it('that opens a modal does so before anything is read', async () => {
    expect(found(press('event:ask', MODERATOR))).toMatchObject({ manner: 'modal', changes: false });
    expect(await outcome(press('event:ask', MODERATOR))).toBe('modal UTC');
  });

  it('gets the fields of a modal', async () => {
    const field = { type: ComponentType.TextInput, custom_id: 'title', value: 'Gala' };
    const label = { type: ComponentType.Label, component: field };
    const sent = interaction(
      InteractionType.ModalSubmit,
      { custom_id: 'event:told', components: [label] },
      MODERATOR,
    );
    expect(found(sent).changes).toBe(true);
    expect(await outcome(sent)).toBe('Gala in Europe/Oslo');
  });
});
