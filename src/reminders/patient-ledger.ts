import type { Ledger, Outcome, Row } from './ledger.ts';

/** Does it again whenever the store was away, once it is back; rejects when the bot stops. */
export type Persist = <T>(task: () => Promise<T>) => Promise<T>;

/** What a delivery does to its row. */
export type DeliveryLedger = Pick<
  Ledger,
  'claim' | 'renew' | 'startAfresh' | 'giveBack' | 'settle' | 'hold' | 'miss' | 'fail' | 'withdraw'
>;

/**
 * The ledger for deliveries, which live through an outage of the store: what Discord has taken is settled when it is back. A call that
 * went unanswered may have been done, so what it would have led to is recognized when it is done again.
 */
export function patientLedger(ledger: Ledger, persist: Persist): DeliveryLedger {
  return {
    claim: (id, owner, leaseMs) => claim(ledger, persist, { id, owner, leaseMs }),
    renew: (...lease) => persist(() => ledger.renew(...lease)),
    startAfresh: (...lease) => persist(() => ledger.startAfresh(...lease)),
    giveBack: (id, ...given) => once(ledger, persist, id, () => ledger.giveBack(id, ...given), isGivenBack),
    settle: (id, owner, outcome, at) =>
      once(ledger, persist, id, () => ledger.settle(id, owner, outcome, at), isSettledBy(outcome)),
    hold: (...rows) => persist(() => ledger.hold(...rows)),
    miss: (...rows) => persist(() => ledger.miss(...rows)),
    fail: (...rows) => persist(() => ledger.fail(...rows)),
    withdraw: (ids) => persist(() => ledger.withdraw(ids)),
  };
}

interface Claiming {
  readonly id: string;
  /** No other claim has been made in this name, so that one that is found in it is this one. */
  readonly owner: string;
  readonly leaseMs: number;
}

/**
 * A claim that went unanswered may have been made, though nothing was sent in it: it is given back and made anew, as otherwise the row
 * would wait for the end of a lease. What somebody else had claimed before keeps its doubts, and waits.
 */
function claim(
  ledger: Ledger,
  persist: Persist,
  { id, owner, leaseMs }: Claiming,
): ReturnType<Ledger['claim']> {
  let unheard = false;
  return persist(async () => {
    if (unheard && (await ledger.get(id))?.claims === 1) await ledger.giveBack(id, owner);
    unheard = true;
    return ledger.claim(id, owner, leaseMs);
  });
}

/** True, too, where it had been done by a try that went unanswered. */
function once(
  ledger: Ledger,
  persist: Persist,
  id: string,
  task: () => Promise<boolean>,
  isDone: (row: Row) => boolean,
): Promise<boolean> {
  let unheard = false;
  return persist(async () => {
    const again = unheard;
    unheard = true;
    if (await task()) return true;
    const row = again ? await ledger.get(id) : undefined;
    return row !== undefined && isDone(row);
  });
}

const isGivenBack = ({ state, claims }: Row): boolean => state === 'due' && claims === 0;

const isSettledBy =
  (outcome: Outcome) =>
  ({ state, message, reason }: Row): boolean =>
    state === outcome.state &&
    (outcome.state === 'sent' ? message === outcome.message : reason === outcome.reason);
