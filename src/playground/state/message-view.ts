import { type APIMessage, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10';
import type { SeenMessage } from '../acting.ts';
import { bareMember } from './guild-json.ts';
import type { MessageRecord } from './records.ts';
import type { World } from './world.ts';

/**
 * A message as an application may read it: without the message content intent the words of others are empty,
 * unless they are in direct messages or mention the bot.
 * Source: Discord's documentation, events/gateway, Message Content Intent.
 */
export function messageFor(world: World, record: MessageRecord, applicationId: string): APIMessage {
  const { message, guildId } = record;
  const privileged = world.applications.get(applicationId)?.privilegedIntents ?? 0;
  const open =
    guildId === undefined ||
    record.applicationId === applicationId ||
    message.mentions.some(({ id }) => id === applicationId) ||
    (privileged & GatewayIntentBits.MessageContent) !== 0;
  return open ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

/** A message as MESSAGE_CREATE and MESSAGE_UPDATE carry it: with the server and the author's membership. */
export function gatewayMessage(world: World, record: MessageRecord, applicationId: string): object {
  const message = messageFor(world, record, applicationId);
  if (record.guildId === undefined) return message;
  const member = world.guilds.get(record.guildId)?.members.get(message.author.id);
  return { ...message, guild_id: record.guildId, ...(member && { member: bareMember(member) }) };
}

/** A message as a person's client holds it. */
export function seenMessage(record: MessageRecord): SeenMessage {
  const thinking = ((record.message.flags ?? 0) & MessageFlags.Loading) !== 0;
  return { ...record.message, onlyFor: record.reader, thinking };
}
