import type { API } from '@discordjs/core';
import type { Carrier } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import { sendingOf } from './post-outcome.ts';

/** A message that is to be published. */
export interface Published {
  readonly channel: string;
  readonly message: string;
}

export interface CrosspostCarrierOptions {
  readonly api: API;
  /** The message that a row publishes; undefined where it is not there. */
  readonly published: (row: Row) => Promise<Published | undefined>;
}

/**
 * Publishes in announcement channels. Doing it twice is doing it once: Discord answers 40033, which is success, so there is
 * nothing to look for. Beyond a channel's ration (10 an hour, observed) it says how long to wait, and the ledger does.
 */
export function crosspostCarrier({ api, published }: CrosspostCarrierOptions): Carrier {
  return {
    async send(row) {
      const wanted = await published(row);
      if (!wanted) return { went: 'unsent' };
      try {
        const { id } = await api.channels.crosspostMessage(wanted.channel, wanted.message);
        return { went: 'sent', message: id };
      } catch (error) {
        return sendingOf(error);
      }
    },
    look: async () => ({ saw: 'unreadable' }),
  };
}
