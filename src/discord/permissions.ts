import {
  type APIChannel,
  type APIGuild,
  type APIOverwrite,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

/** What is needed of a server to say what a member may do there. */
type Realm = Pick<APIGuild, 'id' | 'owner_id'> & {
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
};

/** A member by their id and the ids of their roles. */
export type Member = { id: string; roles: readonly string[] };

const ALL = (1n << 62n) - 1n;

/**
 * The permissions that a member has in a channel, by Discord's documented order: everyone, roles, then the
 * channel's overwrites for everyone, for the roles together and for the member (topics/permissions).
 * Without View Channel there are none.
 */
export function permissionsIn(channel: APIChannel, realm: Realm, member: Member): bigint {
  const overwrites = 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
  return permissionsUnder(overwrites, realm, member);
}

/** As `permissionsIn`, for a channel of which only the overwrites are known. */
export function permissionsUnder(overwrites: readonly APIOverwrite[], realm: Realm, member: Member): bigint {
  if (realm.owner_id === member.id) return ALL;
  const held = new Set([realm.id, ...member.roles]);
  const base = realm.roles
    .filter((role) => held.has(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (base & PermissionFlagsBits.Administrator) return ALL;
  const forRoles = overwrites.filter((it) => it.type === OverwriteType.Role && it.id !== realm.id);
  const steps = [
    overwrites.filter((it) => it.id === realm.id),
    forRoles.filter((it) => held.has(it.id)),
    overwrites.filter((it) => it.type === OverwriteType.Member && it.id === member.id),
  ];
  const granted = steps.reduce(applied, base);
  return granted & PermissionFlagsBits.ViewChannel ? granted : 0n;
}

/** Denials of one step together, then its grants together. */
function applied(permissions: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const denied = overwrites.reduce((sum, it) => sum | BigInt(it.deny), 0n);
  const allowed = overwrites.reduce((sum, it) => sum | BigInt(it.allow), 0n);
  return (permissions & ~denied) | allowed;
}

/** True when `permissions` holds every bit of `needed`. */
export const holds = (permissions: bigint, needed: bigint): boolean => (permissions & needed) === needed;
