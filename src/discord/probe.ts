import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { type Breakage, readRefusal } from '../reminders/refusal.ts';

/**
 * Asks Discord for a channel of which the gateway has not told, as of an archived thread. Gives why nothing can be posted there;
 * undefined where it is there, or where Discord doesn't say.
 * @param turn resolves when a request may leave.
 */
export function createProbe(rest: REST, turn: () => Promise<void>) {
  const api = new API(rest);
  return async (channel: string): Promise<Breakage | undefined> => {
    await turn();
    try {
      const found = await api.channels.get(channel);
      const locked = 'thread_metadata' in found && found.thread_metadata?.locked === true;
      return locked ? 'thread-locked' : undefined;
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) return undefined;
      const code = typeof error.code === 'number' ? error.code : undefined;
      const refusal = readRefusal(error.status, code, 'other');
      return refusal.means === 'broken' ? refusal.why : undefined;
    }
  };
}
