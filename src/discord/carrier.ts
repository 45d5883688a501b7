import { API } from '@discordjs/core';
import type { REST } from '@discordjs/rest';
import type { Carrier } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import type { OccurrenceKind } from '../reminders/occurrence.ts';
import { editCarrier } from './carrier-edit.ts';
import { type PostCarrierOptions, postCarrier } from './carrier-post.ts';

export interface CarrierOptions extends Omit<PostCarrierOptions, 'api'> {
  /** One that retries nothing by itself. */
  readonly rest: REST;
  /** Is told of what was to be written and could not be: a bug of ours, and not Discord's. */
  readonly onFault: (error: unknown, row: Row) => void;
}

/** Carries what is due to Discord, each kind in its own way. */
export function createCarrier({ rest, onFault, ...options }: CarrierOptions): Carrier {
  const api = new API(rest);
  const post = postCarrier({ ...options, api });
  const carriers: Readonly<Record<OccurrenceKind, Carrier>> = {
    countdown: post,
    notice: post,
    private: post,
    edit: editCarrier({ ...options, api }),
    thread: post,
    'scheduled-event': post,
    crosspost: post,
  };
  return {
    async send(row) {
      try {
        return await carriers[row.kind].send(row);
      } catch (error) {
        onFault(error, row);
        return { went: 'refused', status: 400, code: undefined };
      }
    },
    look: (row, since) => carriers[row.kind].look(row, since),
  };
}
