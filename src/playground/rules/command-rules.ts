import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { CommandBody } from './command-body.ts';
import {
  descriptionProblems,
  localeProblems,
  nameProblems,
  translatedNameProblems,
} from './command-names.ts';
import { commandSize, maxCommandSize } from './command-size.ts';
import { invalidForm, type Problem, problem, under } from './form-error.ts';
import type { CommandContext, CommandScope } from './operation.ts';
import { optionsProblems } from './option-rules.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What of a command tells it from the others. */
interface Named {
  readonly name: string;
  readonly type?: number | null | undefined;
}

const perScope = new Map<number, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

/** What stands against a list of commands that replaces all of a scope. */
export function commandListRefusal(
  commands: readonly CommandBody[],
  scope: CommandScope,
): Refusal | undefined {
  const problems = [
    ...commands.flatMap((command, i) => under([i], commandProblems(command, scope))),
    ...repeatedNames(commands),
  ];
  return invalidForm(problems) ?? tooManyCommands(commands);
}

/** What stands against one more command. One of the same name and type is replaced. */
export function newCommandRefusal(
  command: CommandBody,
  { scope, existing }: CommandContext,
): Refusal | undefined {
  const others = existing.filter((other) => !sameName(other, command));
  return invalidForm(commandProblems(command, scope)) ?? tooManyCommands([...others, command]);
}

/** What stands against an edit, given the command as it would become. */
export function editedCommandRefusal(
  command: CommandBody,
  { scope, existing }: CommandContext,
): Refusal | undefined {
  const taken = existing.some((other) => sameName(other, command));
  return invalidForm(commandProblems(command, scope)) ?? (taken ? nameTaken : undefined);
}

const nameTaken = refusal(
  400,
  RESTJSONErrorCodes.ApplicationCommandWithThatNameAlreadyExists,
  'An application command with that name already exists',
  'Two commands of one kind cannot have the same name.',
);

/**
 * What the schema does not say of a command's definition.
 * Source: Discord's documentation, interactions/application-commands.
 */
function commandProblems(command: CommandBody, scope: CommandScope): Problem[] {
  const slash = typeOf(command) === ApplicationCommandType.ChatInput;
  return [
    ...(slash ? slashProblems(command) : menuProblems(command)),
    ...localeProblems(command.description_localizations, ['description_localizations']),
    ...placeProblems(command, scope),
  ];
}

function slashProblems(command: CommandBody): Problem[] {
  const size = commandSize(command);
  const rule = `A slash command may have at most ${maxCommandSize} characters in all; /${command.name} has ${size}.`;
  const message = `Command exceeds maximum size (${maxCommandSize})`;
  return [
    ...nameProblems(command.name, ['name']),
    ...translatedNameProblems(command.name_localizations, ['name_localizations']),
    ...descriptionProblems(command.description, ['description']),
    ...optionsProblems(command.options ?? [], ['options']),
    ...(size > maxCommandSize ? [problem([], 'APPLICATION_COMMAND_TOO_LARGE', message, rule)] : []),
  ];
}

// Commands in the menus of users and messages are a name and nothing else.
function menuProblems({ name_localizations, description, options }: CommandBody): Problem[] {
  const rule = 'A command of a user or message menu has neither description nor options.';
  const message = 'Context menu commands cannot have this field';
  const extra = [...(description ? ['description'] : []), ...((options ?? []).length > 0 ? ['options'] : [])];
  return [
    ...localeProblems(name_localizations, ['name_localizations']),
    ...extra.map((field) => problem([field], 'BASE_TYPE_INVALID', message, rule)),
  ];
}

function placeProblems({ contexts, integration_types }: CommandBody, scope: CommandScope): Problem[] {
  const given = [...(contexts ? ['contexts'] : []), ...(integration_types ? ['integration_types'] : [])];
  if (scope === 'guild') {
    const rule = 'Only global commands can say in which contexts and installations they are there.';
    const message = 'This field is only available for global commands';
    return given.map((field) => problem([field], 'BASE_TYPE_INVALID', message, rule));
  }
  const inPrivate = contexts?.includes(InteractionContextType.PrivateChannel);
  const forUsers = integration_types?.includes(ApplicationIntegrationType.UserInstall) ?? true;
  if (!inPrivate || forUsers) return [];
  const rule = 'A command can be in private channels only if users can install it.';
  return [problem(['contexts'], 'BASE_TYPE_INVALID', 'PRIVATE_CHANNEL needs USER_INSTALL', rule)];
}

function repeatedNames(commands: readonly CommandBody[]): Problem[] {
  return commands.flatMap((command, i) => {
    if (commands.findIndex((other) => sameName(other, command)) === i) return [];
    const rule = `The command “${command.name}” stands twice in the list.`;
    return [
      problem([i], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique', rule),
    ];
  });
}

function tooManyCommands(commands: readonly Named[]): Refusal | undefined {
  for (const [type, max] of perScope) {
    if (commands.filter((command) => typeOf(command) === type).length <= max) continue;
    const message = `Maximum number of application commands reached (${max}).`;
    const rule = 'A scope may have at most 100 slash commands, 15 user commands and 15 message commands.';
    return refusal(400, RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached, message, rule);
  }
  return undefined;
}

function sameName(one: Named, other: Named): boolean {
  return one.name === other.name && typeOf(one) === typeOf(other);
}

function typeOf({ type }: Named): number {
  return type ?? ApplicationCommandType.ChatInput;
}
