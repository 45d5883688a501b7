import { type API, Client } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { type SessionInfo, WebSocketManager } from '@discordjs/ws';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import type { Application } from '../../../src/playground/community.ts';
import type { Playground } from '../../../src/playground/playground.ts';

/** discord.js's core layer, connected. */
export interface CoreBot {
  readonly client: Client;
  readonly api: API;
  readonly gateway: WebSocketManager;
}

/** How it identifies. */
export interface CoreOptions {
  readonly intents?: number;
  readonly shardCount?: number;
  readonly shardIds?: number[];
}

/** Connects a bot by `@discordjs/core`; it ends with the test. `prepare` registers its handlers first. */
export async function connectCore(
  playground: Playground,
  application: Application,
  prepare: (bot: CoreBot) => void = () => {},
  options: CoreOptions = {},
): Promise<CoreBot> {
  const rest = new REST({ api: playground.apiUrl, version: '10' }).setToken(application.token);
  // The library's own memory of sessions is one for the whole process; each bot here needs its own.
  const sessions = new Map<number, SessionInfo | null>();
  const gateway = new WebSocketManager({
    retrieveSessionInfo: (shardId) => sessions.get(shardId) ?? null,
    updateSessionInfo: (shardId, info) => void sessions.set(shardId, info),
    token: application.token,
    intents: options.intents ?? GatewayIntentBits.Guilds,
    rest,
    shardCount: options.shardCount ?? null,
    shardIds: options.shardIds ?? null,
  });
  const client = new Client({ rest, gateway });
  const bot = { client, api: client.api, gateway };
  prepare(bot);
  onTestFinished(() => gateway.destroy());
  await gateway.connect();
  await application.ready(options.shardIds?.length ?? options.shardCount ?? 1);
  return bot;
}
