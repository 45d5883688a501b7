import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import type { Progress } from '../progress.ts';
import type { SqliteBackend } from '../store/backend.ts';
import { inTransaction, withoutSync } from '../store/sqlite-database.ts';
import type { Dialect } from './sql-dialect.ts';
import { COLUMNS } from './sql-ledger-statements.ts';
import { occurrenceIndexes, occurrenceTable } from './sql-ledger-tables.ts';

/** So many rows are moved in one transaction: some ten milliseconds. */
const AT_ONCE = 1000;

const ALL_COLUMNS = [...COLUMNS, 'held', 'rests_until', 'message'].join(', ');

/**
 * Rows lay in the order of their ids, which is none, so that a batch of new ones changed as many pages as it has rows, each of which is
 * written twice. They lie in the order in which they are written, and the indexes hold short numbers of rows and not ids. This makes the
 * new table and puts the old one aside; `moveRows` does the rest. Both are without indexes meanwhile: in these the rows that are moved
 * together would lie far apart.
 */
export const inOrderOfWriting = (dialect: Dialect): string => `
  ALTER TABLE occurrence RENAME TO occurrence_before;
  ${[...occurrenceIndexes(dialect).keys()].map((name) => `DROP INDEX ${name};`).join('\n')}
  ${occurrenceTable(dialect, ' STRICT')}
`;

/** Whether rows still lie where an earlier layout had them: the ledger's table does not have all. */
export const isMoving = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'occurrence_before'").get() !==
  undefined;

/**
 * Moves rows from where an earlier layout had them, a few at a time, so that everything else goes on meanwhile. Each row is always in one of
 * the two places: killed, it is taken up again by the next who opens the ledger, and several processes may do it at once.
 * @param progressOf is asked once, with how many rows there are, where there are any
 */
export async function moveRows(
  { db, disk }: SqliteBackend,
  dialect: Dialect,
  progressOf: (total: number) => Progress | undefined,
): Promise<void> {
  if (!isMoving(db)) return;
  const total = Number(db.prepare('SELECT count(*) AS n FROM occurrence_before').get()?.n);
  const progress = total > 0 ? progressOf(total) : undefined;
  const step = () => moveSome(db) || indexSome(db, dialect);
  let moved = 0;
  while (withoutSync(db, () => inTransaction(db, step))) {
    moved = Math.min(moved + AT_ONCE, total);
    progress?.at(moved);
    await breath();
  }
  await disk.synced();
  progress?.end();
}

/** False where none is left. Another process may have moved the last of them. */
function moveSome(db: DatabaseSync): boolean {
  if (!isMoving(db)) return false;
  const last = db.prepare('SELECT max(id) AS id FROM (SELECT id FROM occurrence_before ORDER BY id LIMIT ?)');
  const upTo = last.get(AT_ONCE)?.id;
  if (typeof upTo !== 'string') return false;
  const some = `SELECT ${ALL_COLUMNS} FROM occurrence_before WHERE id <= ?`;
  db.prepare(`INSERT OR REPLACE INTO occurrence (${ALL_COLUMNS}) ${some}`).run(upTo);
  db.prepare('DELETE FROM occurrence_before WHERE id <= ?').run(upTo);
  return true;
}

/** Makes one index that is not there yet; false where none is missing, and then the old table is gone. */
function indexSome(db: DatabaseSync, dialect: Dialect): boolean {
  const found = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").all();
  const there = new Set(found.map(({ name }) => name));
  for (const [name, statement] of occurrenceIndexes(dialect)) {
    if (there.has(name)) continue;
    db.exec(statement);
    return true;
  }
  db.exec('DROP TABLE IF EXISTS occurrence_before');
  return false;
}
