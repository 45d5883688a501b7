import type { APIGuildForumTag, APIOverwrite, ChannelType } from 'discord-api-types/v10';
import type { ChannelRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { bitsOf } from './route.ts';

/** What can be set on a channel, once the form has been checked. */
export interface ChannelForm {
  readonly name?: string;
  readonly type?: ChannelType;
  readonly topic?: string | null;
  readonly nsfw?: boolean | null;
  readonly parent_id?: string | null;
  readonly position?: number | null;
  readonly rate_limit_per_user?: number | null;
  readonly default_auto_archive_duration?: number | null;
  readonly permission_overwrites?: readonly Partial<APIOverwrite>[] | null;
  readonly available_tags?: readonly Partial<APIGuildForumTag>[] | null;
  readonly flags?: number;
}

/** The permission bits that the form's overwrites would give or take: nobody can move bits that they lack. */
export function grantedBits({ permission_overwrites }: ChannelForm): bigint {
  return (permission_overwrites ?? []).reduce(
    (sum, { allow, deny }) => sum | bitsOf(allow) | bitsOf(deny),
    0n,
  );
}

/** The record's fields that the form sets; what it leaves out or sets to null keeps its default. */
export function channelFields(world: World, form: ChannelForm): Partial<Omit<ChannelRecord, 'id'>> {
  const { permission_overwrites, available_tags, ...plain } = form;
  const given = Object.entries(plain).filter(([key, value]) => value !== null && plainFields.has(key));
  return {
    ...Object.fromEntries(given),
    ...(permission_overwrites && { permission_overwrites: permission_overwrites.map(wholeOverwrite) }),
    ...(available_tags && { available_tags: available_tags.map((tag) => wholeTag(world, tag)) }),
    ...(form.parent_id === null && { parent_id: null }),
    ...(form.topic === null && { topic: null }),
  };
}

const plainFields: ReadonlySet<string> = new Set([
  'name',
  'type',
  'topic',
  'nsfw',
  'parent_id',
  'position',
  'rate_limit_per_user',
  'default_auto_archive_duration',
  'flags',
]);

/** An overwrite with what was left out filled in. */
export function wholeOverwrite({ id = '', type = 0, allow, deny }: Partial<APIOverwrite>): APIOverwrite {
  return { id, type, allow: bitsOf(allow).toString(), deny: bitsOf(deny).toString() };
}

function wholeTag(world: World, tag: Partial<APIGuildForumTag>): APIGuildForumTag {
  return { id: world.ids.next(), name: '', moderated: false, emoji_id: null, emoji_name: null, ...tag };
}
