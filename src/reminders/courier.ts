import {
  afterLooking,
  afterSending,
  begin,
  type Ending,
  type Finding,
  type Move,
  next,
  type Progress,
  type Sending,
  type Turn,
} from './delivery.ts';
import { LEASE_MS, type Row } from './ledger.ts';
import type { Priority } from './occurrence.ts';
import type { Slot } from './pace.ts';
import type { DeliveryLedger } from './patient-ledger.ts';
import type { Verdict } from './verdict.ts';

/** Who really talks to the world: discord/ makes one. Neither call throws for what Discord or the network does. */
export interface Carrier {
  /** Sends it once, with the row's id as its nonce where its kind has one; the client under it retries nothing by itself. */
  send(row: Row): Promise<Sending>;
  /** Looks for it among our own, back to before `since` (real time of the first attempt). */
  look(row: Row, since: Temporal.Instant | undefined): Promise<Finding>;
}

/** All that a delivery works with. */
export interface CourierOptions {
  readonly ledger: DeliveryLedger;
  readonly carrier: Carrier;
  /** This process, in no other process's words; new at each start. Each delivery's claim has a name of its own. */
  readonly owner: string;
  /** What is to become of a row, by what is true at this moment. */
  judge(row: Row): Promise<Verdict>;
  /** Resolves when a request may leave. */
  turn(priority: Priority): Promise<Slot>;
  /** Bot time. */
  now(): Temporal.Instant;
  /** Real milliseconds that never go back. */
  monotonic(): number;
  /** Waits real milliseconds; rejects when the bot stops. */
  wait(ms: number): Promise<void>;
}

/** A turn that is not used for so long is over: after an outage of the store all that waited for it would leave at once. */
const TURN_HOLDS_MS = 1_000;

/** What has become of a row. `overtaken`: another has it, or it is final already. */
export type Delivered =
  | Ending
  | { readonly state: 'overtaken' }
  | { readonly state: 'judged'; readonly verdict: Verdict };

/**
 * Delivers one row. What is not to be posted takes no turn from others; the rest is claimed only when its request is next to leave,
 * and judged again at that moment; before each further request the lease is read again. When a wait is broken off because the bot
 * stops, the claim is left to run out.
 */
export async function deliver(row: Row, options: CourierOptions): Promise<Delivered> {
  const verdict = await options.judge(row);
  // What may have been done needs proof first, whatever is wanted now.
  if (row.state === 'due' && verdict.do !== 'post') {
    await dispose(row, verdict, options);
    return { state: 'judged', verdict };
  }
  const slot = await options.turn(row.priority);
  const turned = options.monotonic();
  const claim = await options.ledger.claim(row.id, options.owner, LEASE_MS);
  if (!claim) {
    // Of two processes that run the same shards each finds half of its rows so.
    slot.unused();
    return { state: 'overtaken' };
  }
  const inTurn = options.monotonic() - turned < TURN_HOLDS_MS;
  const progress = begin(row.kind, claim.row.claims, claim.sinceFirst, options.monotonic());
  return carry(claim.row, progress, options, inTurn);
}

/**
 * Follows the moves until it ends. The first request leaves in the turn in which the row was claimed.
 * @param inTurn whether that turn still holds
 */
async function carry(
  row: Row,
  start: Progress,
  options: CourierOptions,
  inTurn: boolean,
): Promise<Delivered> {
  let progress = start;
  let ours = inTurn;
  let leased = options.monotonic();
  for (;;) {
    const verdict = await options.judge(row);
    const move = next(progress, verdict.do === 'post', options.monotonic());
    if (move.act === 'end') return finish(row, move.end, verdict, options);
    // Who was suspended meanwhile wakes late, and may have lost the row.
    const late = options.monotonic() - leased > LEASE_MS / 2;
    if (move.act !== 'wait' && (late || !ours)) {
      // A turn takes its time, in which all may have changed: it is judged again.
      await options.turn(row.priority);
      ours = true;
      leased = options.monotonic();
      if (!(await options.ledger.renew(row.id, options.owner, LEASE_MS))) return { state: 'overtaken' };
      continue;
    }
    const taken = move.act === 'wait' ? { progress, move } : await request(row, progress, move.act, options);
    ours = false;
    if (!taken) return { state: 'overtaken' };
    progress = taken.progress;
    if (taken.move?.act === 'end') return finish(row, taken.move.end, verdict, options);
    if (taken.move && !(await rest(row, taken.move, options))) return { state: 'overtaken' };
  }
}

/** One request and what it told; undefined where the row is no longer ours. */
async function request(
  row: Row,
  progress: Progress,
  act: 'send' | 'look',
  options: CourierOptions,
): Promise<Turn | undefined> {
  const { ledger, carrier, owner } = options;
  if (act === 'look') {
    const finding = await carrier.look(row, row.firstAttempt);
    return afterLooking(progress, finding, options.monotonic());
  }
  if (progress.clear && !(await ledger.startAfresh(row.id, owner, LEASE_MS))) return undefined;
  const sending = await carrier.send(row);
  return afterSending(progress, sending, options.monotonic());
}

/** Waits, and keeps the lease meanwhile. False where the row is no longer ours. */
async function rest(row: Row, move: Move, options: CourierOptions): Promise<boolean> {
  let left = move.act === 'wait' ? move.ms : 0;
  do {
    await options.wait(Math.min(left, LEASE_MS / 3));
    left -= LEASE_MS / 3;
    if (!(await options.ledger.renew(row.id, options.owner, LEASE_MS))) return false;
  } while (left > 0);
  return true;
}

async function finish(row: Row, end: Ending, verdict: Verdict, options: CourierOptions): Promise<Delivered> {
  const { ledger, owner } = options;
  switch (end.state) {
    case 'sent':
    case 'uncertain':
    case 'failed':
      return (await ledger.settle(row.id, owner, end, options.now())) ? end : { state: 'overtaken' };
    case 'broken':
      return (await ledger.giveBack(row.id, owner, { held: end.why })) ? end : { state: 'overtaken' };
    case 'postponed':
      return (await ledger.giveBack(row.id, owner, { ms: end.ms })) ? end : { state: 'overtaken' };
    case 'unwanted':
      if (!(await ledger.giveBack(row.id, owner))) return { state: 'overtaken' };
      await dispose(row, verdict, options);
      return { state: 'judged', verdict };
  }
}

/** Does to a due row what was judged. Of several who do so at once it happens once. */
async function dispose({ id }: Row, verdict: Verdict, options: CourierOptions): Promise<void> {
  const { ledger } = options;
  switch (verdict.do) {
    case 'post':
      return;
    case 'hold':
      await ledger.hold([id], verdict.why);
      return;
    case 'miss':
      await ledger.miss([id], verdict.why, options.now());
      return;
    case 'fail':
      await ledger.fail([id], verdict.why, options.now());
      return;
    case 'withdraw':
      await ledger.withdraw([id]);
      return;
  }
}
