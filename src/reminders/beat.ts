import type { Window } from './due.ts';

/** A clock that went back by less than this waits until it has caught up; by more, it was set. */
const WAITS_MINUTES = 5;

/** What a beat does. */
export type Beat =
  /** There is nothing new to plan. */
  | { readonly plan: 'nothing' }
  /** The clock went back a little: nothing is planned until it has caught up. */
  | { readonly plan: 'waits'; readonly backMs: number }
  /** Plans the window, and when all its rows are durable, moves the last planned instant to its end. */
  | { readonly plan: 'window'; readonly window: Window }
  /** The clock was set back: said loudly and followed, by planning on from there. The ledger prevents doubles. */
  | { readonly plan: 'follows'; readonly backMs: number; readonly to: Temporal.Instant };

/**
 * Decides what a beat plans. A restart, a suspended machine, a clock set forward and another number of shards are one case: a
 * longer window.
 * @param planned the last planned instant; undefined at the very first beat, which has no past to make up for.
 * @param now bot time.
 */
export function beatAt(planned: Temporal.Instant | undefined, now: Temporal.Instant): Beat {
  if (!planned) return { plan: 'follows', backMs: 0, to: now };
  const backMs = planned.epochMilliseconds - now.epochMilliseconds;
  if (backMs === 0) return { plan: 'nothing' };
  if (backMs < 0) return { plan: 'window', window: { after: planned, until: now } };
  if (backMs < WAITS_MINUTES * 60_000) return { plan: 'waits', backMs };
  return { plan: 'follows', backMs, to: now };
}
