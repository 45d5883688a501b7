import { commandKey, optionKey } from '../language/command-names.ts';
import { languages, translator } from '../language/languages.ts';
import { LIMITS } from '../views/layout/limits.ts';
import { length } from '../views/layout/text.ts';
import type { Action } from './action.ts';
import { actionsOf, type Command } from './command.ts';
import { words } from './text.ts';

const NAME = /^[-_\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

/**
 * What Discord would refuse in a command's definition (Discord, application commands), each as a sentence. One bad
 * definition would make it refuse the whole list, so it is told where it can be mended: at the file.
 */
export function definitionFaults(command: Command): string[] {
  const actions = actionsOf(command);
  const below = Object.keys(command.subcommands).map((word) => `${command.name} ${word}`);
  return [
    ...(command.menu === undefined ? nameFaults([command.name], commandKey) : []),
    ...nameFaults(below, commandKey),
    ...menuFaults(command),
    ...descriptionFaults(command.name, command),
    ...(actions.length > LIMITS.command.options ? [`/${command.name} has over 25 subcommands`] : []),
    ...actions.flatMap(([path, action]) => actionFaults(path, action)),
  ];
}

/**
 * What is wrong with the names of siblings, in English and in each language: whoever types one, in English or in their own,
 * must mean a single thing.
 * @param paths what they are called in English, each after the name of the command around it
 */
export function nameFaults(paths: readonly string[], keyOf: (path: string) => string): string[] {
  const all = languages().flatMap(({ locale, messages }) =>
    paths.flatMap((path) => {
      const name = path.slice(path.lastIndexOf(' ') + 1);
      const own = messages.get(keyOf(path));
      const names = typeof own === 'string' ? new Set([name, own]) : new Set([name]);
      return [...names].map((one) => ({ locale, path, name: one }));
    }),
  );
  const bad = all.filter(({ name }) => !NAME.test(name) || name !== name.toLowerCase());
  const twins = all.filter(
    ({ locale, name }, at) => all.findIndex((other) => other.locale === locale && other.name === name) !== at,
  );
  return [
    ...bad.map(({ name }) => `"${name}" is no name that Discord takes (lower case, 1 to 32 characters)`),
    ...twins.map(({ locale, path, name }) => `"${name}" (${path}) is what another is called (${locale})`),
  ];
}

/** In menus a name may have blanks and capitals; Discord takes 1 to 32 characters, in each language. */
function menuFaults({ name, menu }: Command): string[] {
  if (menu === undefined) return [];
  const long = languages().filter(({ locale }) => length(words(menu, translator(locale))) > LONGEST_IN_MENU);
  return long.map(
    ({ locale }) => `${name} is called in menus by over ${LONGEST_IN_MENU} characters (${locale})`,
  );
}

const LONGEST_IN_MENU = 32;

function descriptionFaults(path: string, { description }: Pick<Action, 'description'>): string[] {
  const size = length(words(description, translator('en')));
  const fits = size >= 1 && size <= LIMITS.command.description;
  return fits ? [] : [`the description of ${path} has ${size} characters; Discord takes 1 to 100`];
}

function actionFaults(path: string, action: Action): string[] {
  const options = Object.entries(action.options);
  return [
    ...descriptionFaults(path, action),
    ...(options.length > LIMITS.command.options ? [`${path} has over 25 options`] : []),
    ...nameFaults(
      options.map(([name]) => name),
      optionKey,
    ),
    ...options.flatMap(([name, option]) => descriptionFaults(`${path}, option ${name}`, option)),
  ];
}
