import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { allPermissions, computePermissions, holds } from '../rules/permissions.ts';
import type { ChannelRecord, GuildRecord, MemberRecord } from './records.ts';
import type { World } from './world.ts';

const threadTypes: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

export function isThread(channel: ChannelRecord): boolean {
  return threadTypes.includes(channel.type);
}

/** Forums and media channels: they hold posts, not messages. */
export function isForum(channel: ChannelRecord): boolean {
  return channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
}

/** A thread's parent; any other channel itself. Overwrites live there. */
function permissionChannel(world: World, channel: ChannelRecord): ChannelRecord {
  return (isThread(channel) && world.channels.get(channel.parent_id ?? '')) || channel;
}

/** What the person may do in the server as a whole; nothing for who isn't in it. */
export function guildPermissions(world: World, guild: GuildRecord, userId: string): bigint {
  const member = guild.members.get(userId);
  return member ? bits(world, guild, member) : 0n;
}

/**
 * What the person may do in the channel: in direct messages and groups everything, in a server by the rules of
 * Discord's topics/permissions; nothing for who isn't in it.
 */
export function channelPermissions(world: World, channel: ChannelRecord, userId: string): bigint {
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (!guild) return channel.recipient_ids?.includes(userId) ? allPermissions : 0n;
  const member = guild.members.get(userId);
  return member ? bits(world, guild, member, channel) : 0n;
}

/** Whether the person sees the channel; a private thread only its members and Manage Threads. */
export function canSee(world: World, channel: ChannelRecord, userId: string): boolean {
  return holds(channelPermissions(world, channel, userId), PermissionFlagsBits.ViewChannel);
}

function bits(world: World, guild: GuildRecord, member: MemberRecord, channel?: ChannelRecord): bigint {
  const { id, roles, communication_disabled_until } = member;
  const question = {
    guild,
    member: { user: { id }, roles, communication_disabled_until },
    now: world.settings.clock.now(),
  };
  if (!channel) return computePermissions(question);
  const { permission_overwrites = [] } = permissionChannel(world, channel);
  const within = { ...question, channel: { permission_overwrites } };
  if (!isThread(channel)) return computePermissions(within);
  const joined = channel.thread_members?.includes(id) === true;
  const thread = { private: channel.type === ChannelType.PrivateThread, joined };
  return computePermissions({ ...within, thread });
}
