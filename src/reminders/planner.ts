import { setImmediate as breath } from 'node:timers/promises';
import { type Beat, beatAt } from './beat.ts';
import type { Window } from './due.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { Planned } from './plan.ts';

/** So many rows are written in one transaction: it blocks for a few milliseconds, and no longer. */
const BATCH = 500;

/** One of how many shards. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** What a beat has done: how many rows are new, of which some may have been missed in a pause. */
export type Beaten = Beat & { readonly written: number };

/**
 * Up to when a shard has planned, as a process that takes it over begins with it. It is written down as this shard's own: where
 * there was none (another number of shards, or the very first start) it is the oldest of all, and that one moves on with the
 * shard whose it is; what lies in between would be planned by nobody. @param now bot time, for the very first start.
 */
export async function takeOver(
  ledger: Ledger,
  { id, count }: Shard,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const planned = (await ledger.planned(id, count)) ?? now;
  await ledger.movePlanned(id, count, planned);
  return planned;
}

/**
 * One beat of a shard: plans from the last planned instant to now and writes every occurrence as due, or as missed in a pause.
 * Only when all are durable is the last planned instant moved; where anything throws before, the next beat does it all again.
 * @param planWindow all that falls due in a window for the shard's servers.
 * @param now bot time.
 */
export async function beat(
  ledger: Ledger,
  { id, count }: Shard,
  planWindow: (window: Window) => Iterable<Planned>,
  now: Temporal.Instant,
): Promise<Beaten> {
  const decided = beatAt(await ledger.planned(id, count), now);
  if (decided.plan === 'nothing' || decided.plan === 'waits') return { ...decided, written: 0 };
  const planned = decided.plan === 'window' ? planWindow(decided.window) : [];
  let written = 0;
  for (const batch of batchesOf(planned)) {
    written += (await ledger.insert(batch.map(entryOf))).length;
    // People are answered meanwhile, however much is due at once.
    await breath();
  }
  await ledger.movePlanned(id, count, now);
  return { ...decided, written };
}

/** What one recipient is due stays together: of several steps only the latest is posted, so none may be seen without the others. */
function* batchesOf(planned: Iterable<Planned>): Generator<Planned[], void> {
  let batch: Planned[] = [];
  for (const one of planned) {
    if (batch.length >= BATCH && one.recipient !== batch.at(-1)?.recipient) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

/** A planned occurrence as the ledger takes it: due, or missed in a pause. */
export function entryOf({ fate, ...occurrence }: Planned): Entry {
  return { occurrence, missed: fate === 'paused' ? 'paused' : undefined };
}
