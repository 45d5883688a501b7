import type { Pool } from 'pg';
import { POSTGRES_NOW } from '../store/postgres-driver.ts';
import { preparePostgresLayout } from '../store/postgres-layout.ts';
import { query } from '../store/postgres-pool.ts';
import type { Ledger } from './ledger.ts';
import { readId } from './ledger-row.ts';
import type { Dialect, RunSql } from './sql-dialect.ts';
import { createSqlLedger } from './sql-ledger.ts';
import { COLUMNS } from './sql-ledger-statements.ts';
import { ledgerTables } from './sql-ledger-tables.ts';

/** The instant of a statement is one for all of it, and an index may be entered with it; a statement is a whole call. */
export const postgresDialect = (schema: string): Dialect => ({
  now: POSTGRES_NOW,
  table: (name) => `${schema}.${name}`,
  among: (value, parameter) => `${value} = ANY(:${parameter})`,
  selectFrom: (parameter, columns) =>
    `SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${schema}.occurrence, :${parameter}::json)`,
  types: { integer: 'bigint', text: 'text', id: 'text COLLATE "C"' },
  options: '',
});

/** Opens the ledger in a schema. @throws StoreError `newer` when a later version of the bot has made its tables. */
export async function openPostgresLedger(pool: Pool, schema: string): Promise<Ledger> {
  await preparePostgresLayout(pool, schema, ledgerTables(postgresDialect(schema)));
  return postgresLedgerOn(pool, schema);
}

/** The ledger in a schema in which its tables are. */
export const postgresLedgerOn = (pool: Pool, schema: string): Ledger =>
  postgresLedger(postgresDialect(schema), openPostgresRun(pool));

function postgresLedger(dialect: Dialect, run: RunSql): Ledger {
  const insert = `INSERT INTO ${dialect.table('occurrence')} (${COLUMNS.join(', ')}) ${dialect.selectFrom('rows', COLUMNS)}
    ON CONFLICT (id) DO NOTHING RETURNING id`;
  return createSqlLedger(dialect, run, async (rows) => {
    // In one order everywhere, so that two who write the same rows do not wait for each other.
    const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return (await run(insert, { rows: JSON.stringify(sorted) })).map(readId);
  });
}

/** PostgreSQL numbers its parameters: "$1" for the first name, wherever that stands ("::" is a cast). */
export function numbered(statement: string): { text: string; names: readonly string[] } {
  const names: string[] = [];
  const text = statement.replace(/(?<!:):([a-z]+)/gu, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/** Runs statements with named parameters on connections of the pool. */
export function openPostgresRun(pool: Pool): RunSql {
  const known = new Map<string, ReturnType<typeof numbered>>();
  return async (statement, values) => {
    const { text, names } = known.get(statement) ?? numbered(statement);
    known.set(statement, { text, names });
    return query(
      pool,
      text,
      names.map((name) => values[name]),
    );
  };
}
