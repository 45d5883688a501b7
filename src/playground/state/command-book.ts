import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

/** Where commands are registered: `global`, or a guild's id. */
export type Scope = string;

/** What can be set on a command, once the form has been checked. */
export type CommandForm = Partial<
  Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>
> & {
  readonly name?: string;
};

/** The commands of one scope, by id. */
export function commandsIn(
  world: World,
  applicationId: string,
  scope: Scope,
): Map<string, APIApplicationCommand> {
  const book = world.commands.get(applicationId) ?? new Map<string, Map<string, APIApplicationCommand>>();
  const commands = book.get(scope) ?? new Map<string, APIApplicationCommand>();
  world.commands.set(applicationId, book.set(scope, commands));
  return commands;
}

/** The command with this name and type, if the scope has one. */
export function commandNamed(
  commands: Map<string, APIApplicationCommand>,
  form: CommandForm,
): APIApplicationCommand | undefined {
  const type = form.type ?? ApplicationCommandType.ChatInput;
  return [...commands.values()].find((one) => one.name === form.name && one.type === type);
}

/** Registers a command; one of the same name and type is replaced and keeps its id. */
export function saveCommand(
  world: World,
  applicationId: string,
  scope: Scope,
  form: CommandForm,
): APIApplicationCommand {
  const commands = commandsIn(world, applicationId, scope);
  const standing = commandNamed(commands, form);
  const command = whole(world, applicationId, scope, form, standing);
  commands.set(command.id, command);
  changed(world, applicationId, scope);
  return command;
}

/** Changes the named fields of a command. */
export function editCommand(
  world: World,
  applicationId: string,
  scope: Scope,
  standing: APIApplicationCommand,
  form: CommandForm,
): APIApplicationCommand {
  const command = whole(world, applicationId, scope, { ...standing, ...form }, standing);
  commandsIn(world, applicationId, scope).set(command.id, command);
  changed(world, applicationId, scope);
  return command;
}

/** Replaces all commands of a scope: names that stay keep their ids, what is unchanged keeps its version. */
export function replaceCommands(
  world: World,
  applicationId: string,
  scope: Scope,
  forms: readonly CommandForm[],
): APIApplicationCommand[] {
  const commands = commandsIn(world, applicationId, scope);
  const made = forms.map((form) => whole(world, applicationId, scope, form, commandNamed(commands, form)));
  commands.clear();
  for (const command of made) commands.set(command.id, command);
  changed(world, applicationId, scope);
  return made;
}

export function removeCommand(world: World, applicationId: string, scope: Scope, id: string): boolean {
  const removed = commandsIn(world, applicationId, scope).delete(id);
  if (removed) changed(world, applicationId, scope);
  return removed;
}

function whole(
  world: World,
  applicationId: string,
  scope: Scope,
  form: CommandForm,
  standing: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const command: APIApplicationCommand = {
    id: standing?.id ?? world.ids.next(),
    application_id: applicationId,
    version: standing?.version ?? world.ids.next(),
    ...scopeFields(scope, form),
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name ?? '',
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? '',
    description_localizations: form.description_localizations ?? null,
    default_member_permissions: form.default_member_permissions ?? null,
    nsfw: form.nsfw ?? false,
    ...(form.options !== undefined && { options: form.options }),
  };
  if (!standing || JSON.stringify(standing) === JSON.stringify(command)) return command;
  return { ...command, version: world.ids.next() };
}

// Contexts and kinds of installation belong to global commands alone.
function scopeFields(scope: Scope, form: CommandForm): Partial<APIApplicationCommand> {
  if (scope !== 'global') return { guild_id: scope };
  const integration_types = form.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  return { integration_types, contexts: form.contexts ?? null, dm_permission: true };
}

function changed(world: World, applicationId: string, scope: Scope): void {
  world.changes.emit({ kind: 'commands', applicationId, guildId: scope === 'global' ? undefined : scope });
}
