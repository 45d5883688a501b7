import { type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { RoleObstacle } from '../kit/ping.ts';

/** A role as far as it matters for who may give it. */
export interface RankedRole {
  readonly id: string;
  readonly position: number;
  readonly managed: boolean;
  readonly permissions: string;
}

/** All that bears on whether a role may be given to whoever presses a button. */
export interface RoleFacts {
  /** The server's id, which is also that of the role that everybody has. */
  readonly guild: string;
  readonly owner: string;
  readonly roles: readonly RankedRole[];
  /** The one in question; undefined where it is gone. */
  readonly role: RankedRole | undefined;
  /** Ids of the bot's own roles. */
  readonly ownRoles: readonly string[];
  /** Those of all channels of the server. */
  readonly overwrites: Iterable<Pick<APIOverwrite, 'id' | 'type' | 'allow'>>;
  /** Who chose it, as a member at this moment; undefined for one who has left. */
  readonly chooser: Holder | undefined;
}

type Holder = { readonly id: string; readonly roles: readonly string[] };

const { Administrator, ManageRoles } = PermissionFlagsBits;

/**
 * What keeps a role from being given to whoever presses a button; undefined where nothing does. Nobody gets more by it than to be
 * pinged, and no moderator hands out through the bot what he could not hand out himself.
 * Who may give a role: Discord, topics/permissions, "Permission Hierarchy": one with Manage Roles, below his own highest role.
 */
export function roleObstacle(facts: RoleFacts): RoleObstacle | undefined {
  const { role, guild, chooser } = facts;
  if (!role) return 'gone';
  if (role.id === guild) return 'everyone';
  if (role.managed) return 'managed';
  if (!manages(facts.ownRoles, facts)) return 'may-not-manage';
  if (role.position >= heightOf(facts.ownRoles, facts)) return 'too-high';
  if (grantsMore(role, facts)) return 'has-permissions';
  if (opensChannels(role, facts)) return 'opens-channels';
  return chooser && mayGive(chooser, role, facts) ? undefined : 'chooser-may-not';
}

function mayGive({ id, roles }: Holder, role: RankedRole, facts: RoleFacts): boolean {
  return id === facts.owner || (manages(roles, facts) && role.position < heightOf(roles, facts));
}

const held = (own: readonly string[], { roles, guild }: RoleFacts): RankedRole[] =>
  roles.filter(({ id }) => id === guild || own.includes(id));

function manages(own: readonly string[], facts: RoleFacts): boolean {
  const all = held(own, facts).reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  return (all & (ManageRoles | Administrator)) !== 0n;
}

const heightOf = (own: readonly string[], facts: RoleFacts): number =>
  Math.max(0, ...held(own, facts).map(({ position }) => position));

function grantsMore(role: RankedRole, { roles, guild }: RoleFacts): boolean {
  const everyone = roles.find(({ id }) => id === guild);
  return (BigInt(role.permissions) & ~BigInt(everyone?.permissions ?? '0')) !== 0n;
}

function opensChannels(role: RankedRole, { overwrites }: RoleFacts): boolean {
  for (const { id, type, allow } of overwrites) {
    if (type === OverwriteType.Role && id === role.id && BigInt(allow) !== 0n) return true;
  }
  return false;
}
