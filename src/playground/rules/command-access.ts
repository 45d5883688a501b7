import {
  type APIApplicationCommandPermission,
  PermissionFlagsBits,
  ApplicationCommandPermissionType as Type,
} from 'discord-api-types/v10';
import { holds } from './permissions.ts';

/** What a server has set: on the command itself, and on all commands of its application. */
export interface CommandLists {
  readonly command: readonly APIApplicationCommandPermission[];
  readonly application: readonly APIApplicationCommandPermission[];
}

export interface CommandUser {
  readonly guildId: string;
  readonly userId: string;
  readonly roles: readonly string[];
  /** The channel; for a thread, the one around it. */
  readonly channelId: string;
  readonly permissions: bigint;
}

/**
 * Whether a server's settings let somebody use a command; `needed` are its default permissions. Source: application-commands,
 * Permissions, and for everyone's special part discord/discord-api-docs#5356.
 */
export function allowsCommand(user: CommandUser, lists: CommandLists, needed: bigint): boolean {
  if (holds(user.permissions, PermissionFlagsBits.Administrator)) return true;
  if ((forChannel(user, lists.command) ?? forChannel(user, lists.application)) === false) return false;
  const own = forPerson(user, lists.command);
  if (own !== undefined) return own;
  const everyone = find(lists.command, Type.Role, user.guildId);
  if (everyone === false) return false;
  if (everyone === undefined && isShutOut(user, lists.application)) return false;
  return holds(user.permissions, needed);
}

function isShutOut(user: CommandUser, list: CommandLists['application']): boolean {
  return (forPerson(user, list) ?? find(list, Type.Role, user.guildId)) === false;
}

function forPerson(user: CommandUser, list: CommandLists['command']): boolean | undefined {
  const own = find(list, Type.User, user.userId);
  if (own !== undefined) return own;
  const said = user.roles.map((role) => find(list, Type.Role, role)).filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.includes(true);
}

function forChannel(user: CommandUser, list: CommandLists['command']): boolean | undefined {
  const all = (BigInt(user.guildId) - 1n).toString();
  return find(list, Type.Channel, user.channelId) ?? find(list, Type.Channel, all);
}

function find(list: CommandLists['command'], type: Type, id: string): boolean | undefined {
  return list.find((one) => one.type === type && one.id === id)?.permission;
}
