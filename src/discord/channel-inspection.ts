import type { API } from '@discordjs/core';
import { type APIChannel, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelFacts } from '../doctor/discord-port.ts';
import { namesOf } from './permission-names.ts';
import { permissionsIn } from './permissions.ts';

const { AttachFiles, EmbedLinks, ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } =
  PermissionFlagsBits;

/** What every post needs; see `checkChannel` in sight.ts, which knows the same of a bot that runs. */
const ALWAYS = ViewChannel | EmbedLinks | AttachFiles | ReadMessageHistory;

/** Asks Discord what the bot lacks in a channel. @throws DiscordAPIError where it may not even see it, or it is gone */
export async function channelCheck(
  api: API,
  bot: string,
  guildId: string,
  channelId: string,
): Promise<ChannelFacts> {
  const channel = await api.channels.get(channelId);
  const [guild, member] = await Promise.all([api.guilds.get(guildId), api.guilds.getMember(guildId, bot)]);
  // A thread has its parent's overwrites.
  const place = isThread(channel) && channel.parent_id ? await api.channels.get(channel.parent_id) : channel;
  const held = permissionsIn(place, guild, { id: bot, roles: member.roles });
  const missing = namesOf((ALWAYS | sending(channel)) & ~held);
  // Who does not see the channel has no other permission in it; one thing is enough to say.
  return { missing: (held & ViewChannel) === 0n ? namesOf(ViewChannel) : missing };
}

const isThread = (channel: APIChannel): channel is Extract<APIChannel, { type: ChannelType.PublicThread }> =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

function sending(channel: APIChannel): bigint {
  if (isThread(channel)) return SendMessagesInThreads;
  return channel.type === ChannelType.GuildForum ? SendMessages | SendMessagesInThreads : SendMessages;
}
