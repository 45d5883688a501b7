import type { API } from '@discordjs/core';
import type { Letter } from '../kit/letter.ts';
import type { Carrier } from '../reminders/courier.ts';
import type { Sending } from '../reminders/delivery.ts';
import type { PostCarrierOptions } from './carrier-post.ts';
import { replacing } from './message.ts';
import { orPlain } from './plain-letter.ts';
import { sendingOf } from './post-outcome.ts';

type EditCarrierOptions = Pick<PostCarrierOptions, 'api' | 'compose' | 'onPlain'>;

/** Carries edits of our own messages. Done twice one is done once, so that nothing has to be looked for; it notifies nobody. */
export function editCarrier({ api, compose, onPlain }: EditCarrierOptions): Carrier {
  const send = orPlain((_row, letter) => edit(api, letter), onPlain);
  return {
    async send(row) {
      const letter = await compose(row);
      return letter ? send(row, letter) : { went: 'unsent' };
    },
    look: async () => ({ saw: 'unreadable' }),
  };
}

async function edit(api: API, { channel, edits, body }: Letter): Promise<Sending> {
  if (edits === undefined) return { went: 'unsent' };
  try {
    const { id } = await api.channels.editMessage(channel, edits, replacing(body));
    return { went: 'sent', message: id };
  } catch (error) {
    return sendingOf(error);
  }
}
