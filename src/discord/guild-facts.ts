import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';

export interface GuildFactsOptions {
  readonly rest: REST;
  /** Resolves when one more request may leave. */
  readonly turn: () => Promise<void>;
  /** Is told of what could not be asked. */
  readonly onFault: (error: unknown) => void;
}

/** What the bot asks Discord for when somebody wants to know it. */
export interface GuildFacts {
  /** How many members have a role; undefined where Discord does not say. */
  members(guild: string, role: string): Promise<number | undefined>;
}

const counts = z.record(z.string(), z.number());

/** A panel can be read without these facts, so nothing that stands in their way is thrown. */
export function createGuildFacts({ rest, turn, onFault }: GuildFactsOptions): GuildFacts {
  return {
    async members(guild, role) {
      try {
        await turn();
        return counts.parse(await rest.get(`${Routes.guildRoles(guild)}/member-counts`))[role];
      } catch (error) {
        onFault(error);
        return undefined;
      }
    },
  };
}
