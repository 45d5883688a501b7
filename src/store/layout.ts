import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './errors.ts';
import { inTransaction } from './sqlite-database.ts';
import { META } from './store.ts';

/** A part of the store with tables of its own. */
export interface Part {
  /** Lower-case letters; names it beside the collections. */
  readonly name: string;
  /** The first makes the tables, each further one changes them; the version is how many there are. */
  readonly steps: readonly string[];
}

/**
 * Brings a part's tables to its present layout, in one transaction: of several processes one does it.
 * @throws StoreError `newer` when a later version of the bot has made them.
 */
export function prepareLayout(db: DatabaseSync, { name, steps }: Part): void {
  const key = `${META}:layout:${name}`;
  inTransaction(db, () => {
    const found = Number(db.prepare('SELECT value FROM entry WHERE key = ?').get(key)?.value ?? 0);
    if (found > steps.length) {
      const text = `${name}: its tables have layout ${found}, this version of the bot knows ${steps.length}: run the newer one.`;
      throw new StoreError('newer', text);
    }
    for (const step of steps.slice(found)) db.exec(step);
    db.prepare('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)').run(key, String(steps.length));
  });
}
