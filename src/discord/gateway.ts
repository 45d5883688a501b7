import { DiscordAPIError, type REST } from '@discordjs/rest';
import { WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { ShardChoice } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type RetryOptions, untilDone } from '../retry.ts';
import { OperatorError } from '../service.ts';
import { presenceOf } from './presence.ts';

export type GatewayOptions = {
  rest: REST;
  token: string;
  presence: string;
  shards: ShardChoice;
  metrics: Metrics;
  log: Logger;
  /** Is told when Discord refuses the bot after it has been connected. */
  onRefused: (refusal: Error) => void;
};

export const TOKEN_REFUSED = 'Discord refused the token: check DISCORD_TOKEN';

/** Close codes after which a reconnect is pointless, with what the operator should look at (Discord, opcodes). */
const FATAL: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard'],
  [GatewayCloseCodes.ShardingRequired, 'the bot is in too many servers for so few shards: raise SHARD_COUNT'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its gateway'],
  [GatewayCloseCodes.InvalidIntents, 'Discord refused the intents'],
  [GatewayCloseCodes.DisallowedIntents, 'Discord refused the intents'],
]);

/** The gateway with the one intent that Reckoner needs, watched; not yet connected. */
export function createGateway({ rest, token, presence, shards, metrics, log, onRefused }: GatewayOptions) {
  const gateway = new WebSocketManager({
    rest,
    token,
    intents: GatewayIntentBits.Guilds,
    shardIds: shards.range ?? null,
    shardCount: shards.count ?? null,
    initialPresence: presenceOf(presence),
  });
  const note = (event: string, shard: number, code?: number) => {
    metrics.gatewayEvent(event, shard);
    log.info({ shard, ...(code === undefined ? {} : { code }) }, `gateway ${event}`);
  };
  gateway.on(WebSocketShardEvents.Ready, (_data, shard) => note('ready', shard));
  gateway.on(WebSocketShardEvents.Resumed, (shard) => note('resumed', shard));
  gateway.on(WebSocketShardEvents.Closed, (code, shard) => {
    note('closed', shard, code);
    // Where Discord chooses the number, it will choose a higher one for a process that begins anew.
    const outgrown = code === GatewayCloseCodes.ShardingRequired && shards.count === undefined;
    const reason = outgrown ? undefined : FATAL.get(code);
    if (outgrown) onRefused(new Error('the bot has outgrown the number of shards that it began with'));
    if (reason) onRefused(new OperatorError(`${reason} (gateway close code ${code})`));
  });
  gateway.on(WebSocketShardEvents.SocketError, (err, shard) =>
    log.warn({ shard, err }, 'gateway socket error'),
  );
  // Fatal close codes come here too, in the library's own words, after the line that says what to do.
  gateway.on(WebSocketShardEvents.Error, (err, shard) =>
    log.warn({ shard, reason: err.message }, 'gateway error'),
  );
  gateway.on(WebSocketShardEvents.Debug, (message, shard) => log.trace({ shard }, message));
  return gateway;
}

/** For each shard of this process whether it is connected and ready; for none while it is not known which they are. */
export async function readyShards(gateway: WebSocketManager): Promise<ReadonlyMap<number, boolean>> {
  const status = await gateway.fetchStatus();
  return status.mapValues((it) => it === WebSocketShardStatus.Ready);
}

/** True while every shard of this process is connected and ready. */
export async function isReady(gateway: WebSocketManager): Promise<boolean> {
  const shards = await readyShards(gateway);
  return shards.size > 0 && shards.values().every(Boolean);
}

/**
 * Connects, however long Discord is away. `wait` waits real milliseconds and rejects to end the tries.
 * @throws OperatorError when Discord refuses the token
 */
export const connect = (gateway: WebSocketManager, log: Logger, wait: RetryOptions['wait']): Promise<void> =>
  untilDone(() => gateway.connect(), {
    wait,
    onFailure(err, retryInMs) {
      if (isRefusal(err)) throw new OperatorError(TOKEN_REFUSED);
      log.warn({ err, retryInMs }, 'could not connect to Discord');
    },
  });

/** True for what Discord answers to a token that it does not know. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 401;
