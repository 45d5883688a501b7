import { canSee } from '../state/access.ts';
import type { ChannelRecord, MessageRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';

/** The messages of a channel that a person sees: ephemeral ones only if they are theirs. Oldest first. */
export function seenBy(world: World, user: UserRecord, channel: ChannelRecord): MessageRecord[] {
  if (!canSee(world, channel, user.id)) return [];
  return world.messages.in(channel.id).filter(({ reader }) => reader === undefined || reader === user.id);
}

/** A message that the person can see in this channel. @throws when there is none */
export function seen(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  messageId: string,
): MessageRecord {
  const found = seenBy(world, user, channel).find(({ id }) => id === messageId);
  if (!found) throw new Error(`${user.user.username} sees no message ${messageId} here`);
  return found;
}
