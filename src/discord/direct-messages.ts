import { API } from '@discordjs/core';
import { DiscordAPIError, RateLimitError, type REST } from '@discordjs/rest';
import { UserError } from '../kit/errors.ts';
import type { MessageBody } from '../kit/reply.ts';
import { type Breakage, readRefusal } from '../reminders/refusal.ts';
import { outgoing } from './message.ts';
import { isPassing } from './persistence.ts';

/** The channel of direct messages in which it was said, or why nothing can be said there. */
export type Said = { readonly channel: string } | { readonly closed: Breakage };

/**
 * Says something to a person by direct message while that person waits for it: whether one takes direct messages is known only
 * from Discord's answer to one (50007, 50278). Discord gives the same channel each time (resources/user, "Create DM").
 * @throws UserError where Discord does not answer, or asks to wait; Error that names nobody for any other refusal
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
      if (error instanceof RateLimitError || isPassing(error)) throw new UserError('remindme.unreachable');
      // The error of a request names the person and what was asked, so it must not get as far as the log.
      if (error instanceof DiscordAPIError) {
        throw new Error(`Discord refused a direct message: ${error.status}, code ${error.code}`);
      }
      throw error;
    }
  };
}

const CLOSED: Breakage = 'direct-messages-closed';

/** Why the person's door is shut, where that is what Discord says: by any other refusal the fault is ours. */
function closedBy(error: unknown): Breakage | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  const code = typeof error.code === 'number' ? error.code : undefined;
  const refusal = readRefusal(error.status, code, 'other');
  return refusal.means === 'broken' && refusal.why === CLOSED ? CLOSED : undefined;
}
