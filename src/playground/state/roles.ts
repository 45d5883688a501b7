import type { APIRole, RoleFlags } from 'discord-api-types/v10';
import { tellGuild } from './announce.ts';
import { editMember } from './members.ts';
import type { GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** A role about to be made; fields in Discord's words. */
export type RoleDraft = Partial<Omit<APIRole, 'id'>>;

/** Makes a role just above @everyone (or at `position`), pushing the others up, and tells the bots. */
export function makeRole(world: World, guild: GuildRecord, draft: RoleDraft): APIRole {
  const role: APIRole = {
    ...emptyRole,
    name: 'new role',
    ...draft,
    id: world.ids.next(),
    position: draft.position ?? 1,
  };
  guild.roles = [...guild.roles.map((other) => pushedUp(other, role.position)), role];
  tellGuild(world, guild, 'GUILD_ROLE_CREATE', () => ({ guild_id: guild.id, role }));
  world.changes.emit({ kind: 'role', guildId: guild.id, id: role.id });
  return role;
}

/** Changes fields of a role and tells the bots. */
export function editRole(world: World, guild: GuildRecord, role: APIRole, fields: RoleDraft): APIRole {
  const edited = { ...role, ...fields };
  guild.roles = guild.roles.map((other) => (other.id === role.id ? edited : other));
  tellGuild(world, guild, 'GUILD_ROLE_UPDATE', () => ({ guild_id: guild.id, role: edited }));
  world.changes.emit({ kind: 'role', guildId: guild.id, id: role.id });
  return edited;
}

/** Deletes a role, takes it from its members, and tells the bots. */
export function removeRole(world: World, guild: GuildRecord, role: APIRole): void {
  guild.roles = guild.roles.filter(({ id }) => id !== role.id);
  for (const member of guild.members.values()) {
    if (member.roles.includes(role.id)) {
      editMember(world, guild, member, { roles: member.roles.filter((id) => id !== role.id) });
    }
  }
  tellGuild(world, guild, 'GUILD_ROLE_DELETE', () => ({ guild_id: guild.id, role_id: role.id }));
  world.changes.emit({ kind: 'role', guildId: guild.id, id: role.id });
}

/** The role that everyone in a guild has: its id is the guild's. */
export function everyoneRole(guildId: string, permissions: bigint): APIRole {
  return { ...emptyRole, id: guildId, name: '@everyone', permissions: permissions.toString() };
}

const emptyRole: Omit<APIRole, 'id' | 'name'> = {
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  permissions: '0',
  managed: false,
  mentionable: false,
  flags: 0 as RoleFlags,
};

function pushedUp(role: APIRole, from: number): APIRole {
  return role.position >= from ? { ...role, position: role.position + 1 } : role;
}
