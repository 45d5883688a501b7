import type { StatementSync } from 'node:sqlite';
import type { Progress } from '../progress.ts';
import type { SqliteBackend } from '../store/backend.ts';
import type { Part } from '../store/layout.ts';
import { inTransaction, withoutSync } from '../store/sqlite-database.ts';
import { prepareSqliteLayout } from '../store/sqlite-layout.ts';
import type { Ledger } from './ledger.ts';
import type { NewRow } from './ledger-row.ts';
import type { Dialect, RunSql } from './sql-dialect.ts';
import { createSqlLedger, type WriteRows } from './sql-ledger.ts';
import { COLUMNS } from './sql-ledger-statements.ts';
import { ledgerTables } from './sql-ledger-tables.ts';
import { inOrderOfWriting, moveRows } from './sqlite-ledger-moving.ts';

export const SQLITE: Dialect = {
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  table: (name) => name,
  among: (value, parameter) => `${value} IN (SELECT value FROM json_each(:${parameter}))`,
  selectFrom: (parameter, columns) =>
    // Without a condition "ON" would be read as that of a join.
    `SELECT ${columns.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(:${parameter}) WHERE true`,
  types: { integer: 'INTEGER', text: 'TEXT', id: 'TEXT' },
  options: ' STRICT, WITHOUT ROWID',
};

const TABLES: Part = { name: 'ledger', steps: [...ledgerTables(SQLITE).steps, inOrderOfWriting(SQLITE)] };

/**
 * Opens the ledger in a SQLite database. @param progressOf as `moveRows` takes it
 * @throws StoreError `newer` when a later version of the bot has made its tables.
 */
export async function openSqliteLedger(
  backend: SqliteBackend,
  progressOf: (total: number) => Progress | undefined,
): Promise<Ledger> {
  prepareSqliteLayout(backend.db, TABLES);
  await moveRows(backend, SQLITE, progressOf);
  return sqliteLedgerOn(backend);
}

/** The ledger in a database in which its tables are. */
export const sqliteLedgerOn = (backend: SqliteBackend): Ledger =>
  createSqlLedger(SQLITE, openSqliteRun(backend), rowWriter(backend));

/** One statement for each row in one transaction: SQLite takes JSON apart anew for each of a row's columns. */
function rowWriter({ db, disk }: SqliteBackend): WriteRows {
  let prepared: StatementSync | undefined;
  return async (rows) => {
    if (rows.length === 0) return [];
    prepared ??= db.prepare(INSERT);
    const insert = prepared;
    const isNew = (row: NewRow) => insert.run(...COLUMNS.map((name) => row[name])).changes === 1;
    const written = withoutSync(db, () => inTransaction(db, () => rows.filter(isNew)));
    // What was there already may not be durable yet, either.
    await disk.synced();
    return written.map(({ id }) => id);
  };
}

const INSERT = `INSERT INTO occurrence (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO NOTHING`;

/**
 * Statements are prepared once; there are few, `list`'s kinds included. The sync of the disk, which is most of a write, is waited for
 * beside the event loop: until then nobody acts on what was written, and whatever is written after it is durable no sooner.
 */
export function openSqliteRun({ db, disk }: SqliteBackend): RunSql {
  const prepared = new Map<string, StatementSync>();
  return async (text, values) => {
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    const given = Object.entries(values).map(([name, value]): [string, string | number | null] =>
      typeof value === 'object' && value !== null ? [name, JSON.stringify(value)] : [name, value],
    );
    const run = () => statement.all(Object.fromEntries(given));
    if (text.startsWith('SELECT')) return run();
    const rows = withoutSync(db, run);
    await disk.synced();
    return rows;
  };
}
