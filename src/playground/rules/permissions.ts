import { type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';

/** What of a server decides permissions. The @everyone role bears the server's own id. */
export interface PermissionGuild {
  readonly id: string;
  readonly owner_id: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
}

/** A channel's overwrites: a category's count only in so far as the channel is synced, that is, carries copies. */
export interface PermissionChannel {
  readonly permission_overwrites?: readonly APIOverwrite[];
}

/** A member, with the end of a time-out if there is one (ISO 8601 instant). */
export interface PermissionMember {
  readonly user: { readonly id: string };
  readonly roles: readonly string[];
  readonly communication_disabled_until?: string | null;
}

/** Whose permissions are asked for, and where. */
export interface PermissionQuestion {
  readonly guild: PermissionGuild;
  /** The channel; for a thread its parent; without one the answer holds for the server as a whole. */
  readonly channel?: PermissionChannel;
  readonly member: PermissionMember;
  /** Says that the place is a thread in `channel`. */
  readonly thread?: boolean;
  /** Now, as milliseconds since the epoch: for time-outs. */
  readonly now: number;
}

/** All permissions that Discord knows. */
export const allPermissions: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** True if `bits` hold all of `wanted`. */
export function holds(bits: bigint, wanted: bigint): boolean {
  return (bits & wanted) === wanted;
}

/**
 * The effective permissions of a member by Discord's own algorithm: owner, administrators, roles, the channel's
 * overwrites, implicit denials, time-outs. Source: Discord's documentation, topics/permissions.
 */
export function computePermissions(question: PermissionQuestion): bigint {
  const base = basePermissions(question.guild, question.member);
  if (base === allPermissions) return base;
  const bits = question.channel
    ? overwritten(base, question.guild.id, question.channel, question.member)
    : base;
  return bits;
}

function basePermissions(guild: PermissionGuild, member: PermissionMember): bigint {
  if (guild.owner_id === member.user.id) return allPermissions;
  const bits = guild.roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  return holds(bits, PermissionFlagsBits.Administrator) ? allPermissions : bits;
}

function overwritten(
  base: bigint,
  guildId: string,
  channel: PermissionChannel,
  member: PermissionMember,
): bigint {
  const all = channel.permission_overwrites ?? [];
  const ofRoles = all.filter(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id));
  const ofMember = all.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id);
  const ofEveryone = all.filter(({ id }) => id === guildId);
  return [ofEveryone, ofRoles, ofMember].reduce(applied, base);
}

// Within one layer all denials come first, then all allowances.
function applied(bits: bigint, layer: readonly APIOverwrite[]): bigint {
  const deny = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
  const allow = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
  return (bits & ~deny) | allow;
}
