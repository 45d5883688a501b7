import { ChannelType } from 'discord-api-types/v10';
import { isThread } from './access.ts';
import { tellGuild } from './announce.ts';
import { channelJson } from './channel-json.ts';
import type { ChannelRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

const messageTypes: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
];
const forumTypes: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** A channel about to be made; fields in Discord's words. */
export type ChannelDraft = Partial<Omit<ChannelRecord, 'id' | 'guild_id'>> & { readonly name: string };

/** Makes a channel in a guild and tells the bots. One in a category without overwrites of its own takes the category's. */
export function makeChannel(world: World, guild: GuildRecord, draft: ChannelDraft): ChannelRecord {
  const type = draft.type ?? ChannelType.GuildText;
  const category = world.channels.get(draft.parent_id ?? '');
  const channel: ChannelRecord = {
    id: world.ids.next(),
    type,
    guild_id: guild.id,
    position: guild.channelIds.size,
    flags: 0,
    parent_id: null,
    permission_overwrites: structuredClone(category?.permission_overwrites ?? []),
    ...(messageTypes.includes(type) && { last_message_id: null, last_pin_timestamp: null }),
    ...(type !== ChannelType.GuildCategory && { topic: null, nsfw: false, rate_limit_per_user: 0 }),
    ...(forumTypes.includes(type) && { available_tags: [], last_message_id: null }),
    ...draft,
  };
  registerChannel(world, guild, channel);
  tellGuild(world, guild, 'CHANNEL_CREATE', () => channelJson(world, channel));
  return channel;
}

/** Enters a channel into the world. */
export function registerChannel(world: World, guild: GuildRecord, channel: ChannelRecord): void {
  world.channels.set(channel.id, channel);
  guild.channelIds.add(channel.id);
  world.changes.emit({ kind: 'channel', guildId: guild.id, id: channel.id });
}

/** Changes fields of a channel or thread and tells the bots. */
export function editChannel(
  world: World,
  channel: ChannelRecord,
  fields: Partial<Omit<ChannelRecord, 'id'>>,
): void {
  Object.assign(channel, fields);
  const guild = world.guilds.get(channel.guild_id ?? '');
  const name = isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE';
  if (guild) tellGuild(world, guild, name, () => channelJson(world, channel));
  world.changes.emit({ kind: 'channel', guildId: channel.guild_id, id: channel.id });
}

/** Deletes a channel with its threads and messages, and tells the bots. Channels of a category come loose. */
export function removeChannel(world: World, guild: GuildRecord, channel: ChannelRecord): void {
  for (const id of guild.channelIds) {
    const child = world.channels.get(id);
    if (child?.parent_id !== channel.id) continue;
    if (isThread(child)) removeChannel(world, guild, child);
    else editChannel(world, child, { parent_id: null });
  }
  const { id, guild_id, parent_id, type } = channel;
  guild.channelIds.delete(id);
  world.channels.delete(id);
  world.messages.clear(id);
  if (isThread(channel)) tellGuild(world, guild, 'THREAD_DELETE', () => ({ id, guild_id, parent_id, type }));
  else tellGuild(world, guild, 'CHANNEL_DELETE', () => channelJson(world, channel));
  world.changes.emit({ kind: 'channel', guildId: guild_id, id });
}

/** The direct messages between these people, opened if there are none. */
export function openDirectMessages(world: World, userIds: readonly string[]): ChannelRecord {
  const type = userIds.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
  const known = [...world.channels.values()].find(
    (channel) => channel.type === type && sameIds(channel.recipient_ids ?? [], userIds),
  );
  return known ?? openPrivateChannel(world, userIds, type);
}

/** A private channel of people, new each time: a conversation of two people or a group. */
export function openPrivateChannel(
  world: World,
  userIds: readonly string[],
  type: ChannelType,
): ChannelRecord {
  const channel: ChannelRecord = {
    id: world.ids.next(),
    type,
    last_message_id: null,
    flags: 0,
    recipient_ids: [...userIds],
    ...(type === ChannelType.GroupDM && { name: null, owner_id: userIds[0] ?? '' }),
  };
  world.channels.set(channel.id, channel);
  world.changes.emit({ kind: 'channel', guildId: undefined, id: channel.id });
  return channel;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
