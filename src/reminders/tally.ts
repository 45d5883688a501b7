import { shardOf } from '../shard.ts';
import type { Delivered } from './courier.ts';
import type { Row, Shards, Sizes } from './ledger.ts';
import { type Breakage, isBreakage } from './refusal.ts';

/** What reminders count, each under the number of its shard. Lateness is in seconds of bot time. */
export interface Tally {
  due(shard: number, rows: number): void;
  sent(shard: number, lateSeconds: number, late: boolean): void;
  retried(shard: number): void;
  ended(shard: number, state: 'missed' | 'failed' | 'uncertain', reason: string): void;
  broken(shard: number, reason: Breakage): void;
  queue(shard: number, sizes: Sizes): void;
}

/** Whose shard is counted, of how many. */
type Counted = { readonly tally: Tally; readonly shards: Pick<Shards, 'count'> };

/** The shard of a row. */
export const shardOfRow = (
  { guild, recipient }: Pick<Row, 'guild' | 'recipient'>,
  { count: of }: Pick<Shards, 'count'>,
) => shardOf(guild ?? recipient, of);

/** What comes later than this counts as late. */
const PUNCTUAL_SECONDS = 5 * 60;

/** Counts how a delivery ended. @param now bot time. */
export function count(
  { tally, shards }: Counted,
  row: Row,
  delivered: Delivered,
  now: Temporal.Instant,
): void {
  const shard = shardOfRow(row, shards);
  switch (delivered.state) {
    case 'sent': {
      const seconds = Math.max(0, now.epochMilliseconds - row.due.epochMilliseconds) / 1000;
      tally.sent(shard, seconds, seconds > PUNCTUAL_SECONDS);
      return;
    }
    case 'uncertain':
    case 'failed':
      tally.ended(shard, delivered.state, delivered.reason);
      return;
    case 'broken':
      tally.broken(shard, delivered.why);
      return;
    case 'judged':
      countVerdict(tally, shard, delivered.verdict);
      return;
    case 'overtaken':
    case 'postponed':
    case 'unwanted':
      return;
  }
}

function countVerdict(
  tally: Tally,
  shard: number,
  verdict: Extract<Delivered, { state: 'judged' }>['verdict'],
): void {
  if (verdict.do === 'miss') tally.ended(shard, 'missed', verdict.why);
  if (verdict.do === 'fail') tally.ended(shard, 'failed', verdict.why);
  if (verdict.do === 'hold' && isBreakage(verdict.why)) tally.broken(shard, verdict.why);
}
