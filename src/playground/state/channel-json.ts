import { ChannelType } from 'discord-api-types/v10';
import { channelPermissions, isThread } from './access.ts';
import type { ChannelRecord } from './records.ts';
import type { World } from './world.ts';

/** A channel as Discord shows it: the record itself, with people and threads' members filled in. */
export function channelJson(world: World, channel: ChannelRecord): object {
  const { thread_members, recipient_ids, ...shown } = channel;
  if (recipient_ids) {
    return { ...shown, recipients: recipient_ids.flatMap((id) => world.users.get(id)?.user ?? []) };
  }
  if (!isThread(channel)) return shown;
  return { ...shown, member_count: Math.min(thread_members?.length ?? 0, 50) };
}

/** Direct messages as one side sees them: the other side is the recipient. */
export function directChannelJson(world: World, channel: ChannelRecord, viewerId: string): object {
  const others = (channel.recipient_ids ?? []).filter((id) => id !== viewerId);
  const { recipient_ids: _, ...shown } = channel;
  return { ...shown, recipients: others.flatMap((id) => world.users.get(id)?.user ?? []) };
}

/** The partial channel inside an interaction, with the permissions that the person has in it. */
export function interactionChannelJson(
  world: World,
  channel: ChannelRecord,
  userId: string,
  botId: string,
): object {
  if (channel.type === ChannelType.DM) return directChannelJson(world, channel, botId);
  const permissions = channelPermissions(world, channel, userId).toString();
  const { permission_overwrites: _, ...shown } = channel;
  return { ...channelJson(world, shown), permissions };
}
