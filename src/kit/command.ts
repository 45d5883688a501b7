import { type Action, type ActionSpec, actionOf, type Options } from './action.ts';
import type { Component } from './component.ts';
import { UserError } from './errors.ts';
import type { CommandSummary, Visibility } from './summary.ts';
import type { Text } from './text.ts';

/** A command as a value: the loaded list of them feeds dispatch, registration, `/help` and the tests. */
export type Command = CommandSummary &
  Action & {
    /** By name; where there are any, the command itself can't be run. */
    readonly subcommands: Readonly<Record<string, Action>>;
    readonly components: Readonly<Record<string, Component>>;
  };

const MARK = Symbol.for('reckoner.command');

/** Marks a definition as made here. */
export const marked = (command: Command): Command => Object.assign(command, { [MARK]: true });

/** True for what `defineCommand` made. */
export const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && MARK in value;

/** A subcommand as it is written down, until its command says for whom it is. */
export type Subcommand = { for(visibility: Visibility): Action };

/** Defines a subcommand; the types of `args` follow from `options`. */
export const subcommand = <const O extends Options>(spec: ActionSpec<O>): Subcommand => ({
  for: (visibility) => actionOf(spec, visibility),
});

type Common = {
  name: string;
  description: Text;
  visibility: Visibility;
  components?: Record<string, Component>;
};

/**
 * Defines a slash command: one file in `commands/`, default export, file name = command name. It has either `options` and
 * `run`, from which the types of `args` follow, or `subcommands`, each made by `subcommand`.
 */
export function defineCommand<const O extends Options>(
  definition: Common & (ActionSpec<O> | { subcommands: Readonly<Record<string, Subcommand>> }),
): Command {
  const { name, visibility, components = {} } = definition;
  const action = 'run' in definition ? actionOf(definition, visibility) : helpless(definition.description);
  const below = 'subcommands' in definition ? Object.entries(definition.subcommands) : [];
  return marked({
    ...action,
    name,
    visibility,
    components,
    subcommands: Object.fromEntries(below.map(([word, one]) => [word, one.for(visibility)])),
  });
}

/** What a command with subcommands is by itself: Discord never sends it, so who does has an old list of commands. */
const helpless = (description: Text): Action => ({
  description,
  options: {},
  changes: false,
  invoke: () => {
    throw new UserError('command.unknown');
  },
  suggest: () => [],
  wantsPrivate: () => false,
});

/** What of a command is meant: itself, or the subcommand of that name. Undefined where there is no such thing. */
export function actionNamed(command: Command, name: string | undefined): Action | undefined {
  if (name === undefined) return command;
  return Object.hasOwn(command.subcommands, name) ? command.subcommands[name] : undefined;
}

/** All that can be run of a command, each with its words: "release", or "event add", "event list" and so on. */
export function actionsOf(command: Command): [words: string, action: Action][] {
  const below = Object.entries(command.subcommands);
  if (below.length === 0) return [[command.name, command]];
  return below.map(([name, action]) => [`${command.name} ${name}`, action]);
}
