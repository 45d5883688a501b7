import { type APIInteraction, PermissionFlagsBits } from 'discord-api-types/v10';

/** Who has one of these may set the server up; Discord offers moderators' commands to the same people. */
const ANY_OF = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/**
 * Whether whoever sent an interaction may set up the server in which it was sent, by the permissions that Discord computed
 * for them at this very moment. Nobody may in a DM.
 */
export function isModerator(interaction: APIInteraction): boolean {
  const held = interaction.guild_id === undefined ? undefined : interaction.member?.permissions;
  return held !== undefined && (BigInt(held) & ANY_OF) !== 0n;
}
