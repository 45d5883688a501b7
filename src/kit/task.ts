import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Command, RawArguments } from './command.ts';
import type { Component, MaybePromise, Submission } from './component.ts';
import type { Context } from './context.ts';
import { readCustomId } from './custom-id.ts';
import { UserError } from './errors.ts';
import type { Choice } from './option.ts';
import type { Reply } from './reply.ts';

/** How the answer reaches people: for all, for the asker, in place of the pressed message, or as a modal. */
export type Manner = 'public' | 'private' | 'update' | 'modal';

export type Task = { command: string; manner: Manner; run(): MaybePromise<Reply> };

/** What is offered while an option is typed. */
export type Typing = { command: string; suggest(): readonly Choice[] };

type Commands = ReadonlyMap<string, Command>;

const find = (commands: Commands, name: string): Command | undefined => commands.get(name);

/** A task that only says what the person did wrong or met. */
const mistaken = (command: string, manner: Manner, error: UserError): Task => ({
  command,
  manner,
  run: () => {
    throw error;
  },
});

const unknownCommand = (manner: Manner): Task =>
  mistaken('unknown', manner, new UserError('command.unknown'));

type RawOption = { name: string; value?: unknown; focused?: boolean };

function rawOptions(interaction: APIInteraction): readonly RawOption[] {
  const data = 'data' in interaction ? interaction.data : undefined;
  return data && 'options' in data && Array.isArray(data.options) ? data.options : [];
}

const rawArguments = (interaction: APIInteraction): RawArguments =>
  new Map(rawOptions(interaction).map((option) => [option.name, option.value]));

/** What an interaction asks for; undefined for kinds that Reckoner does not have. */
export function taskOf(interaction: APIInteraction, commands: Commands, context: Context): Task | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandTask(interaction, commands, context);
    case InteractionType.MessageComponent:
      return componentTask(interaction, commands, context);
    case InteractionType.ModalSubmit:
      return submission(interaction, 'modal', modalFields(interaction), commands, context);
    default:
      return undefined;
  }
}

function commandTask(
  interaction: APIInteraction & { type: InteractionType.ApplicationCommand },
  commands: Commands,
  context: Context,
): Task {
  const { data } = interaction;
  const command = data.type === ApplicationCommandType.ChatInput ? find(commands, data.name) : undefined;
  if (!command) return unknownCommand('private');
  const raw = rawArguments(interaction);
  const run = () => command.invoke(raw, context);
  try {
    const hidden = command.visibility === 'moderators' || command.wantsPrivate(raw);
    return { command: command.name, manner: hidden ? 'private' : 'public', run };
  } catch (error) {
    if (error instanceof UserError) return mistaken(command.name, 'private', error);
    throw error;
  }
}

function componentTask(
  interaction: APIMessageComponentInteraction,
  commands: Commands,
  context: Context,
): Task {
  const { data } = interaction;
  const [kind, values] =
    data.component_type === ComponentType.Button
      ? (['button', []] as const)
      : (['select', Array.isArray(data.values) ? data.values : []] as const);
  return submission(interaction, kind, { values, fields: new Map() }, commands, context);
}

type Filled = Pick<Submission, 'values' | 'fields'>;

/** Text inputs by their ids, both in labels and in the older action rows. */
function modalFields(interaction: APIModalSubmitInteraction): Filled {
  const fields = new Map<string, string>();
  for (const row of interaction.data.components ?? []) {
    const inputs = 'component' in row ? [row.component] : 'components' in row ? row.components : [];
    for (const input of inputs) {
      if (input.type === ComponentType.TextInput) fields.set(input.custom_id, input.value);
    }
  }
  return { values: [], fields };
}

const BROWSED = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/**
 * A private answer is browsed in place. A public one stays as others read it, and an error stays to be read:
 * errors are plain messages, which could only take on the components-v2 flag, never lose it again.
 */
const isBrowsed = (interaction: APIInteraction): boolean =>
  ((interaction.message?.flags ?? 0) & BROWSED) === BROWSED;

function submission(
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
  kind: Component['kind'],
  filled: Filled,
  commands: Commands,
  context: Context,
): Task {
  const manner = isBrowsed(interaction) ? 'update' : 'private';
  const read = readCustomId(interaction.data.custom_id);
  const command = read && find(commands, read.command);
  if (!command) return mistaken('unknown', manner, new UserError('component.stale'));
  if (read.kind === 'call') {
    const spoken = read.aloud && manner === 'private' ? 'public' : manner;
    return { command: command.name, manner: spoken, run: () => command.invoke(read.fields, context) };
  }
  const component = componentOf(command, read.component, kind);
  if (!component) return mistaken(command.name, manner, new UserError('component.stale'));
  return {
    command: command.name,
    manner: component.opensModal ? 'modal' : manner,
    run: () => component.submit({ state: read.fields, ...filled }, context),
  };
}

/** A button's id that comes back from a modal, or the like, is forged: each kind is answered in its own way. */
function componentOf(command: Command, name: string, kind: Component['kind']): Component | undefined {
  const component = Object.hasOwn(command.components, name) ? command.components[name] : undefined;
  return component?.kind === kind ? component : undefined;
}

/** What the focused option of an autocomplete interaction offers. */
export function typingOf(interaction: APIInteraction, commands: Commands, context: Context): Typing {
  const name =
    interaction.type === InteractionType.ApplicationCommandAutocomplete ? interaction.data.name : '';
  const command = find(commands, name);
  const focused = rawOptions(interaction).find((option) => option.focused === true);
  const typed = typeof focused?.value === 'string' ? focused.value : '';
  return {
    command: command?.name ?? 'unknown',
    suggest: () => (command && focused ? command.suggest(focused.name, typed, context) : []),
  };
}
