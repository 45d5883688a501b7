import { API } from '@discordjs/core';
import type { REST } from '@discordjs/rest';
import type { Carrier } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import type { OccurrenceKind } from '../reminders/occurrence.ts';
import { type CrosspostCarrierOptions, crosspostCarrier } from './carrier-crosspost.ts';
import { editCarrier } from './carrier-edit.ts';
import { type EventCarrierOptions, eventCarrier } from './carrier-event.ts';
import { type PostCarrierOptions, postCarrier } from './carrier-post.ts';
import { type ThreadCarrierOptions, threadCarrier } from './carrier-thread.ts';

type EachOptions = PostCarrierOptions & ThreadCarrierOptions & CrosspostCarrierOptions & EventCarrierOptions;

export interface CarrierOptions extends Omit<EachOptions, 'api'> {
  /** One that retries nothing by itself. */
  readonly rest: REST;
  /** Whether an error says that what is to be written can't be read now. It is read before anything leaves. */
  readonly isAway: (error: unknown) => boolean;
  /** Is told of what was to be written and could not be: a bug of ours, and not Discord's. */
  readonly onFault: (error: unknown, row: Row) => void;
}

/** Carries what is due to Discord, each kind in its own way. */
export function createCarrier({ rest, isAway, onFault, ...options }: CarrierOptions): Carrier {
  const each = { ...options, api: new API(rest) };
  const post = postCarrier(each);
  const carriers: Readonly<Record<OccurrenceKind, Carrier>> = {
    countdown: post,
    notice: post,
    private: post,
    edit: editCarrier(each),
    thread: threadCarrier(each),
    'scheduled-event': eventCarrier(each),
    crosspost: crosspostCarrier(each),
  };
  return {
    async send(row) {
      try {
        return await carriers[row.kind].send(row);
      } catch (error) {
        if (isAway(error)) return { went: 'unsent' };
        onFault(error, row);
        return { went: 'refused', status: 400, code: undefined };
      }
    },
    async look(row, since) {
      try {
        return await carriers[row.kind].look(row, since);
      } catch (error) {
        if (isAway(error)) return { saw: 'lost' };
        throw error;
      }
    },
  };
}
