import type { Member } from '../community.ts';
import { idOf } from '../ref.ts';
import { guildPermissions } from '../state/access.ts';
import { editMember, removeMember } from '../state/members.ts';
import type { World } from '../state/world.ts';
import { foundGuild, foundMember, foundRole } from './found.ts';
import { userHandle } from './user.ts';

/** Somebody's membership of a guild. */
export function memberHandle(world: World, guildId: string, id: string): Member {
  const guild = () => foundGuild(world, guildId);
  const record = () => foundMember(guild(), id);
  const setRoles = (roles: string[]) => editMember(world, guild(), record(), { roles });
  return {
    guildId,
    get user() {
      return userHandle(world, id);
    },
    get roles() {
      return record().roles;
    },
    get permissions() {
      return guildPermissions(world, guild(), id);
    },
    addRole: (role) => setRoles([...new Set([...record().roles, foundRole(guild(), role).id])]),
    removeRole: (role) => setRoles(record().roles.filter((one) => one !== idOf(role))),
    timeOut: (until) => {
      const end = until === undefined ? null : new Date(until).toISOString();
      editMember(world, guild(), record(), { communication_disabled_until: end });
    },
    leave: () => removeMember(world, guild(), id),
  };
}
