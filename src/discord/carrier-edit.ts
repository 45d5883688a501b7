import type { Carrier } from '../reminders/courier.ts';
import type { PostCarrierOptions } from './carrier-post.ts';
import { outgoing } from './message.ts';
import { sendingOf } from './post-outcome.ts';

/** Carries edits of our own messages. Done twice one is done once, so that nothing has to be looked for; it notifies nobody. */
export function editCarrier({ api, compose }: Pick<PostCarrierOptions, 'api' | 'compose'>): Carrier {
  return {
    async send(row) {
      const letter = await compose(row);
      if (letter?.edits === undefined) return { went: 'unsent' };
      try {
        const { id } = await api.channels.editMessage(letter.channel, letter.edits, outgoing(letter.body));
        return { went: 'sent', message: id };
      } catch (error) {
        return sendingOf(error);
      }
    },
    look: async () => ({ saw: 'unreadable' }),
  };
}
