import type { Delivered } from './courier.ts';
import type { Row } from './ledger.ts';
import { type Breakage, isBreakage } from './refusal.ts';

/** What reminders count. Lateness is in seconds of bot time. */
export interface Tally {
  due(rows: number): void;
  sent(lateSeconds: number, late: boolean): void;
  retried(): void;
  ended(state: 'missed' | 'failed' | 'uncertain', reason: string): void;
  broken(reason: Breakage): void;
  queue(sizes: { readonly due: number; readonly held: number; readonly claimed: number }): void;
}

/** What comes later than this counts as late. */
const PUNCTUAL_SECONDS = 5 * 60;

/** Counts how a delivery ended. @param now bot time. */
export function count(tally: Tally, row: Row, delivered: Delivered, now: Temporal.Instant): void {
  switch (delivered.state) {
    case 'sent': {
      const seconds = Math.max(0, now.epochMilliseconds - row.due.epochMilliseconds) / 1000;
      tally.sent(seconds, seconds > PUNCTUAL_SECONDS);
      return;
    }
    case 'uncertain':
    case 'failed':
      tally.ended(delivered.state, delivered.reason);
      return;
    case 'broken':
      tally.broken(delivered.why);
      return;
    case 'judged':
      countVerdict(tally, delivered.verdict);
      return;
    case 'overtaken':
    case 'postponed':
    case 'unwanted':
      return;
  }
}

function countVerdict(tally: Tally, verdict: Extract<Delivered, { state: 'judged' }>['verdict']): void {
  if (verdict.do === 'miss') tally.ended('missed', verdict.why);
  if (verdict.do === 'fail') tally.ended('failed', verdict.why);
  if (verdict.do === 'hold' && isBreakage(verdict.why)) tally.broken(verdict.why);
}
