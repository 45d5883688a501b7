import { GatewayIntentBits } from 'discord-api-types/v10';
import { tellGuild } from './announce.ts';
import { memberJson } from './guild-json.ts';
import type { GuildRecord, MemberRecord } from './records.ts';
import { timestamp, type World } from './world.ts';

/** Adds a person to a guild and tells the bots that asked for members. Who is in it already stays as they are. */
export function addMember(
  world: World,
  guild: GuildRecord,
  userId: string,
  roles: readonly string[] = [],
): MemberRecord {
  const known = guild.members.get(userId);
  if (known) return known;
  const member: MemberRecord = {
    id: userId,
    nick: null,
    roles: [...roles],
    joined_at: timestamp(world),
    communication_disabled_until: null,
  };
  guild.members.set(userId, member);
  const data = () => ({ guild_id: guild.id, ...memberJson(world, member) });
  tellGuild(world, guild, 'GUILD_MEMBER_ADD', data, GatewayIntentBits.GuildMembers);
  world.changes.emit({ kind: 'member', guildId: guild.id, id: userId });
  return member;
}

/** Changes a member. A bot is told of changes to itself without the members intent. */
export function editMember(
  world: World,
  guild: GuildRecord,
  member: MemberRecord,
  fields: Partial<Pick<MemberRecord, 'nick' | 'roles' | 'communication_disabled_until'>>,
): void {
  Object.assign(member, fields);
  if (!guild.unavailable) {
    for (const applicationId of guild.applications) {
      const intents = applicationId === member.id ? 0 : GatewayIntentBits.GuildMembers;
      const data = { guild_id: guild.id, ...memberJson(world, member) };
      world.dispatches.emit({ name: 'GUILD_MEMBER_UPDATE', applicationId, guildId: guild.id, intents, data });
    }
  }
  world.changes.emit({ kind: 'member', guildId: guild.id, id: member.id });
}

/** Takes a person out of a guild and tells the bots that asked for members. */
export function removeMember(world: World, guild: GuildRecord, userId: string): void {
  const user = world.users.get(userId)?.user;
  if (!guild.members.delete(userId)) return;
  const data = () => ({ guild_id: guild.id, user });
  tellGuild(world, guild, 'GUILD_MEMBER_REMOVE', data, GatewayIntentBits.GuildMembers);
  world.changes.emit({ kind: 'member', guildId: guild.id, id: userId });
}
