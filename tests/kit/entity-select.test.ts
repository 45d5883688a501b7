import { ChannelType, ComponentType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/kit/command.ts';
import { channelSelect, roleSelect } from '../../src/kit/component.ts';
import { componentTask } from '../../src/kit/component-task.ts';
import { privately } from '../../src/kit/reply.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf, textOf } from '../support/reply.ts';

const say = (names: readonly string[]) => privately({ content: names.join() || 'none' });
const state = z.object({});

const panel = defineCommand({
  name: 'panel',
  description: 'A test',
  visibility: 'moderators',
  run: () => say([]),
  components: {
    where: channelSelect({
      state,
      kinds: ['text', 'forum'],
      run: (chosen) => say(chosen.map(({ name, kind }) => `${name} ${kind}`)),
    }),
    whom: roleSelect({ state, run: (chosen) => say(chosen.map(({ name }) => name)) }),
  },
});

const bare = contextOf(createLibrary([]));

/** What a server has set that lets Manage Server decide. */
const NOTHING = { command: [], application: [] };

/** What is said of a choice, or the key of the mistake. */
async function chosen(id: string, values: string[], resolved?: object): Promise<string> {
  const task = componentTask(
    JSON.parse(
      JSON.stringify({
        type: InteractionType.MessageComponent,
        data: { component_type: ComponentType.ChannelSelect, custom_id: `panel:${id}`, values, resolved },
        message: { flags: 0 },
        guild_id: '9',
        member: { user: { id: '5' }, roles: [], permissions: String(PermissionFlagsBits.ManageGuild) },
      }),
    ),
    new Map([['panel', panel]]),
    { bare, whole: async () => bare, rights: { known: () => NOTHING, read: async () => NOTHING } },
  );
  try {
    const reply = await task.run();
    return textOf(bodyOf(reply)) || (bodyOf(reply).content ?? '');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const channel = { id: '1', name: 'news', type: ChannelType.GuildText, permissions: '0' };
const role = { id: '2', name: 'fans', permissions: '0', position: 1, managed: false, mentionable: true };

describe('a select of channels or roles', () => {
  it('gives what Discord resolved', async () => {
    expect(await chosen('where', ['1'], { channels: { 1: channel } })).toBe('news text');
    expect(await chosen('whom', ['2'], { roles: { 2: role } })).toBe('fans');
    expect(await chosen('whom', [])).toBe('none');
  });

  it.each([
    ['an id that Discord did not resolve', 'where', ['1'], undefined],
    ['a channel of another kind', 'where', ['1'], { channels: { 1: { ...channel, type: 2 } } }],
    ['a role in the place of a channel', 'where', ['2'], { roles: { 2: role } }],
    ['a channel in the place of a role', 'whom', ['1'], { channels: { 1: channel } }],
  ])('refuses %s', async (_what, id, values, resolved) => {
    expect(await chosen(id, values, resolved)).toBe('component.stale');
  });
});
