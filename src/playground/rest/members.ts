import type { APIRole } from 'discord-api-types/v10';
import type { ActionFacts } from '../rules/action.ts';
import { memberJson } from '../state/guild-json.ts';
import { editMember } from '../state/members.ts';
import type { GuildRecord, MemberRecord } from '../state/records.ts';
import { guildOf, requireInGuild } from './finding.ts';
import { missingAccess, present, Refused, unknownMember, unknownRole, unknownUser } from './refused.ts';
import {
  type BotCall,
  botRoute,
  idParam,
  idQuery,
  noContent,
  numberQuery,
  ok,
  type Reply,
  type Route,
} from './route.ts';

/** Members of a server and their roles. */
export const memberRoutes: readonly Route[] = [
  botRoute('GET /guilds/{guild_id}/members', 'list_guild_members', list),
  botRoute('GET /guilds/{guild_id}/members/search', 'search_guild_members', search),
  botRoute('GET /guilds/{guild_id}/members/{user_id}', 'get_guild_member', read),
  botRoute('PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}', 'add_guild_member_role', give),
  botRoute('DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}', 'delete_guild_member_role', take),
];

// Listing everybody needs the privileged members intent, as on the gateway.
function list(call: BotCall): Reply {
  const guild = guildOf(call);
  if ((call.application.privilegedIntents & membersIntent) === 0) throw new Refused(missingAccess);
  const limit = numberQuery(call, 'limit', { min: 1, max: 1000, otherwise: 1 });
  const after = idQuery(call, 'after') ?? 0n;
  const members = [...guild.members.values()].toSorted((one, other) =>
    BigInt(one.id) < BigInt(other.id) ? -1 : 1,
  );
  const shown = members.filter(({ id }) => BigInt(id) > after).slice(0, limit);
  return ok(shown.map((member) => memberJson(call.world, member)));
}

const membersIntent = 1 << 1;

function search(call: BotCall): Reply {
  const guild = guildOf(call);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const limit = numberQuery(call, 'limit', { min: 1, max: 1000, otherwise: 1 });
  const named = [...guild.members.values()]
    .map((member) => memberJson(call.world, member))
    .filter(({ nick, user }) =>
      [nick, user.username, user.global_name].some((name) => name?.toLowerCase().startsWith(query)),
    );
  return ok(named.slice(0, limit));
}

function read(call: BotCall): Reply {
  return ok(memberJson(call.world, memberOf(call, guildOf(call))));
}

function memberOf(call: BotCall, guild: GuildRecord): MemberRecord {
  const id = idParam(call, 'user_id');
  present(call.world.users.get(id), unknownUser);
  return present(guild.members.get(id), unknownMember);
}

function give(call: BotCall): Reply {
  const { guild, member, role } = roleChange(call);
  if (!member.roles.includes(role.id))
    editMember(call.world, guild, member, { roles: [...member.roles, role.id] });
  return noContent;
}

function take(call: BotCall): Reply {
  const { guild, member, role } = roleChange(call);
  if (member.roles.includes(role.id)) {
    editMember(call.world, guild, member, { roles: member.roles.filter((id) => id !== role.id) });
  }
  return noContent;
}

function roleChange(call: BotCall): { guild: GuildRecord; member: MemberRecord; role: APIRole } {
  const guild = guildOf(call);
  const member = memberOf(call, guild);
  const role = roleOf(call, guild);
  requireInGuild(call, 'member.role', guild, rankFacts(call, guild, role));
  return { guild, member, role };
}

/** The role in the path. @throws Refused 10011 */
export function roleOf(call: BotCall, guild: GuildRecord): APIRole {
  const id = idParam(call, 'role_id');
  return present(
    guild.roles.find((role) => role.id === id),
    unknownRole,
  );
}

/** How the bot stands to a role: nobody touches what is as high as they are. */
export function rankFacts(call: BotCall, guild: GuildRecord, role: APIRole): ActionFacts['member.role'] {
  const own = guild.members.get(call.application.id)?.roles ?? [];
  const positions = guild.roles.filter(({ id }) => own.includes(id)).map(({ position }) => position);
  return {
    owner: guild.owner_id === call.application.id,
    highest: Math.max(0, ...positions),
    target: role.position,
    managed: role.managed || role.id === guild.id,
  };
}
