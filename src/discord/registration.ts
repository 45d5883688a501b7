import type { API } from '@discordjs/core';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Command } from '../kit/command.ts';
import { OperatorError } from '../service.ts';
import type { Collection } from '../store/records.ts';
import { definitionOf, type Scope } from './definition.ts';

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
 * @throws OperatorError with OWNER_GUILD set while global commands exist, which are never touched then.
 */
export async function register(registration: Registration): Promise<Registered> {
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
  const wanted = commands.map((command) => definitionOf(command, scope));
  const present = await port.get();
  const changed = fingerprint(wanted) !== fingerprint(present);
  const now = changed ? await port.put(wanted) : present;
  return { changed, ids: new Map(now.map(({ name, id }) => [name, id])) };
}

/** Earlier registrations in single servers end when the commands become global. */
async function clearGuilds(api: API, applicationId: string, former: Registration['former']): Promise<void> {
  for await (const [guildId] of former.list()) {
    await api.applicationCommands.bulkOverwriteGuildCommands(applicationId, guildId, []);
    await former.delete(guildId);
  }
}

/** The parts that we decide, in one order, with Discord's defaults left out as Discord leaves them out. */
const DECIDED = new Set(
  (
    'name description name_localizations description_localizations options type required choices autocomplete ' +
    'channel_types value min_value max_value min_length max_length default_member_permissions contexts integration_types'
  ).split(' '),
);

const fingerprint = (commands: readonly object[]): string =>
  JSON.stringify(commands.map((command) => JSON.stringify(normal(command))).sort());

function normal(value: unknown, inMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => (inMap || DECIDED.has(key)) && !isDefault(item))
    .map(([key, item]) => [key, normal(item, key.endsWith('_localizations'))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

const isDefault = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);
