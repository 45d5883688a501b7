import type { DatabaseSync } from 'node:sqlite';
import { layoutKey, type Part, stepsFrom } from './layout.ts';
import { inTransaction } from './sqlite-database.ts';

/**
 * Brings a part's tables to its present layout, in one transaction: of several processes one does it.
 * @throws StoreError `newer` when a later version of the bot has made them.
 */
export function prepareSqliteLayout(db: DatabaseSync, part: Part): void {
  const key = layoutKey(part);
  inTransaction(db, () => {
    const noted = db.prepare('SELECT value FROM entry WHERE key = ?').get(key)?.value;
    for (const step of stepsFrom(part, noted)) db.exec(step);
    db.prepare('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)').run(key, String(part.steps.length));
  });
}
