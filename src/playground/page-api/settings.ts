import { OverwriteType } from 'discord-api-types/v10';
import type { Guild } from '../community.ts';
import type { Channel, Role } from '../places.ts';
import { permissionNames, shownPermissions } from './permission-names.ts';
import type { ChannelSettings, RoleSettings, SettingsView } from './settings-shapes.ts';
import { isThread } from './sight.ts';

/** A server as whoever plays with it sees it: everything in it, whoever they act as. */
export function settingsOf(guild: Guild): SettingsView {
  return {
    permissions: shownPermissions,
    roles: guild.roles.map(roleSettings),
    channels: guild.channels.filter((channel) => !isThread(channel)).map(channelSettings),
    members: guild.members.map(({ user, roles }) => ({ id: user.id, name: user.displayName, roles })),
  };
}

function roleSettings(role: Role): RoleSettings {
  const { mentionable, managed } = role.toJSON();
  return {
    id: role.id,
    name: role.name,
    mentionable,
    managed,
    permissions: permissionNames(role.permissions),
  };
}

function channelSettings({ id, name, type, overwrites }: Channel): ChannelSettings {
  return {
    id,
    name,
    type,
    overwrites: overwrites.map((one) => ({
      id: one.id,
      member: one.type === OverwriteType.Member,
      allow: permissionNames(BigInt(one.allow)),
      deny: permissionNames(BigInt(one.deny)),
    })),
  };
}
