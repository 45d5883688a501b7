import { API } from '@discordjs/core';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  InteractionType,
} from 'discord-api-types/v10';
import type { Config } from '../config.ts';
import { type CommandIds, createCommandIds } from '../discord/command-ids.ts';
import { createRights } from '../discord/command-rights.ts';
import { createGreeter, type GreeterOptions } from '../discord/greeter.ts';
import type { Keeping } from '../keeping.ts';
import type { RetryOptions } from '../retry.ts';
import { welcome } from '../views/about/welcome.ts';
import { createAnswerer, type Services } from './answerer.ts';
import { createBeginning } from './beginning.ts';
import type { BotParts } from './parts.ts';

/** Takes an event and the shard that it came over. */
export type EventHandler = (event: GatewayDispatchPayload, shard: number) => Promise<void>;

/**
 * What happens at each of the gateway's events that concern the bot.
 * @param fail ends the bot: its store can't be opened, or its commands must not be registered
 * @param wait waits real milliseconds; rejects when the bot stops
 */
export function createEventHandler(
  parts: BotParts,
  services: Services,
  config: Pick<Config, 'shards' | 'ownerGuild'>,
  fail: (error: unknown) => void,
  wait: RetryOptions['wait'],
): EventHandler {
  const { reminders } = services;
  const api = new API(parts.rest);
  const ids = createCommandIds({
    api,
    commands: parts.commands,
    ownerGuild: config.ownerGuild,
    log: parts.log,
  });
  const begin = createBeginning(parts, { api, config, ids, wait });
  const greetings = greetingsOf(parts.keeping);
  const turn = () => reminders.turn();
  const greeter = createGreeter({ api, greetings, body: welcome, turn, wall: parts.wall });
  const rights = createRights(api, ids);
  const answer = createAnswerer(parts, services, rights, ids);
  return async (event, shard) => {
    if (event.t === GatewayDispatchEvents.InteractionCreate) {
      seeCommand(ids, event.d);
      return answer(event.d, shard);
    }
    rights.take(event);
    await reminders.take(event);
    switch (event.t) {
      case GatewayDispatchEvents.Ready:
        greeter.ready(event.d);
        return begin(event.d).catch(fail);
      case GatewayDispatchEvents.GuildCreate:
        return greeter.joined(event.d);
      case GatewayDispatchEvents.GuildDelete:
        return event.d.unavailable ? undefined : greeter.left(event.d.id);
    }
  };
}

/** Who joins while the store is away is greeted when it is back. */
function greetingsOf({ state, outage }: Keeping): GreeterOptions['greetings'] {
  const lasting = state.then(({ greetings }) => ({
    setIfAbsent: (...greeting: Parameters<typeof greetings.setIfAbsent>) =>
      outage.persist(() => greetings.setIfAbsent(...greeting)),
    delete: (guild: string) => outage.persist(() => greetings.delete(guild)),
  }));
  // That the store can't be opened is told elsewhere.
  lasting.catch(() => undefined);
  return lasting;
}

/** An interaction says under which id Discord knows the command. */
function seeCommand(ids: CommandIds, interaction: APIInteraction): void {
  if (interaction.type !== InteractionType.ApplicationCommand) return;
  ids.see(interaction.application_id, interaction.data.name, interaction.data.id);
}
