import type { Unsent } from '../../src/kit/reminders.ts';
import { occurrenceId } from '../../src/reminders/occurrence.ts';
import { at } from '../reminders/samples.ts';

/** A row of the ledger as moderators are told of it: a countdown of 14 July 2023 that was missed, unless told otherwise. */
export function unsentRow(more: Partial<Unsent> = {}): Unsent {
  const key = { kind: 'countdown', recipient: '7', event: 'own:1', when: '2023-07-14', step: '7d' } as const;
  return {
    ...key,
    id: occurrenceId(key),
    guild: '100',
    due: at('2023-07-07T09:00:00Z'),
    until: at('2023-07-08T00:00:00Z'),
    priority: 2,
    note: undefined,
    state: 'missed',
    held: false,
    reason: 'lapsed',
    claims: 0,
    firstAttempt: undefined,
    message: undefined,
    settled: undefined,
    title: 'Premiere',
    ...more,
  };
}
