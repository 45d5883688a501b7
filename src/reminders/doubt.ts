import { RESTORED, readMark, writeMark } from '../store/marks.ts';
import type { Store } from '../store/store.ts';
import type { Entry, Ledger } from './ledger.ts';

/**
 * So long after the first bot opened it (bot time) a change of a date that is seen may be one that was told before the store was put back: its
 * packs may be put back later than the store, and moderators find out in the course of a day which of their own dates are old again.
 */
const SEEN_ANEW_HOURS = 24;

/**
 * A store that was put back from a copy lacks what was sent since that was taken, and its planned instant is an older one:
 * what fell due in between is planned once more. Of that nobody knows whether it was sent. It is written as a claim whose
 * owner is gone and whose first attempt was when the copy was taken: so the channel's history is read before anything is sent. So is the
 * notice of a moved date that is seen anew, though it is due only once that has stood.
 * @param now bot time: up to here another bot may have sent; the first bot that opens the store settles it for good.
 * @returns the ledger itself where the store is no such copy
 */
export async function withDoubt(
  ledger: Ledger,
  { driver }: Pick<Store, 'driver'>,
  now: Temporal.Instant,
): Promise<Ledger> {
  const mark = await readMark(driver, RESTORED);
  if (!mark) return ledger;
  const { taken } = mark;
  const until = mark.until ?? now.epochMilliseconds;
  if (mark.until === null) await writeMark(driver, RESTORED, { taken, until });
  const doubtedSince = Temporal.Instant.fromEpochMilliseconds(taken);
  const toldBefore = ({ occurrence, seen }: Entry): boolean =>
    (seen ? seen.subtract({ hours: SEEN_ANEW_HOURS }) : occurrence.due).epochMilliseconds <= until;
  const doubt = (entry: Entry): Entry => (toldBefore(entry) ? { ...entry, doubtedSince } : entry);
  return { ...ledger, insert: (entries) => ledger.insert(entries.map(doubt)) };
}
