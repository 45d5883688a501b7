import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Tally } from './reminders/tally.ts';

const LATE_BUCKETS = [1, 5, 15, 60, 300, 900, 3600, 21_600, 86_400];

/**
 * Makes the counters of reminders in a registry. Those that count carry the shard: a few series for each of a process's shards,
 * since what ends is counted by a handful of reasons. Lateness is one histogram of the whole process.
 */
export function createReminderMetrics(registry: Registry): Tally {
  const registers = [registry];
  const counter = <const L extends string = never>(
    rest: string,
    help: string,
    labelNames: readonly L[] = [],
  ) =>
    new Counter({
      name: `reckoner_reminders_${rest}_total`,
      help,
      labelNames: [...labelNames, 'shard'] as const,
      registers,
    });
  const due = counter('due', 'Occurrences that were written down as due.');
  const sent = counter('sent', 'Posts that were sent, and whether they said that they were late.', ['late']);
  const retried = counter('retried', 'Requests that were another attempt at the same post.');
  const ended = counter('unsent', 'Occurrences that ended without a post known to be sent.', [
    'state',
    'reason',
  ]);
  const broken = counter('broken', 'Attempts that met a subscription which can’t post.', ['reason']);
  const queue = new Gauge({
    name: 'reckoner_reminders_queue',
    help: 'Rows of the ledger that are not final.',
    labelNames: ['state', 'shard'],
    registers,
  });
  const lateness = new Histogram({
    name: 'reckoner_reminders_lateness_seconds',
    help: 'From when a post was due to when it was sent, by the bot’s clock.',
    buckets: LATE_BUCKETS,
    registers,
  });
  return {
    due: (shard, rows) => due.inc({ shard }, rows),
    sent(shard, lateSeconds, late) {
      sent.inc({ shard, late: String(late) });
      lateness.observe(lateSeconds);
    },
    retried: (shard) => retried.inc({ shard }),
    ended: (shard, state, reason) => ended.inc({ shard, state, reason }),
    broken: (shard, reason) => broken.inc({ shard, reason }),
    queue(shard, sizes) {
      for (const [state, size] of Object.entries(sizes)) queue.set({ shard, state }, size);
    },
  };
}
