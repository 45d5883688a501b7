import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { translator } from '../language/languages.ts';
import { askedOf } from './asked.ts';
import { actionNamed, type Command } from './command.ts';
import { componentTask, modalTask } from './component-task.ts';
import type { Contexts } from './context.ts';
import { UserError } from './errors.ts';
import { type Commands, called, mistaken, type Task, type Typing } from './task.ts';
import { words } from './text.ts';

/** What an interaction asks for; undefined for kinds that Reckoner does not have. */
export function taskOf(
  interaction: APIInteraction,
  commands: Commands,
  contexts: Contexts,
): Task | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandTask(interaction, commands, contexts);
    case InteractionType.MessageComponent:
      return componentTask(interaction, commands, contexts);
    case InteractionType.ModalSubmit:
      return modalTask(interaction, commands, contexts);
    default:
      return undefined;
  }
}

/** What Discord calls a command: those of messages by what their menu says in English. */
export const nameAbroad = ({ name, menu }: Pick<Command, 'name' | 'menu'>): string =>
  menu === undefined ? name : words(menu, translator('en'));

/** The command that was used. A typed one and one of a message's menu may be called alike. */
export function commandOf(
  { type, name }: { readonly type: ApplicationCommandType; readonly name: string },
  commands: Commands,
): Command | undefined {
  const typed = type === ApplicationCommandType.ChatInput ? commands.get(name) : undefined;
  if (type !== ApplicationCommandType.Message) return typed?.menu === undefined ? typed : undefined;
  return commands.values().find((command) => command.menu !== undefined && nameAbroad(command) === name);
}

function commandTask(
  interaction: APIInteraction & { type: InteractionType.ApplicationCommand },
  commands: Commands,
  contexts: Contexts,
): Task {
  const { data } = interaction;
  const command = commandOf(data, commands);
  const { subcommand, raw } = askedOf(interaction);
  const action = command && actionNamed(command, subcommand);
  if (!command || !action) return mistaken('unknown', 'private', new UserError('command.unknown'));
  const { name, visibility } = command;
  // Within servers Discord itself offers it to those alone who may use it there, as the server has set.
  if (visibility === 'moderators' && interaction.guild_id === undefined) {
    return mistaken(name, 'private', new UserError('moderator.only'));
  }
  try {
    const hidden = visibility === 'moderators' || action.wantsPrivate(raw);
    return called(name, action, raw, contexts, hidden ? 'private' : 'public');
  } catch (error) {
    if (error instanceof UserError) return mistaken(name, 'private', error);
    throw error;
  }
}

/** What the focused option of an autocomplete interaction offers. */
export function typingOf(interaction: APIInteraction, commands: Commands, contexts: Contexts): Typing {
  const name =
    interaction.type === InteractionType.ApplicationCommandAutocomplete ? interaction.data.name : '';
  const command = commands.get(name);
  const { subcommand, focused } = askedOf(interaction);
  const action = command && actionNamed(command, subcommand);
  return {
    command: command?.name ?? 'unknown',
    suggest: async () =>
      action && focused ? action.suggest(focused.name, focused.typed, await contexts.whole()) : [],
  };
}
