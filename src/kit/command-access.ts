import {
  type APIApplicationCommandPermission,
  PermissionFlagsBits,
  ApplicationCommandPermissionType as Type,
} from 'discord-api-types/v10';

/** What a server has set in its Integrations settings on one command, and on all commands of the bot. */
export type Overwrites = {
  readonly command: readonly APIApplicationCommandPermission[];
  readonly application: readonly APIApplicationCommandPermission[];
};

/** What servers have set on who may use commands. `command` is its name. */
export type Rights = {
  /** What is at hand; undefined where Discord has to be asked. */
  known(guild: string, command: string): Overwrites | undefined;
  /** @throws what asking Discord throws: then nobody can say, and nothing is done. */
  read(guild: string, command: string): Promise<Overwrites>;
};

/** Who wants to use a command, and where. */
export type Presser = {
  readonly guild: string;
  readonly user: string;
  readonly roles: readonly string[];
  /** The channel, and what is around it: a thread follows its channel. */
  readonly channels: readonly string[];
  /** As Discord computed them for this channel, at this moment. */
  readonly permissions: bigint;
};

/**
 * Whether somebody may use a moderators' command, by Discord's documented order (interactions/application-commands, Permissions):
 * administrators may; a channel that is shut is shut; then what is set on the command (for the person, else their roles, where
 * one that allows is enough, else everyone); else what is set on all commands; else whoever has Manage Server.
 *
 * Two things only take away: that everyone is allowed means "as by default" (discord/discord-api-docs#5356), and that somebody
 * is allowed all commands of the bot makes no moderator of a fan.
 */
export function mayUse(presser: Presser, { command, application }: Overwrites): boolean {
  const { permissions } = presser;
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  if ((inChannel(command, presser) ?? inChannel(application, presser)) === false) return false;
  const set = saidOf(command, presser);
  if (set === 'allowed' || set === 'denied') return set === 'allowed';
  if (set === undefined && saidOf(application, presser) === 'denied') return false;
  return (permissions & PermissionFlagsBits.ManageGuild) !== 0n;
}

type List = readonly APIApplicationCommandPermission[];

/** The id that stands for all channels is the server's, less one. */
const allChannels = (guild: string): string => (BigInt(guild) - 1n).toString();

/** The nearest channel's own rule, else that of all channels. */
const inChannel = (list: List, { guild, channels }: Presser): boolean | undefined =>
  [...channels, allChannels(guild)]
    .map((id) => list.find((one) => one.type === Type.Channel && one.id === id)?.permission)
    .find((said) => said !== undefined);

function saidOf(list: List, { guild, user, roles }: Presser): 'allowed' | 'denied' | 'default' | undefined {
  const own = list.find(({ type, id }) => type === Type.User && id === user);
  if (own) return own.permission ? 'allowed' : 'denied';
  const forRoles = list.filter(({ type, id }) => type === Type.Role && id !== guild && roles.includes(id));
  if (forRoles.length > 0) return forRoles.some(({ permission }) => permission) ? 'allowed' : 'denied';
  const everyone = list.find(({ type, id }) => type === Type.Role && id === guild);
  return everyone && (everyone.permission ? 'default' : 'denied');
}
