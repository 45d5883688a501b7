import type { Component, MaybePromise } from './component.ts';
import type { Context } from './context.ts';
import type { Choice, Option } from './option.ts';
import { flag } from './option.ts';
import type { Reply } from './reply.ts';
import type { CommandSummary, Visibility } from './summary.ts';
import type { Text } from './text.ts';

type Options = Readonly<Record<string, Option<unknown>>>;
type Arguments<O> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** Values by option name, as they came from outside. */
export type RawArguments = ReadonlyMap<string, unknown>;

/** A command as a value: the loaded list of them feeds dispatch, registration, `/help` and the tests. */
export type Command = CommandSummary & {
  readonly options: Options;
  readonly components: Readonly<Record<string, Component>>;
  /** Checks the arguments against the definition and runs. @throws UserError when they do not fit. */
  invoke(raw: RawArguments, context: Context): MaybePromise<Reply>;
  /** What to offer for the option while it is typed; empty for one that offers nothing. */
  suggest(option: string, typed: string, context: Context): readonly Choice[];
  /** True when the person asked for an answer that only they see. */
  wantsPrivate(raw: RawArguments): boolean;
};

const MARK = Symbol.for('reckoner.command');

/** True for what `defineCommand` made. */
export const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && MARK in value;

/**
 * Defines a slash command: one file in `commands/`, default export, file name = command name.
 * The types of `args` follow from `options`. Fans' commands get a `private` option by themselves.
 */
export function defineCommand<const O extends Options>(definition: {
  name: string;
  description: Text;
  visibility: Visibility;
  options?: O;
  components?: Record<string, Component>;
  run(args: Arguments<O>, context: Context): MaybePromise<Reply>;
}): Command {
  const own: Options = definition.options ?? {};
  const privacy = flag({ description: 'option.private.description' });
  const command: Command & { [MARK]: true } = {
    [MARK]: true,
    name: definition.name,
    description: definition.description,
    visibility: definition.visibility,
    options: definition.visibility === 'fans' ? { ...own, private: privacy } : own,
    components: definition.components ?? {},
    invoke: (raw, context) => definition.run(readArguments<O>(own, raw), context),
    suggest: (option, typed, context) => optionOf(own, option)?.suggest?.(typed, context) ?? [],
    wantsPrivate: (raw) => privacy.parse(raw.get('private'), 'private') === true,
  };
  return command;
}

const optionOf = (options: Options, name: string): Option<unknown> | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined;

/** The values were checked one by one; that they make up the mapped type is ours to say. */
function readArguments<O extends Options>(options: Options, raw: RawArguments): Arguments<O> {
  const entries = Object.entries(options).map(([name, option]) => [name, option.parse(raw.get(name), name)]);
  return Object.fromEntries(entries) as Arguments<O>;
}
