import { z } from 'zod';
import type { ChannelKind } from './channel-kind.ts';
import type { Context } from './context.ts';
import type { Cooldown } from './cooldown.ts';
import type { Fields } from './custom-id.ts';
import { type ChannelFacts, channelFrom, type RoleFacts, roleFrom } from './entity-option.ts';
import { UserError } from './errors.ts';
import type { Reply } from './reply.ts';
import type { Visibility } from './summary.ts';

export type MaybePromise<T> = T | Promise<T>;

/**
 * What came back from a person: a button's press, a select's values or a modal's fields. Where channels or roles were chosen,
 * `entities` are they as Discord resolved them; an id for which it resolved nothing stays an id.
 */
export type Submission = {
  state: Fields;
  values: readonly string[];
  entities: readonly unknown[];
  fields: Fields;
};

/** A button, select or modal of a command. */
export type Component = {
  readonly kind: 'button' | 'select' | 'modal';
  /** Its answer is a modal: never deferred, and its handler does no I/O before. */
  readonly opensModal: boolean;
  /** It changes something: it is acknowledged first, and runs only if Discord took that from us. */
  readonly changes: boolean;
  /** Who may press it; undefined: whoever may use its command. */
  readonly visibility: Visibility | undefined;
  /** How often it may be used: together with whatever else has the same. */
  readonly cooldown?: Cooldown | undefined;
  /** @throws UserError when the state or fields that came back do not fit. */
  submit(submission: Submission, context: Context): MaybePromise<Reply>;
};

/** An id of Discord's in a custom id; whether there is such a thing is another question. */
export const snowflake = z.string().regex(/^\d{1,19}$/u);

function read<S extends z.ZodType>(schema: S, fields: Fields): z.infer<S> {
  const result = schema.safeParse(Object.fromEntries(fields));
  if (!result.success) throw new UserError('component.stale');
  return result.data;
}

/** A button whose custom id holds `state`. It either changes something or opens a modal, which must be the first answer. */
export const button = <S extends z.ZodType>(spec: {
  state: S;
  opensModal?: boolean;
  changes?: boolean;
  visibility?: Visibility;
  cooldown?: Cooldown;
  run(state: z.infer<S>, context: Context): MaybePromise<Reply>;
}): Component => ({
  kind: 'button',
  opensModal: spec.opensModal ?? false,
  changes: spec.opensModal ? false : (spec.changes ?? false),
  visibility: spec.visibility,
  cooldown: spec.cooldown,
  submit: ({ state }, context) => spec.run(read(spec.state, state), context),
});

/** A select; `values` are what was chosen, unchecked: they may be forged. */
export const select = <S extends z.ZodType>(spec: {
  state: S;
  changes?: boolean;
  run(values: readonly string[], state: z.infer<S>, context: Context): MaybePromise<Reply>;
}): Component => ({
  kind: 'select',
  opensModal: false,
  changes: spec.changes ?? false,
  visibility: undefined,
  submit: ({ state, values }, context) => spec.run(values, read(spec.state, state), context),
});

type EntitySelect<S extends z.ZodType, T> = {
  state: S;
  changes?: boolean;
  run(chosen: readonly T[], state: z.infer<S>, context: Context): MaybePromise<Reply>;
};

/** What was chosen counts only as Discord resolved it: a bare id is forged. */
const entitySelect = <S extends z.ZodType, T>(
  spec: EntitySelect<S, T>,
  from: (entity: unknown) => T | undefined,
): Component => ({
  kind: 'select',
  opensModal: false,
  changes: spec.changes ?? false,
  visibility: undefined,
  submit({ state, entities }, context) {
    const chosen = entities.map((entity) => {
      const facts = from(entity);
      if (facts === undefined) throw new UserError('component.stale');
      return facts;
    });
    return spec.run(chosen, read(spec.state, state), context);
  },
});

/** A select of channels; those of other kinds are refused. */
export const channelSelect = <S extends z.ZodType>(
  spec: EntitySelect<S, ChannelFacts> & { kinds: readonly ChannelKind[] },
): Component => entitySelect(spec, (entity) => channelFrom(entity, spec.kinds));

/** A select of roles. */
export const roleSelect = <S extends z.ZodType>(spec: EntitySelect<S, RoleFacts>): Component =>
  entitySelect(spec, roleFrom);

/** A dialogue; `fields` are its inputs by their custom ids. */
export const modal = <S extends z.ZodType, F extends z.ZodType>(spec: {
  state: S;
  fields: F;
  changes?: boolean;
  cooldown?: Cooldown;
  run(fields: z.infer<F>, state: z.infer<S>, context: Context): MaybePromise<Reply>;
}): Component => ({
  kind: 'modal',
  opensModal: false,
  changes: spec.changes ?? false,
  visibility: undefined,
  cooldown: spec.cooldown,
  submit: ({ state, fields }, context) =>
    spec.run(read(spec.fields, fields), read(spec.state, state), context),
});
