import type { StatementSync } from 'node:sqlite';
import type { SqliteBackend } from '../store/backend.ts';
import { withoutSync } from '../store/sqlite-database.ts';
import { prepareSqliteLayout } from '../store/sqlite-layout.ts';
import type { Ledger } from './ledger.ts';
import type { Dialect, RunSql } from './sql-dialect.ts';
import { createSqlLedger } from './sql-ledger.ts';
import { ledgerTables } from './sql-ledger-tables.ts';

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

/** Opens the ledger in a SQLite database. @throws StoreError `newer` when a later version of the bot has made its tables. */
export function openSqliteLedger(backend: SqliteBackend): Ledger {
  prepareSqliteLayout(backend.db, ledgerTables(SQLITE));
  return sqliteLedgerOn(backend);
}

/** The ledger in a database in which its tables are. */
export const sqliteLedgerOn = (backend: SqliteBackend): Ledger =>
  createSqlLedger(SQLITE, openSqliteRun(backend));

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
