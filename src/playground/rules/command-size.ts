import type { CommandBody, CommandChoice, CommandOption, Localizations } from './command-body.ts';
import { translations } from './command-names.ts';
import { textSize } from './text-size.ts';

/** Characters that a slash command may have in all. */
export const maxCommandSize = 8000;

/**
 * Characters of a command: names, descriptions and values of the command, its options, subcommands and choices;
 * of translated texts the longest counts.
 * Source: Discord's documentation, interactions/application-commands, Slash Commands.
 */
export function commandSize(command: CommandBody): number {
  return ownSize(command) + sum(command.options ?? [], optionSize);
}

function optionSize(option: CommandOption): number {
  return ownSize(option) + sum(option.options ?? [], optionSize) + sum(option.choices ?? [], choiceSize);
}

function choiceSize({ name, name_localizations, value }: CommandChoice): number {
  return longest(name, name_localizations) + textSize(String(value));
}

function ownSize(part: CommandBody | CommandOption): number {
  const { name, name_localizations, description, description_localizations } = part;
  return longest(name, name_localizations) + longest(description, description_localizations);
}

function longest(text: string | null | undefined, localizations: Localizations): number {
  return Math.max(textSize(text), ...translations(localizations).map(([, other]) => textSize(other)));
}

function sum<T>(parts: readonly T[], size: (part: T) => number): number {
  return parts.reduce((total, part) => total + size(part), 0);
}
