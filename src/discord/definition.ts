import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Action } from '../kit/action.ts';
import type { Command } from '../kit/command.ts';
import type { Option } from '../kit/option.ts';
import type { Text } from '../kit/text.ts';
import { isMessageKey } from '../language/catalogue.ts';
import { commandKey, optionKey } from '../language/command-names.ts';
import { localizations, translator } from '../language/languages.ts';

type Definition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Where a command is registered: for everybody, or in one server, which knows no contexts. */
export type Scope = 'global' | 'guild';

/** What Discord is told about a command. Only global commands have contexts and installation types. */
export function definitionOf(command: Command, scope: Scope): Definition {
  const fans = command.visibility === 'fans';
  const access = {
    default_member_permissions: fans ? null : String(PermissionFlagsBits.ManageGuild),
    ...(scope === 'global' ? reachOf(fans) : {}),
  };
  const { name, menu } = command;
  if (menu !== undefined) return { type: ApplicationCommandType.Message, ...called(menu), ...access };
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(name, commandKey(name)),
    ...described(command.description),
    options: [...subcommandsOf(command), ...optionsOf(command)],
    ...access,
  };
}

/** A command of a message's menu has a name in each language, and nothing that describes it. */
function called(menu: Text) {
  const { description: name, ...rest } = described(menu);
  return 'description_localizations' in rest
    ? { name, name_localizations: rest.description_localizations }
    : { name };
}

/** Discord wants the required ones first. */
function optionsOf({ options }: Action): APIApplicationCommandBasicOption[] {
  const all = Object.entries(options).map(([name, option]) => optionOf(name, option));
  return all.sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

const subcommandsOf = (command: Command): APIApplicationCommandSubcommandOption[] =>
  Object.entries(command.subcommands).map(([name, action]) => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, commandKey(`${command.name} ${name}`)),
    ...described(action.description),
    options: optionsOf(action),
  }));

/** Fans' commands work in servers, in DMs and as a user-installed app; moderators' ones in servers. */
const reachOf = (fans: boolean) => ({
  contexts: fans
    ? [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]
    : [InteractionContextType.Guild],
  integration_types: fans
    ? [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]
    : [ApplicationIntegrationType.GuildInstall],
});

/** The English name, which is what an interaction brings, and what the other languages call it. */
const named = (name: string, key: string) =>
  isMessageKey(key) ? { name, name_localizations: localizations(key) } : { name };

function described(text: Text) {
  if (!isMessageKey(text)) return { description: text };
  return {
    description: translator('en').t(text),
    description_localizations: localizations(text),
  };
}

function optionOf(name: string, option: Option<unknown>): APIApplicationCommandBasicOption {
  const common = {
    ...named(name, optionKey(name)),
    required: option.required,
    ...described(option.description),
  };
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return { ...common, type: option.type };
    case ApplicationCommandOptionType.Integer:
      return {
        ...common,
        type: option.type,
        ...(option.minValue === undefined ? {} : { min_value: option.minValue }),
        ...(option.maxValue === undefined ? {} : { max_value: option.maxValue }),
      };
    case ApplicationCommandOptionType.Channel:
      return {
        ...common,
        type: option.type,
        ...(option.channelTypes ? { channel_types: [...option.channelTypes] } : {}),
      };
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Attachment:
      return { ...common, type: option.type };
    case ApplicationCommandOptionType.String:
      return textOptionOf(common, option);
  }
}

function textOptionOf(
  common: Pick<APIApplicationCommandBasicOption, 'name' | 'name_localizations' | 'description' | 'required'>,
  option: Option<unknown>,
): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String;
  if (option.suggest) return { ...common, type, autocomplete: true, max_length: option.maxLength ?? 100 };
  if (!option.choices) return { ...common, type, max_length: option.maxLength ?? 100 };
  const choices = option.choices.map(({ name, value }) => {
    const { description, ...rest } = described(name);
    const localized = 'description_localizations' in rest ? rest.description_localizations : undefined;
    return { name: description, value, ...(localized ? { name_localizations: localized } : {}) };
  });
  return { ...common, type, choices };
}
