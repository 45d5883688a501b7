import type { Action, ActionFacts } from '../rules/action.ts';
import { requirePermissions } from '../rules/required-permissions.ts';
import { channelPermissions, guildPermissions, isThread } from '../state/access.ts';
import type { ChannelRecord, GuildRecord, MessageRecord } from '../state/records.ts';
import {
  missingAccess,
  present,
  Refused,
  refuse,
  unknownChannel,
  unknownGuild,
  unknownMessage,
} from './refused.ts';
import { type BotCall, idParam } from './route.ts';

/** The channel in the path. A bot outside its server has no access to it. @throws Refused 10003, 50001 */
export function channelOf(call: BotCall, name = 'channel_id'): ChannelRecord {
  const channel = present(call.world.channels.get(idParam(call, name)), unknownChannel);
  const guild = call.world.guilds.get(channel.guild_id ?? '');
  const within = guild ? guild.members.has(call.application.id) : isRecipient(call, channel);
  if (!within) throw new Refused(missingAccess);
  return channel;
}

function isRecipient(call: BotCall, channel: ChannelRecord): boolean {
  return channel.recipient_ids?.includes(call.application.id) === true;
}

/** The guild in the path, if the bot is in it. @throws Refused 10004 */
export function guildOf(call: BotCall): GuildRecord {
  const guild = present(call.world.guilds.get(idParam(call, 'guild_id')), unknownGuild);
  if (!guild.members.has(call.application.id)) throw new Refused(unknownGuild);
  return guild;
}

/** The message in the path, if it is in this channel and the bot can see it. @throws Refused 10008 */
export function messageOf(call: BotCall, channel: ChannelRecord): MessageRecord {
  const record = call.world.messages.get(idParam(call, 'message_id'));
  if (record?.channelId !== channel.id || record.reader !== undefined) throw new Refused(unknownMessage);
  return record;
}

/** Asks the rules whether the bot may do this in the channel. @throws Refused with Discord's code */
export function require<A extends Action>(
  call: BotCall,
  action: A,
  channel: ChannelRecord,
  facts: ActionFacts[A],
): void {
  if (channel.guild_id === undefined) return;
  refuse(requirePermissions(action, channelPermissions(call.world, channel, call.application.id), facts));
}

/** Asks the rules whether the bot may do this in the guild. @throws Refused with Discord's code */
export function requireInGuild<A extends Action>(
  call: BotCall,
  action: A,
  guild: GuildRecord,
  facts: ActionFacts[A],
): void {
  refuse(requirePermissions(action, guildPermissions(call.world, guild, call.application.id), facts));
}

/** What the permission rules want to know of a place. */
export function placeFacts(channel: ChannelRecord): ActionFacts['message.read'] {
  const { archived, locked } = channel.thread_metadata ?? {};
  if (!isThread(channel)) return { channelType: channel.type };
  return { channelType: channel.type, thread: { archived: archived === true, locked: locked === true } };
}

/** The same for something that has an owner. */
export function ownedFacts(
  call: BotCall,
  channel: ChannelRecord,
  ownerId: string | undefined,
): ActionFacts['message.edit'] {
  return { ...placeFacts(channel), own: ownerId === call.application.id };
}
