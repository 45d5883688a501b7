import { openLedger } from '../reminders/open-ledger.ts';
import { openPostgresRun, postgresDialect } from '../reminders/postgres-ledger.ts';
import { openSqliteRun, SQLITE } from '../reminders/sqlite-ledger.ts';
import type { Store } from '../store/store.ts';
import { createRawRedis } from './raw-redis.ts';
import { createRawSql } from './raw-sql.ts';
import type { RawStore } from './raw-store.ts';

/**
 * Opens all that lies in a store; where there is no ledger yet its tables are made.
 * @throws StoreError `newer` where a later version of the bot has made them
 */
export async function openRaw(store: Store): Promise<RawStore> {
  await openLedger(store);
  const { backend } = store;
  switch (backend.kind) {
    case 'redis':
      return createRawRedis(backend.client);
    case 'sqlite':
      return createRawSql({
        dialect: SQLITE,
        run: openSqliteRun(backend),
        putEntries: `INSERT OR REPLACE INTO entry (key, value, expires)
          ${SQLITE.selectFrom('rows', ['key', 'value', 'expires'])}`,
        putPlanned: `INSERT OR REPLACE INTO planned (shard, count, until)
          ${SQLITE.selectFrom('rows', ['shard', 'count', 'until'])}`,
        calm: null,
      });
    case 'postgres': {
      const { pool, schema } = backend;
      return createRawSql({
        dialect: postgresDialect(schema),
        run: openPostgresRun(pool),
        // When an entry is gone is taken out of its text by the table itself.
        putEntries: `INSERT INTO ${schema}.entry (key, value)
          SELECT key, value FROM json_to_recordset(:rows::json) AS it (key text, value text)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        putPlanned: `INSERT INTO ${schema}.planned (shard, count, until)
          SELECT shard, count, until FROM json_to_recordset(:rows::json) AS it (shard bigint, count bigint, until bigint)
          ON CONFLICT (shard, count) DO UPDATE SET until = excluded.until`,
        // The lock is had when nobody else writes, and let go at once.
        calm: `DO $$ BEGIN LOCK TABLE ${schema}.occurrence IN SHARE MODE; END $$`,
      });
    }
  }
}
