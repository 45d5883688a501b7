import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { older } from './claims.ts';

// The ledger as it lies on the disk, read and aged from outside; bots may have it open meanwhile.

const record = z.object({ recipient: z.string(), state: z.string(), reason: z.string().nullable() });

export type LedgerRecord = z.infer<typeof record>;

function opened<T>(path: string, use: (db: DatabaseSync) => T, timeout = 5000): T {
  const db = new DatabaseSync(path, { timeout });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** The rows that were due at an instant (epoch milliseconds). */
export function recordsDueAt(path: string, due: number): LedgerRecord[] {
  const sql = 'SELECT recipient, state, reason FROM occurrence WHERE due = ? ORDER BY id';
  return opened(path, (db) => z.array(record).parse(db.prepare(sql).all(due)));
}

/**
 * How many rows that were due by an instant somebody may still take up; not what the dead hold, while their leases last. What
 * waits for a permission or a date is not among them.
 */
export function openBy(path: string, until: number, dead: readonly string[] = []): number {
  const sql = `SELECT count(*) AS n FROM occurrence WHERE due <= :until AND ((state = 'due' AND held = 0) OR (state = 'claimed'
    AND (lease <= unixepoch('subsec') * 1000 OR owner NOT IN (SELECT value FROM json_each(:dead)))))`;
  return opened(path, (db) => Number(db.prepare(sql).get({ until, dead: JSON.stringify(dead) })?.n));
}

/** Who holds a claim. */
export function ownersIn(path: string): string[] {
  const sql = "SELECT DISTINCT owner FROM occurrence WHERE state = 'claimed'";
  return opened(path, (db) =>
    db
      .prepare(sql)
      .all()
      .map(({ owner }) => String(owner)),
  );
}

/** How many claims there are of which the lease has run out. */
export function abandonedIn(path: string): number {
  const sql =
    "SELECT count(*) AS n FROM occurrence WHERE state = 'claimed' AND lease <= unixepoch('subsec') * 1000";
  return opened(path, (db) => Number(db.prepare(sql).get()?.n));
}

/** Up to when has been planned, in epoch milliseconds. */
export function plannedUntil(path: string): number {
  return opened(path, (db) =>
    Number(db.prepare('SELECT max(until) AS until FROM planned').get()?.until ?? 0),
  );
}

/**
 * Lets real time pass for the ledger, while whoever could measure it does not run: leases run out, first attempts lie so much
 * further back. @throws where another process is in the midst of writing for longer than `patience` milliseconds.
 */
export function ageLedger(path: string, seconds: number, patience = 5000): void {
  opened(path, (db) => db.exec(`UPDATE occurrence ${older(seconds * 1000)}`), patience);
}
