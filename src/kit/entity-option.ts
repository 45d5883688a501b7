import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { type ChannelKind, channelTypesOf, kindOf } from './channel-kind.ts';
import { UserError } from './errors.ts';
import { type Option, type OptionSpec, type Presence, typed } from './option.ts';

/** A channel as Discord resolved it for an interaction. */
export type ChannelFacts = {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  /** The channel or category around it; undefined where Discord names none. */
  readonly parent: string | undefined;
  /** What the asker may do in it. */
  readonly permissions: bigint;
};

/** A role as Discord resolved it. */
export type RoleFacts = {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  /** It belongs to an integration, so nobody can be given it. */
  readonly managed: boolean;
  readonly mentionable: boolean;
};

/** A person as Discord resolved them. */
export type UserFacts = {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** What they may do here; undefined where they are no member. */
  readonly permissions: bigint | undefined;
};

/** A file that somebody has attached; `url` is where Discord keeps it for a while. */
export type FileFacts = { readonly name: string; readonly bytes: number; readonly url: string };

const permissions = z.string().regex(/^\d+$/).transform(BigInt);

const channelSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.number().transform((type, context) => {
      const kind = kindOf(type);
      if (kind) return kind;
      context.addIssue('a kind of channel that is not offered');
      return z.NEVER;
    }),
    parent_id: z.string().nullish(),
    permissions,
  })
  .transform(({ id, name, type, parent_id, permissions: own }): ChannelFacts => {
    return {
      id,
      name,
      kind: type,
      parent: parent_id ?? undefined,
      permissions: own,
    };
  });

const roleSchema: z.ZodType<RoleFacts> = z.object({
  id: z.string(),
  name: z.string(),
  permissions,
  position: z.number(),
  managed: z.boolean(),
  mentionable: z.boolean(),
});

const userSchema = z
  .object({
    id: z.string(),
    username: z.string(),
    global_name: z.string().nullish(),
    bot: z.boolean().optional(),
    member: z.object({ permissions, nick: z.string().nullish() }).optional(),
  })
  .transform(({ id, username, global_name, bot, member }): UserFacts => {
    const name = member?.nick ?? global_name ?? username;
    return { id, name, bot: bot ?? false, permissions: member?.permissions };
  });

const fileSchema = z
  .object({ filename: z.string(), size: z.number(), url: z.url() })
  .transform(({ filename, size, url }): FileFacts => ({ name: filename, bytes: size, url }));

/** A channel of one of these kinds out of what Discord resolved; undefined for anything else. */
export function channelFrom(entity: unknown, kinds: readonly ChannelKind[]): ChannelFacts | undefined {
  const { data } = channelSchema.safeParse(entity);
  return data && kinds.includes(data.kind) ? data : undefined;
}

/** A role out of what Discord resolved; undefined for anything else. */
export const roleFrom = (entity: unknown): RoleFacts | undefined => roleSchema.safeParse(entity).data;

/** An option whose value only counts as Discord resolved it: a bare id is nothing that could be trusted. */
const entity =
  <T>(type: Type.Channel | Type.Role | Type.User | Type.Attachment, schema: z.ZodType<T>) =>
  <const S extends OptionSpec>(spec: S): Option<Presence<S, T>> => ({
    type,
    description: spec.description,
    required: spec.required ?? false,
    parse: (value, name) =>
      typed<S, T>(spec, value, name, () => {
        const result = schema.safeParse(value);
        if (!result.success) throw new UserError('option.not-resolved', { option: name });
        return result.data;
      }),
  });

/** A role of the server. */
export const role = entity(Type.Role, roleSchema);

/** A person. */
export const user = entity(Type.User, userSchema);

/** A file. */
export const file = entity(Type.Attachment, fileSchema);

const anyChannel = entity(Type.Channel, channelSchema);

/** A channel of one of these kinds; others are neither offered nor taken. */
export function channel<const S extends OptionSpec & { kinds: readonly ChannelKind[] }>(
  spec: S,
): Option<Presence<S, ChannelFacts>> {
  const option = anyChannel<S>(spec);
  return {
    ...option,
    channelTypes: channelTypesOf(spec.kinds),
    parse(value, name) {
      const found = option.parse(value, name);
      if (found && !spec.kinds.includes(found.kind))
        throw new UserError('option.not-resolved', { option: name });
      return found;
    },
  };
}
