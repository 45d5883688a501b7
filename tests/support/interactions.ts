import {
  type APIInteraction,
  ComponentType,
  InteractionType,
  PermissionFlagsBits as P,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
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
import { taskOf } from '../../src/kit/task-of.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { contextOf } from './context.ts';
import { bodyOf } from './reply.ts';

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

/** `/event` for moderators, with a component of each kind, and `/film` for fans. */
export const commands = new Map([event, film].map((command) => [command.name, command]));

const bare = contextOf(createLibrary([]));

/** What a server has set on its commands: nothing. */
export const NOTHING: Overwrites = { command: [], application: [] };

/** A server in the zone of Oslo, with what it has set on its commands. */
export const contextsWith = (rights: Rights): Contexts => ({
  bare,
  rights,
  whole: async () => ({ ...bare, zone: { id: 'Europe/Oslo', assumed: false } }),
});

/** A server that has set nothing, which is at hand. */
export const contexts = contextsWith({ known: () => NOTHING, read: async () => NOTHING });

/** Permissions as Discord writes them, with “Manage Server”. */
export const MODERATOR = String(P.ManageGuild | P.ViewChannel);

/** An interaction as it comes over the wire, with no more than what is read of it. */
export const interaction = (
  type: InteractionType,
  data: object,
  permissions?: string,
  flags = 0,
): APIInteraction =>
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

/** A command that was typed. @param permissions the member’s; without them it is typed in a DM */
export const slash = (name: string, options: object[], permissions?: string, more: object = {}) =>
  interaction(InteractionType.ApplicationCommand, { type: 1, name, options, ...more }, permissions);

/** A button that was pressed. @param flags of the message that it stands on */
export const press = (custom_id: string, permissions?: string, flags = 0) =>
  interaction(
    InteractionType.MessageComponent,
    { component_type: ComponentType.Button, custom_id },
    permissions,
    flags,
  );

/** The options of a command that say which subcommand it is. */
export const below = (name: string, options: object[] = []) => [{ type: Type.Subcommand, name, options }];

/** What an interaction asks for. @throws Error where it asks for nothing */
export function found(given: APIInteraction, among = contexts): Task {
  const task = taskOf(given, commands, among);
  if (!task) throw new Error('no task');
  return task;
}

/** What is said, or the key of the mistake. */
export async function outcome(given: APIInteraction, among = contexts): Promise<string | undefined> {
  try {
    const reply = await found(given, among).run();
    return reply.kind === 'modal' ? `modal ${reply.modal.title}` : bodyOf(reply).content;
  } catch (error) {
    if (error instanceof UserError) return error.key;
    throw error;
  }
}
