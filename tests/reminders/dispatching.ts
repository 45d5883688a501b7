import { onTestFinished } from 'vitest';
import type { CourierOptions, Delivered } from '../../src/reminders/courier.ts';
import type { Sending } from '../../src/reminders/delivery.ts';
import { Dispatcher } from '../../src/reminders/dispatcher.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import type { Slot } from '../../src/reminders/pace.ts';
import { plan } from '../../src/reminders/plan.ts';
import type { Tally } from '../../src/reminders/tally.ts';
import type { Verdict } from '../../src/reminders/verdict.ts';
import { openStore } from '../../src/store/store.ts';
import { at, day, release, subscription, window } from './samples.ts';

export const SHARDS = { ids: [0], count: 1 };
export const NOW = at('2023-07-14T09:00:00Z');
export const FILM = release(day('2023-07-14'));

/** A turn of which nobody wants to know what became. */
export const SLOT: Slot = { unused: () => undefined };

/** A dispatcher over a real ledger, and what it told. */
export async function dispatching(
  send: (row: Row) => Promise<Sending>,
  verdict: Verdict = { do: 'post' },
  more: Partial<Pick<CourierOptions, 'judge' | 'turn'>> = {},
) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const ledger = await openLedger(store);
  const counted: string[] = [];
  const tally: Tally = {
    due: (_shard, rows) => counted.push(`due ${rows}`),
    sent: (_shard, seconds, late) => counted.push(`sent ${seconds} ${late}`),
    retried: () => counted.push('retried'),
    ended: (_shard, state, reason) => counted.push(`${state} ${reason}`),
    broken: (_shard, reason) => counted.push(`broken ${reason}`),
    queue: (_shard, { due, held, claimed }) => counted.push(`queue ${due} ${held} ${claimed}`),
  };
  const told: Delivered[] = [];
  const progress: unknown[] = [];
  const errors: unknown[] = [];
  const drained = Promise.withResolvers<ReadonlyMap<string, number>>();
  const dispatcher = new Dispatcher({
    shards: SHARDS,
    ledger,
    tally,
    courier: {
      ledger,
      owner: 'me',
      carrier: { send, look: async () => ({ saw: 'unreadable' }) },
      judge: async () => verdict,
      turn: async () => SLOT,
      now: () => NOW,
      monotonic: () => 0,
      wait: async () => undefined,
      ...more,
    },
    onDelivered: async (_row, delivered) => void told.push(delivered),
    onError: (error) => errors.push(error),
    onProgress: (ended, underWay) => progress.push([Object.fromEntries(ended), underWay > 0]),
    onDrained: (ended) => drained.resolve(ended),
  });
  const owe = async (count: number) => {
    const many = Array.from({ length: count }, (_, n) => subscription({ id: `s${n}` }));
    const planned = plan(many, () => [FILM], window('2023-07-14T08:00:00Z', '2023-07-14T09:00:00Z'));
    await ledger.insert(planned.map((occurrence) => ({ occurrence })));
  };
  return { ledger, tally, dispatcher, counted, told, progress, errors, drained: drained.promise, owe };
}
