import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { UserError } from '../kit/errors.ts';
import type { MessageBody } from '../kit/reply.ts';
import { type Breakage, readRefusal } from '../reminders/refusal.ts';
import { outgoing } from './message.ts';

/** The channel of direct messages in which it was said, or why nothing can be said there. */
export type Said = { readonly channel: string } | { readonly closed: Breakage };

/**
 * Says something to a person by direct message while that person waits for it: whether one takes direct messages is known only
 * from Discord's answer to one (50007, 50278). Discord gives the same channel each time (resources/user, "Create DM").
 * @param rest one that retries nothing by itself
 * @param turn resolves when a request may leave
 */
export function createDirectMessages(rest: REST, turn: () => Promise<void>) {
  const api = new API(rest);
  return async (person: string, body: MessageBody): Promise<Said> => {
    try {
      await turn();
      const { id } = await api.users.createDM(person);
      await turn();
      await api.channels.createMessage(id, outgoing(body));
      return { channel: id };
    } catch (error) {
      const why = closedBy(error);
      if (why !== undefined) return { closed: why };
      // The error of a request names the person and what was asked, so it must not get as far as the log.
      throw new UserError('remindme.unreachable');
    }
  };
}

function closedBy(error: unknown): Breakage | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  const code = typeof error.code === 'number' ? error.code : undefined;
  const refusal = readRefusal(error.status, code, 'other');
  return refusal.means === 'broken' ? refusal.why : undefined;
}
