import { editRole, makeRole, type RoleDraft, removeRole } from '../state/roles.ts';
import { guildOf, requireInGuild } from './finding.ts';
import { rankFacts, roleOf } from './members.ts';
import {
  type BotCall,
  bitsOf,
  botRoute,
  checkedBody,
  noContent,
  ok,
  type Reply,
  type Route,
} from './route.ts';

/** A server's roles. */
export const roleRoutes: readonly Route[] = [
  botRoute('GET /guilds/{guild_id}/roles', 'list_guild_roles', (call) => ok(guildOf(call).roles)),
  botRoute('GET /guilds/{guild_id}/roles/member-counts', 'guild_role_member_counts', count),
  botRoute('GET /guilds/{guild_id}/roles/{role_id}', 'get_guild_role', (call) =>
    ok(roleOf(call, guildOf(call))),
  ),
  botRoute('POST /guilds/{guild_id}/roles', 'create_guild_role', create),
  botRoute('PATCH /guilds/{guild_id}/roles/{role_id}', 'update_guild_role', edit),
  botRoute('DELETE /guilds/{guild_id}/roles/{role_id}', 'delete_guild_role', remove),
];

// How many members have each role; @everyone is not in it.
function count(call: BotCall): Reply {
  const guild = guildOf(call);
  const members = [...guild.members.values()];
  const counts = guild.roles
    .filter(({ id }) => id !== guild.id)
    .map(({ id }) => [id, members.filter(({ roles }) => roles.includes(id)).length]);
  return ok(Object.fromEntries(counts));
}

interface RoleForm {
  readonly name?: string | null;
  readonly permissions?: string | number | null;
  readonly color?: number | null;
  readonly hoist?: boolean | null;
  readonly mentionable?: boolean | null;
}

function create(call: BotCall): Reply {
  const guild = guildOf(call);
  const form = checkedBody<RoleForm, 'role.create'>(call, 'role.create', {});
  requireInGuild(call, 'role.create', guild, { changes: bitsOf(form.permissions) });
  return ok(makeRole(call.world, guild, roleFields(form)));
}

function edit(call: BotCall): Reply {
  const guild = guildOf(call);
  const role = roleOf(call, guild);
  const form = checkedBody<RoleForm, 'role.modify'>(call, 'role.modify', {});
  const changes = form.permissions == null ? 0n : bitsOf(form.permissions) ^ BigInt(role.permissions);
  requireInGuild(call, 'role.modify', guild, { ...rankFacts(call, guild, role), changes });
  return ok(editRole(call.world, guild, role, roleFields(form)));
}

function remove(call: BotCall): Reply {
  const guild = guildOf(call);
  const role = roleOf(call, guild);
  requireInGuild(call, 'role.delete', guild, rankFacts(call, guild, role));
  removeRole(call.world, guild, role);
  return noContent;
}

function roleFields({ name, permissions, color, hoist, mentionable }: RoleForm): RoleDraft {
  return {
    ...(name != null && { name }),
    ...(permissions != null && { permissions: bitsOf(permissions).toString() }),
    ...(color != null && { color }),
    ...(hoist != null && { hoist }),
    ...(mentionable != null && { mentionable }),
  };
}
