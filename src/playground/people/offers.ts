import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { allowsCommand } from '../rules/command-access.ts';
import { holds } from '../rules/permissions.ts';
import { canSee, channelPermissions, isThread } from '../state/access.ts';
import { commandsIn } from '../state/command-book.ts';
import { permissionsOf } from '../state/command-permissions.ts';
import type { ApplicationRecord, ChannelRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';

/** A command that Discord's picker offers. */
export interface Offer {
  readonly application: ApplicationRecord;
  readonly command: APIApplicationCommand;
}

/** Where an application stands to a person in a channel. */
export interface Footing {
  readonly context: InteractionContextType;
  /** How it is installed here: for the server (or in direct messages with its bot), for the person, both or not at all. */
  readonly installs: readonly ApplicationIntegrationType[];
}

/** The commands that a person can use in a channel, those of a server before global ones. */
export function offeredCommands(world: World, user: UserRecord, channel: ChannelRecord): Offer[] {
  if (!canSee(world, channel, user.id)) return [];
  return [...world.applications.values()].flatMap((application) => {
    const footing = footingOf(application, user, channel, world);
    const local = footing.installs.includes(ApplicationIntegrationType.GuildInstall)
      ? channel.guild_id
      : undefined;
    const commands = [
      ...(local === undefined ? [] : commandsIn(world, application.id, local).values()),
      ...commandsIn(world, application.id, 'global').values(),
    ];
    return commands
      .filter((command) => command.guild_id !== undefined || isFor(command, footing))
      .filter((command) => mayUse(world, user, channel, command))
      .map((command) => ({ application, command }));
  });
}

/** How the application is installed where the person is, and in which of Discord's contexts that is. */
export function footingOf(
  application: ApplicationRecord,
  user: UserRecord,
  channel: ChannelRecord,
  world: World,
): Footing {
  const own = application.users.has(user.id) ? [ApplicationIntegrationType.UserInstall] : [];
  if (channel.guild_id !== undefined) {
    const installed = world.guilds.get(channel.guild_id)?.applications.has(application.id) === true;
    const installs = installed ? [ApplicationIntegrationType.GuildInstall, ...own] : own;
    return { context: InteractionContextType.Guild, installs };
  }
  if (channel.type === ChannelType.DM && channel.recipient_ids?.includes(application.id)) {
    return {
      context: InteractionContextType.BotDM,
      installs: [ApplicationIntegrationType.GuildInstall, ...own],
    };
  }
  return { context: InteractionContextType.PrivateChannel, installs: own };
}

function isFor(command: APIApplicationCommand, { context, installs }: Footing): boolean {
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const contexts = command.contexts ?? allContexts;
  return contexts.includes(context) && installs.some((install) => types.includes(install));
}

const allContexts = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];

// "0" leaves a command to administrators. Source: application-commands, Application Command Permissions.
function mayUse(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  command: APIApplicationCommand,
): boolean {
  if (channel.guild_id === undefined) return true;
  const permissions = channelPermissions(world, channel, user.id);
  const wanted = command.default_member_permissions;
  const needed = wanted === '0' ? PermissionFlagsBits.Administrator : BigInt(wanted ?? 0);
  if (!holds(permissions, PermissionFlagsBits.UseApplicationCommands)) return false;
  const guild = world.guilds.get(channel.guild_id);
  const member = guild?.members.get(user.id);
  if (!guild || !member) return holds(permissions, needed);
  const set = permissionsOf(guild, command.application_id);
  const listOf = (id: string) => set.find((one) => one.id === id)?.permissions ?? [];
  const channelId = isThread(channel) ? (channel.parent_id ?? channel.id) : channel.id;
  const person = { guildId: guild.id, userId: user.id, roles: member.roles, channelId, permissions };
  const lists = { command: listOf(command.id), application: listOf(command.application_id) };
  return allowsCommand(person, lists, needed);
}
