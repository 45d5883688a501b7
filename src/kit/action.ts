import type { MaybePromise } from './component.ts';
import type { Context } from './context.ts';
import type { Cooldown } from './cooldown.ts';
import { type Choice, flag, type Option } from './option.ts';
import type { Reply } from './reply.ts';
import type { Visibility } from './summary.ts';
import type { Text } from './text.ts';

export type Options = Readonly<Record<string, Option<unknown>>>;
type Arguments<O> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** Values by option name, as they came from outside; channels, roles, people and files as Discord resolved them. */
export type RawArguments = ReadonlyMap<string, unknown>;

/** What can be run: a command without subcommands, or one of its subcommands. */
export type Action = {
  readonly description: Text;
  readonly options: Options;
  /** It changes something: it is acknowledged first, and runs only if Discord took that from us. */
  readonly changes: boolean;
  /** How often it may be asked for; undefined: as often as anybody likes. */
  readonly cooldown?: Cooldown | undefined;
  /** Checks the arguments against the definition and runs. @throws UserError when they do not fit. */
  invoke(raw: RawArguments, context: Context): MaybePromise<Reply>;
  /** What to offer for the option while it is typed; empty for one that offers nothing. */
  suggest(option: string, typed: string, context: Context): MaybePromise<readonly Choice[]>;
  /** True when the person asked for an answer that only they see. */
  wantsPrivate(raw: RawArguments): boolean;
};

/** How an action is written down. The types of `args` follow from `options`. */
export type ActionSpec<O extends Options> = {
  description: Text;
  options?: O;
  changes?: boolean;
  /** Its answer is for whoever asks alone, always: there is no option of that name. */
  secret?: boolean;
  cooldown?: Cooldown;
  run(args: Arguments<O>, context: Context): MaybePromise<Reply>;
};

/** Makes the action. Fans' ones get a `private` option by themselves. */
export function actionOf<O extends Options>(spec: ActionSpec<O>, visibility: Visibility): Action {
  const own: Options = spec.options ?? {};
  const secret = spec.secret ?? false;
  const privacy = flag({ description: 'option.private.description' });
  return {
    description: spec.description,
    options: visibility === 'fans' && !secret ? { ...own, private: privacy } : own,
    changes: spec.changes ?? false,
    cooldown: spec.cooldown,
    invoke: (raw, context) => spec.run(readArguments<O>(own, raw), context),
    suggest: (option, typed, context) => optionOf(own, option)?.suggest?.(typed, context) ?? [],
    wantsPrivate: (raw) => secret || isTrue(raw.get('private')),
  };
}

const optionOf = (options: Options, name: string): Option<unknown> | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined;

/** The values were checked one by one; that they make up the mapped type is ours to say. */
function readArguments<O extends Options>(options: Options, raw: RawArguments): Arguments<O> {
  const entries = Object.entries(options).map(([name, option]) => [name, option.parse(raw.get(name), name)]);
  return Object.fromEntries(entries) as Arguments<O>;
}

/** What can't be read is a mistake, and told as such when the options are read: privately. */
const isTrue = (value: unknown): boolean => value === true || value === 'true';
