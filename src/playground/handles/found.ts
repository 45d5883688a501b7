import type { APIRole } from 'discord-api-types/v10';
import type { Ref } from '../options.ts';
import { idOf } from '../ref.ts';
import type {
  ApplicationRecord,
  ChannelRecord,
  GuildRecord,
  MemberRecord,
  UserRecord,
} from '../state/records.ts';
import type { World } from '../state/world.ts';

/** Records by reference; each throws when there is no such thing, since a script that names it is wrong. */

export function foundUser(world: World, ref: Ref): UserRecord {
  return found(world.users.get(idOf(ref)), 'user', ref);
}

export function foundApplication(world: World, ref: Ref): ApplicationRecord {
  return found(world.applications.get(idOf(ref)), 'application', ref);
}

export function foundGuild(world: World, ref: Ref): GuildRecord {
  return found(world.guilds.get(idOf(ref)), 'guild', ref);
}

export function foundChannel(world: World, ref: Ref): ChannelRecord {
  return found(world.channels.get(idOf(ref)), 'channel', ref);
}

export function foundRole(guild: GuildRecord, ref: Ref): APIRole {
  return found(
    guild.roles.find(({ id }) => id === idOf(ref)),
    'role',
    ref,
  );
}

export function foundMember(guild: GuildRecord, ref: Ref): MemberRecord {
  return found(guild.members.get(idOf(ref)), 'member', ref);
}

function found<T>(record: T | undefined, kind: string, ref: Ref): T {
  if (record === undefined) throw new Error(`there is no ${kind} ${idOf(ref)}`);
  return record;
}
