import { type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';

const { Administrator, AttachFiles, EmbedLinks, ManageThreads, MentionEveryone } = PermissionFlagsBits;
const { ReadMessageHistory, SendMessages, SendMessagesInThreads, SendTTSMessages, ViewChannel } =
  PermissionFlagsBits;

/** What of a server decides permissions. The @everyone role bears the server's own id. */
interface PermissionGuild {
  readonly id: string;
  readonly owner_id: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
}

/** A channel's own overwrites. A category's count only as copies in the channels that are synced with it. */
export interface PermissionChannel {
  readonly permission_overwrites?: readonly APIOverwrite[];
}

/** A member, with the end of a time-out if there is one (ISO 8601 instant). */
export interface PermissionMember {
  readonly user: { readonly id: string };
  readonly roles: readonly string[];
  readonly communication_disabled_until?: string | null;
}

/** A thread in the channel: a private one is hidden from those who have not joined it. */
interface PermissionThread {
  readonly private?: boolean;
  readonly joined?: boolean;
}

/** Whose permissions are asked for, and where. */
export interface PermissionQuestion {
  readonly guild: PermissionGuild;
  /** The channel; for a thread its parent; without one the answer holds for the server as a whole. */
  readonly channel?: PermissionChannel;
  readonly member: PermissionMember;
  /** Says that the place is a thread in `channel`. */
  readonly thread?: PermissionThread;
  /** Now, as milliseconds since the epoch: for time-outs. */
  readonly now: number;
}

/** All permissions that Discord knows. */
export const allPermissions: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

// What a member in time-out keeps.
const timedOutKeeps = ViewChannel | ReadMessageHistory;

// What falls with the permission to send.
const fallsWithSending = MentionEveryone | SendTTSMessages | AttachFiles | EmbedLinks;

/** True if `bits` hold all of `wanted`. */
export function holds(bits: bigint, wanted: bigint): boolean {
  return (bits & wanted) === wanted;
}

/**
 * The effective permissions of a member by Discord's own algorithm: owner, administrators, roles, the channel's
 * overwrites, time-outs, implicit denials. Source: Discord's documentation, topics/permissions.
 */
export function computePermissions(question: PermissionQuestion): bigint {
  const { guild, channel, member, thread, now } = question;
  const base = basePermissions(guild, member);
  if (base === allPermissions) return base;
  const here = channel ? overwritten(base, guild.id, channel, member) : base;
  const awake = timedOut(member, now) ? here & timedOutKeeps : here;
  return channel ? withoutImplicit(awake, thread) : awake;
}

function basePermissions(guild: PermissionGuild, member: PermissionMember): bigint {
  if (guild.owner_id === member.user.id) return allPermissions;
  const bits = guild.roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  return holds(bits, Administrator) ? allPermissions : bits;
}

function overwritten(
  base: bigint,
  guildId: string,
  channel: PermissionChannel,
  member: PermissionMember,
): bigint {
  const all = channel.permission_overwrites ?? [];
  const everyone = all.filter(({ id }) => id === guildId);
  const roles = all.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== guildId && member.roles.includes(id),
  );
  const own = all.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id);
  return [everyone, roles, own].reduce(applied, base);
}

// Within one layer all denials come first, then all allowances.
function applied(bits: bigint, layer: readonly APIOverwrite[]): bigint {
  const deny = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
  const allow = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
  return (bits & ~deny) | allow;
}

function timedOut({ communication_disabled_until: until }: PermissionMember, now: number): boolean {
  return until != null && Temporal.Instant.from(until).epochMilliseconds > now;
}

function withoutImplicit(bits: bigint, thread: PermissionThread | undefined): bigint {
  if (!holds(bits, ViewChannel)) return 0n;
  if (thread?.private && !thread.joined && !holds(bits, ManageThreads)) return 0n;
  const sending = thread ? SendMessagesInThreads : SendMessages;
  return holds(bits, sending) ? bits : bits & ~fallsWithSending;
}
