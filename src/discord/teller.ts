import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import type { MessageBody } from '../kit/reply.ts';
import type { Logger } from '../log.ts';
import { outgoing } from './message.ts';
import { createRecent } from './recent.ts';

export interface TellerOptions {
  readonly rest: REST;
  /** Resolves when a request may leave. */
  readonly turn: () => Promise<void>;
  /** Real milliseconds that only grow. */
  readonly monotonic: () => number;
  readonly log: Logger;
}

/** To whom something is said: the channel first, and where that fails or is none, the person. */
export interface Addressee {
  readonly channel: string | undefined;
  readonly person: string | undefined;
}

/** Real milliseconds in which a door that was found shut is not tried again: a file of settings alone makes hundreds of notes. */
const SHUT_MS = 60_000;

/**
 * Tells moderators something, once: in a channel of theirs, else by direct message. Gives whether anybody was reached: nobody
 * may take direct messages.
 */
export function createTeller({ rest, turn, monotonic, log }: TellerOptions) {
  const api = new API(rest);
  const shut = createRecent<true>(SHUT_MS, monotonic);
  const say = async (channel: string, body: MessageBody) => {
    await turn();
    await api.channels.createMessage(channel, outgoing(body));
  };
  const attempt = async (what: string, whom: string, task: () => Promise<void>): Promise<boolean> => {
    if (shut.get(whom)) return false;
    try {
      await task();
      return true;
    } catch (err) {
      if (err instanceof DiscordAPIError) shut.set(whom, true);
      log.warn({ err }, `moderators could not be told ${what}`);
      return false;
    }
  };
  return async ({ channel, person }: Addressee, body: MessageBody): Promise<boolean> => {
    if (channel !== undefined && (await attempt('in their channel', channel, () => say(channel, body))))
      return true;
    if (person === undefined) return false;
    return attempt('by direct message', person, async () => {
      await turn();
      const { id } = await api.users.createDM(person);
      await say(id, body);
    });
  };
}
