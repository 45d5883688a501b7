import { expect, test } from 'vitest';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { numbered, postgresDialect } from '../../src/reminders/postgres-ledger.ts';
import { ledgerStatements } from '../../src/reminders/sql-ledger-statements.ts';
import { openStore } from '../../src/store/store.ts';
import { onPostgres } from '../support/backends.ts';
import { freshPostgresUrl, schemaOf } from '../support/postgres-schema.ts';
import { entry, NOON } from './ledger-samples.ts';

test('numbers parameters by their names, and leaves casts alone', () => {
  expect(numbered('SELECT :b::text, :a, :b, 1::bigint')).toEqual({
    text: 'SELECT $1::text, $2, $1, 1::bigint',
    names: ['b', 'a'],
  });
});

onPostgres('a ledger on PostgreSQL', () => {
  test('finds what is due by index, without visiting or sorting anything else', async () => {
    const url = freshPostgresUrl();
    const store = await openStore(url, { application: 'test' });
    const ledger = await openLedger(store);
    const old = Array.from({ length: 3000 }, (_, index) => ({ ...entry(`${index}d`), missed: 'paused' }));
    await ledger.insert([...old, entry('3001d')]);
    if (store.backend.kind !== 'postgres') return expect.unreachable();
    const { pool, schema } = store.backend;
    expect(schema).toBe(schemaOf(url));
    await pool.query(`ANALYZE ${schema}.occurrence`);
    const explain = async (statement: string, values: Record<string, unknown>) => {
      const { text, names } = numbered(statement);
      const { rows } = await pool.query(
        `EXPLAIN ${text}`,
        names.map((name) => values[name]),
      );
      return rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    };
    const { ready, lapsed, abandoned } = ledgerStatements(postgresDialect(schema));
    const values = { priority: 2, now: NOON.epochMilliseconds, shards: [0], count: 1, limit: 10 };
    expect(await explain(ready, values)).toMatch(/Index Scan using occurrence_ready/u);
    expect(await explain(lapsed, values)).toMatch(/Index Scan using occurrence_lapse/u);
    expect(await explain(abandoned, values)).toMatch(/Index Scan using occurrence_lease/u);
    expect(await explain(ready, values)).not.toMatch(/Seq Scan/u);
    await store.close();
  });
});
