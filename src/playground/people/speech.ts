import { PermissionFlagsBits } from 'discord-api-types/v10';
import { holds } from '../rules/permissions.ts';
import { channelPermissions, isThread } from '../state/access.ts';
import { postMessage } from '../state/messages.ts';
import type { ChannelRecord, MessageRecord, UserRecord } from '../state/records.ts';
import { reopenThread } from '../state/threads.ts';
import type { World } from '../state/world.ts';

/** An ordinary message of a person. @throws when the person may not write here */
export function speak(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  content: string,
): MessageRecord {
  const needed = isThread(channel)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!holds(channelPermissions(world, channel, user.id), needed | PermissionFlagsBits.ViewChannel)) {
    throw new Error(`${user.user.username} may not write in ${channel.name ?? 'this conversation'}`);
  }
  reopenThread(world, channel);
  return postMessage(world, { channel, author: user.user, kind: 'message', body: { content } });
}
