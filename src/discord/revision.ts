import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { MessageBody } from '../kit/reply.ts';
import { outgoing } from './message.ts';
import { persistently } from './persistence.ts';

/** A message of ours that answered an interaction. */
export interface Answered {
  readonly channel: string;
  /** Where it is known which one it is. */
  readonly message: string | null;
  /** Its interaction, by whose token it can be changed until then, Unix milliseconds. */
  readonly reply: { readonly application: string; readonly token: string; readonly until: number };
}

export interface RevisionOptions {
  /** For interaction endpoints, which Discord does not count. */
  readonly answers: REST;
  /** For everything else. */
  readonly posts: REST;
  /** Resolves when a request that counts may leave. */
  readonly turn: () => Promise<void>;
  /** System time, Unix milliseconds. */
  readonly wall: () => number;
  /** Is told of what Discord refuses, which may be a fault of ours. */
  readonly onRefusal: (error: DiscordAPIError) => void;
}

/** What became of a change: made; the message is gone; or it can't be reached, which no later try would mend. */
export type Revised = 'done' | 'gone' | 'out-of-reach';

/**
 * Changes answers to interactions after the fact: by the interaction's token while it lives, which works wherever commands do,
 * also where only the asker has installed the app; after that as a message of its channel, where the bot is in.
 */
export function createRevision({ answers, posts, turn, wall, onRefusal }: RevisionOptions) {
  const [byToken, byChannel] = [new API(answers).interactions, new API(posts)];
  const attempt = async (edit: () => Promise<unknown>): Promise<Revised> => {
    try {
      await edit();
      return 'done';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      onRefusal(error);
      return error.code === RESTJSONErrorCodes.UnknownMessage ? 'gone' : 'out-of-reach';
    }
  };
  return {
    /** Notifies nobody. @throws where a later try may succeed. */
    async revise({ channel, message, reply }: Answered, body: MessageBody): Promise<Revised> {
      const { application, token, until } = reply;
      if (wall() < until) {
        const edited = await attempt(() =>
          persistently(() => byToken.editReply(application, token, outgoing(body))),
        );
        if (edited !== 'out-of-reach') return edited;
      }
      if (message === null) return 'out-of-reach';
      await turn();
      return attempt(() => byChannel.channels.editMessage(channel, message, outgoing(body)));
    },
    /** Which message it is; undefined where Discord does not say. */
    async find({ message, reply }: Answered): Promise<string | undefined> {
      if (message !== null) return message;
      try {
        return (await byChannel.interactions.getOriginalReply(reply.application, reply.token)).id;
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Discord's no is the same at each try, but for its rate limits. */
const isRefusal = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && error.status < 500 && error.status !== 429;
