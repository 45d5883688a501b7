import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Choice, MenuCommand, PickerCommand, PickerOption } from './shapes.ts';

type Localizations = Readonly<Partial<Record<string, string | null>>> | null | undefined;

interface Localized {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
}

/**
 * The lines of the command picker in a person's language: slash commands only, each subcommand a line of its own,
 * in alphabetical order.
 */
export function pickerCommands(
  commands: readonly APIApplicationCommand[],
  locale: string,
): readonly PickerCommand[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => lines(command, locale))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
}

/** What apps can do with a message, in a person's language, in alphabetical order. */
export function menuCommands(
  commands: readonly APIApplicationCommand[],
  locale: string,
): readonly MenuCommand[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => {
      const { name, label } = labelled(command, locale);
      return { applicationId: command.application_id, name, label };
    })
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
}

function lines(command: APIApplicationCommand, locale: string): readonly PickerCommand[] {
  const start = {
    applicationId: command.application_id,
    id: command.id,
    options: [],
    ...labelled(command, locale),
  };
  return unfold(start, command.options ?? [], locale);
}

function unfold(
  line: PickerCommand,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): readonly PickerCommand[] {
  const inner = options.flatMap((option) => {
    if (!isFolder(option)) return [];
    const { name, label, description } = labelled(option, locale);
    const next = { ...line, name: `${line.name} ${name}`, label: `${line.label} ${label}`, description };
    return unfold(next, option.options ?? [], locale);
  });
  if (inner.length > 0) return inner;
  const basic = options.flatMap((option) => (isFolder(option) ? [] : [pickerOption(option, locale)]));
  return [{ ...line, options: basic }];
}

function isFolder(
  option: APIApplicationCommandOption,
): option is Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption> {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function pickerOption(option: APIApplicationCommandBasicOption, locale: string): PickerOption {
  return {
    ...labelled(option, locale),
    type: option.type,
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && option.autocomplete === true,
    choices:
      'choices' in option ? (option.choices ?? []).map((choice) => localizedChoice(choice, locale)) : [],
    ...bounds(option),
  };
}

function bounds(option: APIApplicationCommandBasicOption): Partial<PickerOption> {
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return given({ min: option.min_value, max: option.max_value });
    case ApplicationCommandOptionType.String:
      return given({ minLength: option.min_length, maxLength: option.max_length });
    case ApplicationCommandOptionType.Channel:
      return given({ channelTypes: option.channel_types });
    default:
      return {};
  }
}

function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.assign({}, ...entries.map(([key, value]) => ({ [key]: value })));
}

/** A choice in a person's language. */
export function localizedChoice(
  choice: { name: string; name_localizations?: Localizations; value: string | number },
  locale: string,
): Choice {
  return { name: choice.name_localizations?.[locale] ?? choice.name, value: choice.value };
}

function labelled(item: Localized, locale: string): { name: string; label: string; description: string } {
  return {
    name: item.name,
    label: item.name_localizations?.[locale] ?? item.name,
    description: item.description_localizations?.[locale] ?? item.description,
  };
}
