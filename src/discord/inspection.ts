import { API } from '@discordjs/core';
import { DiscordAPIError, HTTPError, type REST, RESTEvents } from '@discordjs/rest';
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  ApplicationFlags,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import type {
  ApplicationFacts,
  Asked,
  CommandFacts,
  DiscordPort,
  GatewayFacts,
} from '../doctor/discord-port.ts';
import type { Command } from '../kit/command.ts';
import { reasonOf } from '../store/reason.ts';
import { channelCheck } from './channel-inspection.ts';
import { differencesOf } from './command-likeness.ts';
import { definitionOf } from './definition.ts';
import { INVITE_PERMISSIONS, inviteLink } from './invite.ts';
import { namesOf } from './permission-names.ts';

export type InspectionOptions = {
  rest: REST;
  /** Those that this version of the bot has. */
  commands: readonly Command[];
  /** System time, Unix milliseconds. */
  wall: () => number;
};

/** Reads of Discord what an operator should know before the bot runs; writes nothing. */
export function createInspection({ rest, commands, wall }: InspectionOptions): DiscordPort {
  const api = new API(rest);
  let ahead: number | undefined;
  rest.on(RESTEvents.Response, (_request, response) => {
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) ahead = aheadOf(wall(), date);
  });
  return {
    application: () => ask(async () => applicationFacts(await api.applications.getCurrent())),
    gateway: () => ask(async () => gatewayFacts(await api.gateway.getBot())),
    commands: (application, guild) =>
      ask(async () => commandFacts(commands, guild, await commandsOf(api, application, guild))),
    channel: (application, guild, channel) => ask(() => channelCheck(api, application, guild, channel)),
    ahead: () => ahead,
  };
}

/** Discord cuts off the part of a second: the true time lies between its date and a second later. */
function aheadOf(now: number, date: number): number {
  if (now > date + 1000) return now - date - 1000;
  return Math.min(0, now - date);
}

async function ask<T>(question: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { answered: await question() };
  } catch (error) {
    if (error instanceof DiscordAPIError) {
      const { status, code, rawError } = error;
      const message = 'message' in rawError ? rawError.message : error.message;
      return { refused: { status, code: Number(code), message } };
    }
    if (error instanceof HTTPError) return { unreachable: `it answered with status ${error.status}` };
    return { unreachable: reasonOf(error) };
  }
}

const PRIVILEGED: readonly (readonly [string, ApplicationFlags])[] = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
];

function applicationFacts(application: APIApplication): ApplicationFacts {
  const { id, name, flags, bot_public, interactions_endpoint_url, integration_types_config } = application;
  const forServers = integration_types_config?.[ApplicationIntegrationType.GuildInstall];
  const install = forServers?.oauth2_install_params ?? application.install_params;
  return {
    id,
    name,
    guilds: application.approximate_guild_count,
    privilegedIntents: PRIVILEGED.filter(([, bits]) => (flags & bits) !== 0).map(([intent]) => intent),
    installableTo: integration_types_config && {
      servers: forServers !== undefined,
      people: integration_types_config[ApplicationIntegrationType.UserInstall] !== undefined,
    },
    installScopes: install?.scopes,
    missingInstallPermissions: install ? namesOf(INVITE_PERMISSIONS & ~BigInt(install.permissions)) : [],
    interactionsUrl: interactions_endpoint_url ?? undefined,
    isPublic: bot_public,
    invite: inviteLink(id),
  };
}

const gatewayFacts = ({ shards, session_start_limit }: APIGatewayBotInfo): GatewayFacts => ({
  shards,
  startsLeft: session_start_limit.remaining,
  startsTotal: session_start_limit.total,
  resetsIn: session_start_limit.reset_after,
  concurrency: session_start_limit.max_concurrency,
});

const commandsOf = (api: API, application: string, guild: string | undefined) =>
  guild === undefined
    ? api.applicationCommands.getGlobalCommands(application, { with_localizations: true })
    : api.applicationCommands.getGuildCommands(application, guild, { with_localizations: true });

function commandFacts(
  commands: readonly Command[],
  guild: string | undefined,
  present: readonly APIApplicationCommand[],
): CommandFacts {
  const wanted = commands.map((command) => definitionOf(command, guild === undefined ? 'global' : 'guild'));
  return { defined: wanted.length, ...differencesOf(wanted, present) };
}
