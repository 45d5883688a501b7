import type {
  APIApplicationCommandPermission,
  APIGuildApplicationCommandPermissions,
} from 'discord-api-types/v10';
import type { GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** What a server has set on an application's commands, in Discord's words; `id` is a command's or the application's. */
export function permissionsOf(
  guild: GuildRecord,
  applicationId: string,
): readonly APIGuildApplicationCommandPermissions[] {
  return guild.commandPermissions.filter((one) => one.application_id === applicationId);
}

/** Sets it for one command, or for all of them; nothing takes it away. Tells the application. */
export function setPermissions(
  world: World,
  guild: GuildRecord,
  target: { readonly applicationId: string; readonly id: string },
  permissions: readonly APIApplicationCommandPermission[],
): void {
  const { applicationId, id } = target;
  const set = { id, application_id: applicationId, guild_id: guild.id, permissions: [...permissions] };
  const others = guild.commandPermissions.filter((one) => one.id !== id);
  guild.commandPermissions = permissions.length === 0 ? others : [...others, set];
  world.dispatches.emit({
    name: 'APPLICATION_COMMAND_PERMISSIONS_UPDATE',
    applicationId,
    guildId: guild.id,
    intents: 0,
    data: set,
  });
}
