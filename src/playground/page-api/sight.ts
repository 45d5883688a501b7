import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Guild } from '../community.ts';
import type { Channel } from '../places.ts';
import { computePermissions, holds } from '../rules/permissions.ts';

const threads = new Set<ChannelType>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

const unwritable = new Set<ChannelType>([
  ChannelType.GuildCategory,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildDirectory,
]);

/** Whether this is a thread or a post in a forum. */
export function isThread(channel: Channel): boolean {
  return threads.has(channel.type);
}

/** Whether a member sees a channel of the server; a category that holds nothing visible is hidden by whoever draws. */
export function sees(guild: Guild, channel: Channel, userId: string): boolean {
  return holds(permissionsIn(guild, channel, userId), PermissionFlagsBits.ViewChannel);
}

/** Whether a channel is hidden from those who have no role. */
export function isPrivate(guild: Guild, channel: Channel): boolean {
  return !holds(permissionsOf(guild, channel, { id: '', roles: [] }), PermissionFlagsBits.ViewChannel);
}

/** Whether a member's client offers a place to write in. */
export function mayWrite(guild: Guild, channel: Channel, userId: string): boolean {
  if (unwritable.has(channel.type)) return false;
  const bits = permissionsIn(guild, channel, userId);
  if (!isThread(channel)) return holds(bits, PermissionFlagsBits.SendMessages);
  const unlocked = !channel.locked || holds(bits, PermissionFlagsBits.ManageThreads);
  return unlocked && holds(bits, PermissionFlagsBits.SendMessagesInThreads);
}

/** Whether a member may begin a post in a forum, or a thread in a channel. */
export function mayPost(guild: Guild, channel: Channel, userId: string): boolean {
  const bits = permissionsIn(guild, channel, userId);
  const { CreatePublicThreads, SendMessages, ViewChannel } = PermissionFlagsBits;
  const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
  return holds(bits, ViewChannel | (isForum ? SendMessages : CreatePublicThreads));
}

function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
  const member = guild.members.find(({ user }) => user.id === userId);
  return member ? permissionsOf(guild, channel, { id: userId, roles: member.roles }) : 0n;
}

interface Viewer {
  readonly id: string;
  readonly roles: readonly string[];
}

function permissionsOf(guild: Guild, channel: Channel, { id, roles }: Viewer): bigint {
  // A thread has no overwrites of its own: its channel's count.
  const place = isThread(channel) ? guild.channels.find((one) => one.id === channel.parentId) : channel;
  return computePermissions({
    guild: { id: guild.id, owner_id: guild.ownerId, roles: guild.roles.map((role) => role.toJSON()) },
    ...(place && { channel: { permission_overwrites: place.overwrites } }),
    member: { user: { id }, roles },
    ...(isThread(channel) && { thread: membership(channel, id) }),
    // Time-outs are not asked for here: who is in one is told so when they write.
    now: 0,
  });
}

function membership(thread: Channel, userId: string): { private: boolean; joined: boolean } {
  return {
    private: thread.type === ChannelType.PrivateThread,
    joined: thread.recipients.includes(userId),
  };
}
