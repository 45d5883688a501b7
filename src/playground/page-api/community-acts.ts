import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Guild } from '../community.ts';
import type { Channel } from '../places.ts';
import type { Playground } from '../playground.ts';
import { type Act, act } from './act.ts';
import { shownPermissions, withPermission } from './permission-names.ts';

const id = z.string().min(1).max(32);
const name = z.string().trim().min(1).max(100);
const permission = z.enum(shownPermissions);
const channelType = z.union([
  z.literal(ChannelType.GuildText),
  z.literal(ChannelType.GuildVoice),
  z.literal(ChannelType.GuildCategory),
  z.literal(ChannelType.GuildAnnouncement),
  z.literal(ChannelType.GuildForum),
]);

const bodies = {
  person: z.strictObject({ guild: id, name: name.max(32), locale: z.string().min(2).max(5) }),
  role: z.strictObject({ guild: id, name, mentionable: z.boolean() }),
  channel: z.strictObject({ guild: id, name, type: channelType, parent: id.optional() }),
  memberRole: z.strictObject({ guild: id, member: id, role: id, has: z.boolean() }),
  rolePermission: z.strictObject({ guild: id, role: id, permission, has: z.boolean() }),
  overwrite: z.strictObject({
    channel: id,
    target: id,
    permission,
    state: z.enum(['inherit', 'allow', 'deny']),
  }),
  removal: z.strictObject({ guild: id, id }),
};

/** What changes the server itself. These are nobody's acts, so nobody's permissions are asked for. */
export function communityActs(playground: Playground): readonly (readonly [name: string, act: Act])[] {
  const guildOf = (body: { guild: string }) => playground.guild(body.guild);
  return [
    act('make-person', bodies.person, (body) => makePerson(playground, guildOf(body), body)),
    act('make-role', bodies.role, (body) => {
      const role = guildOf(body).createRole({ name: body.name, mentionable: body.mentionable });
      return { id: role.id };
    }),
    act('make-channel', bodies.channel, (body) => {
      const { parent, type } = body;
      const made = guildOf(body).createChannel({ name: body.name, type, ...(parent && { parent }) });
      return { id: made.id };
    }),
    act('set-role', bodies.memberRole, (body) => {
      const member = guildOf(body).member(body.member);
      if (body.has) member.addRole(body.role);
      else member.removeRole(body.role);
      return {};
    }),
    act('set-permission', bodies.rolePermission, (body) => {
      const role = guildOf(body).role(body.role);
      role.edit({ permissions: withPermission(role.permissions, body.permission, body.has) });
      return {};
    }),
    act('set-overwrite', bodies.overwrite, (body) => overwrite(playground, body)),
    act('remove', bodies.removal, (body) => remove(playground, guildOf(body), body.id)),
  ];
}

function makePerson(
  playground: Playground,
  guild: Guild,
  person: z.infer<typeof bodies.person>,
): { id: string } {
  const username = person.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '') || 'somebody';
  const user = playground.createUser({ username, globalName: person.name, locale: person.locale });
  guild.addMember(user);
  return { id: user.id };
}

/** Changes one permission of a role or member in one channel, and leaves the others as they are. */
function overwrite(playground: Playground, body: z.infer<typeof bodies.overwrite>): object {
  const { target, permission: name, state } = body;
  const channel = playground.channel(body.channel);
  const before = channel.overwrites.find((one) => one.id === target);
  const allow = withPermission(BigInt(before?.allow ?? 0), name, state === 'allow');
  const deny = withPermission(BigInt(before?.deny ?? 0), name, state === 'deny');
  const guild = playground.guild(channel.guildId ?? '');
  const isRole = guild.roles.some((role) => role.id === target);
  const whom = isRole ? { role: target } : { member: guild.member(target).user.id };
  channel.overwrite({ ...whom, ...((allow !== 0n || deny !== 0n) && { allow, deny }) });
  return {};
}

function remove(playground: Playground, guild: Guild, what: string): object {
  const role = guild.roles.find((one) => one.id === what);
  if (role && role.id === guild.everyone.id) throw new Error('Everybody has this role: it stays.');
  const target: { delete(): void } | Channel = role ?? playground.channel(what);
  target.delete();
  return {};
}
