import {
  type ApplicationCommandOptionAllowedChannelType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { length } from '../views/layout/text.ts';
import type { Context } from './context.ts';
import { UserError } from './errors.ts';
import type { Text } from './text.ts';

/** One choice offered while typing: at most 100 characters each (Discord, autocomplete). */
export type Choice = { name: string; value: string };

/** What is offered for the text typed so far; at most 25 are shown. What is a person's own has to be read for it. */
type Suggest = (typed: string, context: Context) => readonly Choice[] | Promise<readonly Choice[]>;

type OptionType =
  | Type.String
  | Type.Integer
  | Type.Boolean
  | Type.User
  | Type.Channel
  | Type.Role
  | Type.Attachment;

/** A typed option: what Discord is told about it, and how a value from outside becomes a `T`. */
export type Option<T> = {
  readonly type: OptionType;
  readonly description: Text;
  readonly required: boolean;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly choices?: readonly { name: Text; value: string }[];
  readonly suggest?: Suggest;
  /** The kinds of channels that Discord offers. */
  readonly channelTypes?: readonly ApplicationCommandOptionAllowedChannelType[];
  /** @throws UserError when the value is not of the option's kind. `name` is for its text. */
  parse(value: unknown, name: string): T;
};

/** A required option always has its value. */
export type Presence<S, T> = S extends { required: true } ? T : T | undefined;
export type OptionSpec = { description: Text; required?: boolean };
type TextSpec = OptionSpec & {
  maxLength?: number;
  suggest?: Suggest;
  choices?: readonly { name: Text; value: string }[];
};
type TextValue<S> = S extends { choices: readonly { value: infer V extends string }[] } ? V : string;

const absent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Turns a checked value into the option's type: the one place where the compiler has to take our word. */
export const typed = <S, T>(spec: { required?: boolean }, value: unknown, name: string, read: () => T) => {
  if (!absent(value)) return read() as Presence<S, T>;
  if (spec.required) throw new UserError('option.missing', { option: name });
  return undefined as Presence<S, T>;
};

/** A text option; trimmed. With `choices` only these values are taken, with `suggest` anything may be typed. */
export function text<const S extends TextSpec>(spec: S): Option<Presence<S, TextValue<S>>> {
  const maxLength = spec.maxLength ?? 100;
  return {
    ...spec,
    type: Type.String,
    required: spec.required ?? false,
    maxLength,
    parse(value, name) {
      const trimmed = typeof value === 'string' ? value.trim() : value;
      return typed<S, TextValue<S>>(spec, trimmed, name, () => readText<S>(spec, trimmed, name, maxLength));
    },
  };
}

function readText<S>(spec: TextSpec, value: unknown, name: string, maxLength: number): TextValue<S> {
  if (typeof value !== 'string') throw new UserError('option.not-text', { option: name });
  if (length(value) > maxLength) {
    throw new UserError('option.too-long', { option: name, max: maxLength });
  }
  if (spec.choices && !spec.choices.some((choice) => choice.value === value)) {
    throw new UserError('option.not-a-choice', { option: name });
  }
  return value as TextValue<S>;
}

/** A whole number, by default from 1 to 1,000. */
export function integer<const S extends OptionSpec & { min?: number; max?: number }>(
  spec: S,
): Option<Presence<S, number>> {
  const [min, max] = [spec.min ?? 1, spec.max ?? 1000];
  return {
    type: Type.Integer,
    description: spec.description,
    required: spec.required ?? false,
    minValue: min,
    maxValue: max,
    parse: (value, name) =>
      typed<S, number>(spec, value, name, () => {
        const number = typeof value === 'string' ? Number(value) : value;
        if (typeof number === 'number' && Number.isSafeInteger(number) && number >= min && number <= max) {
          return number;
        }
        throw new UserError('option.not-a-number', { option: name, min, max });
      }),
  };
}

/** Yes or no. */
export function flag<const S extends OptionSpec>(spec: S): Option<Presence<S, boolean>> {
  return {
    type: Type.Boolean,
    description: spec.description,
    required: spec.required ?? false,
    parse: (value, name) =>
      typed<S, boolean>(spec, value, name, () => {
        if (value === true || value === 'true') return true;
        if (value === false || value === 'false') return false;
        throw new UserError('option.not-a-flag', { option: name });
      }),
  };
}
