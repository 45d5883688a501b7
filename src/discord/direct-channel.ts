import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';

/**
 * The channel of a person's direct messages with the bot: Discord gives the one that there is, or makes one, of which nobody is told
 * before somebody writes there. Undefined where Discord gives none.
 */
export function createDirectChannel(rest: REST): (person: string) => Promise<string | undefined> {
  const { users } = new API(rest);
  return async (person) => {
    try {
      return (await users.createDM(person)).id;
    } catch (error) {
      if (error instanceof DiscordAPIError) return undefined;
      throw error;
    }
  };
}
