import type { API } from '@discordjs/core';
import {
  type APIChannel,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { MessageBody } from '../kit/reply.ts';
import { outgoing } from './message.ts';
import { holds, type Member, permissionsIn } from './permissions.ts';

const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Where to say hello: the server's system channel, else the first text channel in which the bot may write. */
export function welcomeChannel(
  guild: Pick<GatewayGuildCreateDispatchData, 'id' | 'owner_id' | 'roles' | 'channels' | 'system_channel_id'>,
  member: Member,
): string | undefined {
  const texts = guild.channels.filter((channel) => channel.type === ChannelType.GuildText);
  const byPlace = (a: (typeof texts)[number], b: (typeof texts)[number]) =>
    Number(b.id === guild.system_channel_id) - Number(a.id === guild.system_channel_id) ||
    (a.position ?? 0) - (b.position ?? 0);
  const may = (channel: APIChannel) => holds(permissionsIn(channel, guild, member), NEEDED);
  return texts.sort(byPlace).find(may)?.id;
}

/** Says once where to begin. The nonce keeps a repeated request from saying it twice. */
export async function sayHello(
  api: API,
  channelId: string,
  guildId: string,
  body: MessageBody,
): Promise<void> {
  await api.channels.createMessage(channelId, {
    ...outgoing(body),
    nonce: `hi-${guildId}`,
    enforce_nonce: true,
  });
}
