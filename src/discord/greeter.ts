import type { API } from '@discordjs/core';
import type { GatewayGuildCreateDispatchData, GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { MessageBody } from '../kit/reply.ts';
import type { Collection } from '../store/records.ts';
import { sayHello, welcomeChannel } from './welcome.ts';

/** How long ago a server may have added the bot, if that happened while the bot was away: a day, in ms. */
const RECENT_MS = 24 * 60 * 60_000;

export type GreeterOptions = {
  api: API;
  /** The servers that were greeted, durable. */
  greetings: Promise<Pick<Collection<{ at: string }>, 'setIfAbsent' | 'delete'>>;
  /** The greeting in the server's language, as Discord tells it. */
  body: (locale: string) => MessageBody;
  /** Resolves when a request that nobody waits for may leave. */
  turn: () => Promise<void>;
  /** System time, Unix milliseconds. */
  wall: () => number;
};

/**
 * Greets a server that has just added the bot, once ever. At a start Discord announces every server; of those
 * only the ones that added the bot in the last day count as new.
 */
export function createGreeter({ api, greetings, body, turn, wall }: GreeterOptions) {
  const announced = new Set<string>();
  let self = '';
  return {
    ready(data: GatewayReadyDispatchData): void {
      self = data.user.id;
      for (const guild of data.guilds) announced.add(guild.id);
    },
    /** Resolves when the server was greeted or needs no greeting. */
    async joined(guild: GatewayGuildCreateDispatchData): Promise<void> {
      if (guild.unavailable) return;
      const old = announced.has(guild.id) && wall() - Date.parse(guild.joined_at) > RECENT_MS;
      announced.add(guild.id);
      const roles = (guild.members ?? []).find((member) => member.user.id === self)?.roles ?? [];
      const channel = welcomeChannel(guild, { id: self, roles });
      if (old || channel === undefined) return;
      const now = new Date(wall()).toISOString();
      // Written first: a greeting that is lost in a crash is better than one said twice.
      const first = await (await greetings).setIfAbsent(guild.id, { at: now });
      if (!first) return;
      await turn();
      await sayHello(api, channel, guild.id, body(guild.preferred_locale));
    },
    /** The server has removed the bot; should it come back, it is greeted again. */
    async left(guildId: string): Promise<void> {
      announced.delete(guildId);
      await (await greetings).delete(guildId);
    },
  };
}
