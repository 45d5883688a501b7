import { type APIInteraction, ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Place } from '../kit/context.ts';

/** Where an interaction happens, and who acts. */
export function placeOf(interaction: APIInteraction): Place {
  const userId = interaction.member?.user.id ?? interaction.user?.id ?? '0';
  const channelId = interaction.channel?.id ?? interaction.channel_id ?? userId;
  const { channel } = interaction;
  const parentId = channel && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    userId,
    channelId,
    ...(parentId ? { parentId } : {}),
    ...(interaction.guild_id ? { guildId: interaction.guild_id } : {}),
    ...('locale' in interaction ? { locale: interaction.locale } : {}),
    ...('message' in interaction && interaction.message ? { messageId: interaction.message.id } : {}),
  };
}

/**
 * Whether Discord itself keeps answers private here: the app is the person's own, not the server's, and they may not use such apps
 * aloud (permission Use External Apps).
 */
export function isKeptPrivate({
  guild_id,
  member,
  authorizing_integration_owners: owners,
}: APIInteraction): boolean {
  if (guild_id === undefined || !member || owners?.[ApplicationIntegrationType.GuildInstall] !== undefined)
    return false;
  return (BigInt(member.permissions) & PermissionFlagsBits.UseExternalApps) === 0n;
}
