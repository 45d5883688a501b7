import type { API } from '@discordjs/core';
import type { Carrier } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import type { GuildTable } from './guild-table.ts';
import { findingOf, sendingOf } from './post-outcome.ts';
import { type EventForm, isMarked, makeEvent, readEvents } from './scheduled-events.ts';

export interface EventCarrierOptions {
  readonly api: API;
  readonly table: GuildTable;
  /** Writes a row's event at the moment of its attempt; undefined where it is not wanted any more. */
  readonly composeEvent: (row: Row) => Promise<EventForm | undefined>;
}

/** Makes scheduled events. They bear no nonce, so each is first looked for among our own, by the mark in its description. */
export function eventCarrier({ api, table, composeEvent }: EventCarrierOptions): Carrier {
  return {
    async send(row) {
      const form = await composeEvent(row);
      if (!form || row.guild === undefined) return { went: 'unsent' };
      try {
        return { went: 'sent', message: await makeEvent(api, row.guild, form) };
      } catch (error) {
        return sendingOf(error);
      }
    },
    async look({ guild, id }) {
      if (guild === undefined) return { saw: 'unreadable' };
      try {
        const { ours } = await readEvents(api, guild, table.self);
        const found = ours.find((event) => isMarked(event, id));
        return found ? { saw: 'it', message: found.id } : { saw: 'nothing' };
      } catch (error) {
        return findingOf(error);
      }
    },
  };
}
