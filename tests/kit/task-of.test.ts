import {
  type APIInteraction,
  ApplicationCommandPermissionType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits as P,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, subcommand } from '../../src/kit/command.ts';
import type { Overwrites, Rights } from '../../src/kit/command-access.ts';
import { button, modal } from '../../src/kit/component.ts';
import type { Context, Contexts } from '../../src/kit/context.ts';
import { role } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { text } from '../../src/kit/option.ts';
import { answer, openModal, type Reply } from '../../src/kit/reply.ts';
import type { Task } from '../../src/kit/task.ts';
import { taskOf, typingOf } from '../../src/kit/task-of.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf } from '../support/reply.ts';

const description = 'A test';
const say = (content: string, { zone }: Context): Reply => answer({ content: `${content} in ${zone.id}` });

const event = defineCommand({
  name: 'event',
  description,
  visibility: 'moderators',
  subcommands: {
    add: subcommand({
      description,
      changes: true,
      options: {
        title: text({ description, suggest: (typed, { zone }) => [{ name: typed, value: zone.id }] }),
        whom: role({ description }),
      },
      run: ({ title, whom }, context) => say(`${title} for ${whom?.name}`, context),
    }),
    list: subcommand({ description, run: (_args, context) => say('list', context) }),
  },
  components: {
    save: button({ state: z.object({}), changes: true, run: (_state, context) => say('saved', context) }),
    join: button({
      state: z.object({}),
      visibility: 'fans',
      run: (_state, context) => say('joined', context),
    }),
    ask: button({
      state: z.object({}),
      opensModal: true,
      run: (_state, { zone }) => openModal({ custom_id: 'event:told', title: zone.id, components: [] }),
    }),
    told: modal({
      state: z.object({}),
      fields: z.object({ title: z.string() }),
      changes: true,
      run: ({ title }, _state, context) => say(title, context),
    }),
  },
});
const film = defineCommand({
  name: 'film',
  description,
  visibility: 'fans',
  run: (_args, context) => say('film', context),
});

const commands = new Map([event, film].map((command) => [command.name, command]));
const bare = contextOf(createLibrary([]));
const NOTHING: Overwrites = { command: [], application: [] };
const contextsWith = (rights: Rights): Contexts => ({
  bare,
  rights,
  whole: async () => ({ ...bare, zone: { id: 'Europe/Oslo', assumed: false } }),
});
/** A server that has set nothing, which is at hand. */
const contexts = contextsWith({ known: () => NOTHING, read: async () => NOTHING });

const MODERATOR = String(P.ManageGuild | P.ViewChannel);

/** An interaction as it comes over the wire, with no more than what is read of it. */
const interaction = (type: InteractionType, data: object, permissions?: string, flags = 0): APIInteraction =>
  JSON.parse(
    JSON.stringify({
      type,
      data,
      message: { flags },
      ...(permissions === undefined
        ? {}
        : {
            guild_id: '9',
            channel: { id: '7', parent_id: '6' },
            member: { user: { id: '5' }, roles: ['4'], permissions },
          }),
    }),
  );

const slash = (name: string, options: object[], permissions?: string, more: object = {}) =>
  interaction(InteractionType.ApplicationCommand, { type: 1, name, options, ...more }, permissions);
const press = (custom_id: string, permissions?: string, flags = 0) =>
  interaction(
    InteractionType.MessageComponent,
    { component_type: ComponentType.Button, custom_id },
    permissions,
    flags,
  );
const below = (name: string, options: object[] = []) => [{ type: Type.Subcommand, name, options }];

function found(given: APIInteraction, among = contexts): Task {
  const task = taskOf(given, commands, among);
  if (!task) throw new Error('no task');
  return task;
}

/** What is said, or the key of the mistake. */
async function outcome(given: APIInteraction, among = contexts): Promise<string | undefined> {
  try {
    const reply = await found(given, among).run();
    return reply.kind === 'modal' ? `modal ${reply.modal.title}` : bodyOf(reply).content;
  } catch (error) {
    if (error instanceof UserError) return error.key;
    throw error;
  }
}

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
