import type { API } from '@discordjs/core';
import { DiscordAPIError } from '@discordjs/rest';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Command } from '../kit/command.ts';
import { nameAbroad } from '../kit/task-of.ts';
import { OperatorError } from '../service.ts';
import type { Collection } from '../store/records.ts';
import { areAlike } from './command-likeness.ts';
import { definitionOf, type Scope } from './definition.ts';
import { inviteLink } from './invite.ts';

export type Registration = {
  api: API;
  applicationId: string;
  commands: readonly Command[];
  /** Register in this server alone; absent: globally. */
  ownerGuild: string | undefined;
  /** Servers in which this installation has registered, by id, so that nothing shows twice. */
  former: Collection<{ at: string }>;
  /** System time, Unix milliseconds. */
  wall: () => number;
};

/** The outcome: whether Discord had to be told anything, and each command's id, for `</name:id>`. */
export type Registered = { changed: boolean; ids: ReadonlyMap<string, string> };

/**
 * Makes Discord's list of our commands equal to ours, and tells it only when something differs: an idempotent
 * overwrite of the whole list. A command is never shown twice, once from each scope.
 * @throws OperatorError with OWNER_GUILD set while global commands exist, which are never touched then; when the bot is not
 * in that server; and when Discord refuses a definition
 */
export async function register(registration: Registration): Promise<Registered> {
  try {
    return await registered(registration);
  } catch (error) {
    throw plainRefusal(error, registration.applicationId);
  }
}

async function registered(registration: Registration): Promise<Registered> {
  const { api, applicationId, ownerGuild, former, wall } = registration;
  if (ownerGuild === undefined) {
    await clearGuilds(api, applicationId, former);
    return overwrite(registration, 'global', {
      get: () => api.applicationCommands.getGlobalCommands(applicationId, { with_localizations: true }),
      put: (body) => api.applicationCommands.bulkOverwriteGlobalCommands(applicationId, body),
    });
  }
  const global = await api.applicationCommands.getGlobalCommands(applicationId);
  if (global.length > 0) throw new OperatorError(conflictText(global));
  await former.setIfAbsent(ownerGuild, { at: new Date(wall()).toISOString() });
  return overwrite(registration, 'guild', {
    get: () =>
      api.applicationCommands.getGuildCommands(applicationId, ownerGuild, { with_localizations: true }),
    put: (body) => api.applicationCommands.bulkOverwriteGuildCommands(applicationId, ownerGuild, body),
  });
}

const conflictText = (global: readonly APIApplicationCommand[]) =>
  `OWNER_GUILD is set, but this application has ${global.length} global commands (${global
    .map(({ name }) => `/${name}`)
    .join(', ')}), and its server would show each twice. Unset OWNER_GUILD to keep them global, ` +
  'or use an application without global commands.';

type Port = {
  get(): Promise<readonly APIApplicationCommand[]>;
  put(body: ReturnType<typeof definitionOf>[]): Promise<readonly APIApplicationCommand[]>;
};

async function overwrite({ commands }: Registration, scope: Scope, port: Port): Promise<Registered> {
  const present = await port.get();
  // Only now: it takes as long as several answers, and whoever asks right after READY is answered while Discord is.
  const wanted = commands.map((command) => definitionOf(command, scope));
  const changed = !areAlike(wanted, present);
  const now = changed ? await port.put(wanted) : present;
  const idOf = (command: Command) =>
    now.find(({ type, name }) => type === typeOf(command) && name === nameAbroad(command))?.id;
  const ids = commands.flatMap((command) => {
    const id = idOf(command);
    return id === undefined ? [] : [[command.name, id] as const];
  });
  return { changed, ids: new Map(ids) };
}

const typeOf = ({ menu }: Command) =>
  menu === undefined ? ApplicationCommandType.ChatInput : ApplicationCommandType.Message;

/** Earlier registrations in single servers end when the commands become global. */
async function clearGuilds(api: API, applicationId: string, former: Registration['former']): Promise<void> {
  for await (const [guildId] of former.list()) {
    await api.applicationCommands.bulkOverwriteGuildCommands(applicationId, guildId, []).catch((error) => {
      // A server that the bot has left shows none of its commands any more.
      if (!isAbroad(error)) throw error;
    });
    await former.delete(guildId);
  }
}

/** True when Discord says that the bot is not in the server. */
const isAbroad = (error: unknown): boolean =>
  error instanceof DiscordAPIError && ABROAD.has(Number(error.code));

const ABROAD: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
]);

/** What stands in the way and no repetition would change, told to the operator; anything else as it was. */
function plainRefusal(error: unknown, applicationId: string): unknown {
  if (isAbroad(error)) {
    return new OperatorError(
      `The bot is not in the server that OWNER_GUILD names: add it with ${inviteLink(applicationId)}, or unset OWNER_GUILD`,
    );
  }
  if (error instanceof DiscordAPIError && error.status === 400) {
    return new OperatorError(`Discord refuses the commands: ${error.message}`);
  }
  return error;
}
