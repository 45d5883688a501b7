import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { CommandChoice, CommandOption } from './command-body.ts';
import { localeProblems, nameProblems, translatedNameProblems } from './command-names.ts';
import { type Path, type Problem, problem, tooLong } from './form-error.ts';
import { textSize } from './text-size.ts';

const maxValue = 100;

/**
 * What the schema does not say of the options of a slash command, at every depth.
 * Source: Discord's documentation, interactions/application-commands, Application Command Option.
 */
export function optionsProblems(options: readonly CommandOption[], path: Path): Problem[] {
  return [
    ...orderProblems(options, path),
    ...mixProblems(options, path),
    ...repeatedNames(options, path),
    ...options.flatMap((option, i) => optionProblems(option, [...path, i])),
  ];
}

function optionProblems(option: CommandOption, path: Path): Problem[] {
  return [
    ...nameProblems(option.name, [...path, 'name']),
    ...translatedNameProblems(option.name_localizations, [...path, 'name_localizations']),
    ...localeProblems(option.description_localizations, [...path, 'description_localizations']),
    ...choiceProblems(option, path),
    ...crossedBounds(option, path),
    ...optionsProblems(option.options ?? [], [...path, 'options']),
  ];
}

function orderProblems(options: readonly CommandOption[], path: Path): Problem[] {
  const firstOptional = options.findIndex((option) => !option.required);
  return options.flatMap((option, i) => {
    if (!option.required || firstOptional === -1 || i < firstOptional) return [];
    const message = 'Required options must be placed before non-required options';
    const rule = `The required option “${option.name}” must stand before those that are not required.`;
    return [problem([...path, i], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, rule)];
  });
}

function mixProblems(options: readonly CommandOption[], path: Path): Problem[] {
  const sub = ({ type }: CommandOption) => type === Type.Subcommand || type === Type.SubcommandGroup;
  if (options.every(sub) || !options.some(sub)) return [];
  const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  const rule = 'Subcommands cannot stand beside other options.';
  return [problem(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, rule)];
}

function repeatedNames(options: readonly CommandOption[], path: Path): Problem[] {
  return options.flatMap(({ name }, i) => {
    if (options.findIndex((other) => other.name === name) === i) return [];
    const message = `Option name ${name} is already used in these options`;
    const rule = `The option name “${name}” stands twice.`;
    return [problem([...path, i], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', message, rule)];
  });
}

function choiceProblems({ choices, autocomplete }: CommandOption, path: Path): Problem[] {
  const all = choices ?? [];
  const rule = 'An option has either choices or autocomplete.';
  const message = 'Options with choices cannot have autocomplete';
  const both = problem(
    [...path, 'autocomplete'],
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    message,
    rule,
  );
  return [
    ...(autocomplete && all.length > 0 ? [both] : []),
    ...all.flatMap((choice, i) => oneChoice(choice, all, [...path, 'choices', i])),
  ];
}

function oneChoice(choice: CommandChoice, all: readonly CommandChoice[], path: Path): Problem[] {
  const { name, value } = choice;
  const twin = all.find((other) => other.name === name || other.value === value);
  const message = 'Choice is already used in these choices';
  const doubled = problem(
    path,
    'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED',
    message,
    `The choice “${name}” stands twice.`,
  );
  const long = typeof value === 'string' && textSize(value) > maxValue;
  return [
    ...localeProblems(choice.name_localizations, [...path, 'name_localizations']),
    ...(twin === choice ? [] : [doubled]),
    ...(long
      ? [tooLong([...path, 'value'], maxValue, "A choice's value may have at most 100 characters.")]
      : []),
  ];
}

function crossedBounds(option: CommandOption, path: Path): Problem[] {
  const pairs = [
    { low: option.min_value, high: option.max_value, key: 'min_value' },
    { low: option.min_length, high: option.max_length, key: 'min_length' },
  ];
  return pairs.flatMap(({ low, high, key }) => {
    if (low == null || high == null || low <= high) return [];
    const rule = `The least of the option “${option.name}” is more than its most.`;
    return [problem([...path, key], 'BASE_TYPE_INVALID', 'The minimum must not exceed the maximum', rule)];
  });
}
