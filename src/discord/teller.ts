import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import type { MessageBody } from '../kit/reply.ts';
import type { Logger } from '../log.ts';
import { outgoing } from './message.ts';

export interface TellerOptions {
  readonly rest: REST;
  /** Resolves when a request may leave. */
  readonly turn: () => Promise<void>;
  readonly log: Logger;
}

/** To whom something is said: the channel first, and where that fails or is none, the person. */
export interface Addressee {
  readonly channel: string | undefined;
  readonly person: string | undefined;
}

/**
 * Tells moderators something, once: in a channel of theirs, else by direct message. Gives whether anybody was reached: nobody
 * may take direct messages.
 */
export function createTeller({ rest, turn, log }: TellerOptions) {
  const api = new API(rest);
  const say = async (channel: string, body: MessageBody) => {
    await turn();
    await api.channels.createMessage(channel, outgoing(body));
  };
  const attempt = async (what: string, task: () => Promise<void>): Promise<boolean> => {
    try {
      await task();
      return true;
    } catch (err) {
      // That Discord says no is nothing to trace: which permission is missing is theirs to mend.
      const why = err instanceof DiscordAPIError ? { code: err.code, why: err.message } : { err };
      log.warn(why, `moderators could not be told ${what}`);
      return false;
    }
  };
  return async ({ channel, person }: Addressee, body: MessageBody): Promise<boolean> => {
    if (channel !== undefined && (await attempt('in their channel', () => say(channel, body)))) return true;
    if (person === undefined) return false;
    return attempt('by direct message', async () => {
      await turn();
      const { id } = await api.users.createDM(person);
      await say(id, body);
    });
  };
}
