import { type APIOverwrite, OverwriteType } from 'discord-api-types/v10';
import type { Channel, NewChannel, Overwrite } from '../places.ts';
import { idOf } from '../ref.ts';
import { type ChannelDraft, editChannel, removeChannel } from '../state/channels.ts';
import { archiveThread } from '../state/threads.ts';
import type { World } from '../state/world.ts';
import { foundChannel, foundGuild } from './found.ts';

const requireTagFlag = 1 << 4;

/** A channel, thread, conversation or group. */
export function channelHandle(world: World, id: string): Channel {
  const record = () => foundChannel(world, id);
  return {
    id,
    get guildId() {
      return record().guild_id;
    },
    get name() {
      return record().name ?? '';
    },
    get type() {
      return record().type;
    },
    get parentId() {
      return record().parent_id ?? undefined;
    },
    get topic() {
      return record().topic ?? undefined;
    },
    get tags() {
      return record().available_tags ?? [];
    },
    get recipients() {
      return record().recipient_ids ?? record().thread_members ?? [];
    },
    get overwrites() {
      return record().permission_overwrites ?? [];
    },
    get archived() {
      return record().thread_metadata?.archived === true;
    },
    get locked() {
      return record().thread_metadata?.locked === true;
    },
    overwrite: (given) => {
      const overwrites = overwritten(record().permission_overwrites ?? [], given);
      editChannel(world, record(), { permission_overwrites: overwrites });
    },
    edit: ({ name, topic, ...state }) => {
      const fields = { ...(name !== undefined && { name }), ...(topic !== undefined && { topic }) };
      if (Object.keys(state).length > 0) archiveThread(world, record(), state, fields);
      else editChannel(world, record(), fields);
    },
    delete: () => {
      const channel = record();
      removeChannel(world, foundGuild(world, channel.guild_id ?? ''), channel);
    },
  };
}

/** Discord's fields for what a script makes. */
export function channelDraft(world: World, channel: NewChannel): ChannelDraft {
  const { name, type, parent, topic, overwrites, tags, requireTag } = channel;
  return {
    name,
    ...(type !== undefined && { type }),
    ...(parent !== undefined && { parent_id: idOf(parent) }),
    ...(topic !== undefined && { topic }),
    ...(overwrites && { permission_overwrites: overwrites.map(wholeOverwrite) }),
    ...(tags && { available_tags: tags.map((tag) => forumTag(world, tag)) }),
    ...(requireTag && { flags: requireTagFlag }),
  };
}

function forumTag(world: World, name: string): NonNullable<ChannelDraft['available_tags']>[number] {
  return { id: world.ids.next(), name, moderated: false, emoji_id: null, emoji_name: null };
}

/** A channel's overwrites with one more, in place of the one of the same role or member; one that says nothing takes that away. */
function overwritten(overwrites: readonly APIOverwrite[], given: Overwrite): APIOverwrite[] {
  const whole = wholeOverwrite(given);
  const others = overwrites.filter((other) => other.id !== whole.id);
  const empty = given.allow === undefined && given.deny === undefined;
  return empty ? others : [...others, whole];
}

function wholeOverwrite({ role, member, allow = 0n, deny = 0n }: Overwrite): APIOverwrite {
  const target = role ?? member;
  if (target === undefined) throw new Error('an overwrite is for a role or for a member');
  const type = role === undefined ? OverwriteType.Member : OverwriteType.Role;
  return { id: idOf(target), type, allow: allow.toString(), deny: deny.toString() };
}
