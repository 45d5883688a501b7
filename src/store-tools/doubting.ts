import { doubted } from '../reminders/ledger-row.ts';
import type { Driver } from '../store/driver.ts';
import { RESTORED, readMark, writeMark } from '../store/marks.ts';
import type { RawRow, RawStore } from './raw-store.ts';

/**
 * Makes of a store one that knows that it is a copy, since another goes on or went on: whatever that sends is missing here. Rows
 * that are due may have been sent by it, and become claims whose owner is gone; what is planned anew becomes so when a bot
 * opens the store (reminders/doubt.ts).
 * @param taken real time, epoch milliseconds, at which the copy was taken, or before
 */
export async function markAsCopy(driver: Driver, raw: RawStore, taken: number): Promise<void> {
  const before = await readMark(driver, RESTORED);
  // A copy of a copy of which no bot has planned yet what is in doubt is as old as that one.
  const open = before && (await raw.planned()).some(({ until }) => until < (before.until ?? Infinity));
  const since = open ? Math.min(before.taken, taken) : taken;
  await writeMark(driver, RESTORED, { taken: since, until: null });
  for await (const page of raw.rows()) {
    await raw.putRows(page.flatMap((row) => doubtedRow(row, since)));
  }
}

function doubtedRow(row: RawRow, since: number): RawRow[] {
  if (row.state === 'claimed') return [{ ...row, lease: 0 }];
  if (row.state !== 'due') return [];
  const claim = doubted(Temporal.Instant.fromEpochMilliseconds(since));
  return [{ ...row, ...claim, held: 0, reason: null, rests_until: null }];
}
