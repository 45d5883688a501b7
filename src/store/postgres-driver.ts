import type { Pool } from 'pg';
import type { Driver, Entry, Replacement } from './driver.ts';
import { query } from './postgres-pool.ts';

const PAGE = 500;

/** Above every character that a key can go on with, in the order of bytes. */
const END = '\u{10ffff}';

/** PostgreSQL's own clock in epoch milliseconds, when it was given the statement: one clock for all processes. */
export const POSTGRES_NOW = 'floor(extract(epoch FROM statement_timestamp()) * 1000)::bigint';

/** Of an entry that it has not expired. */
export const LIVE = `(expires IS NULL OR expires > ${POSTGRES_NOW})`;

/** Our driver over Keyv's table. What it writes with a time to live says so in its value, just as Keyv's own does. */
export function createPostgresDriver(pool: Pool, schema: string): Driver {
  const entry = `${schema}.entry`;
  return {
    get: async (key) => {
      const [row] = await query(pool, `SELECT value FROM ${entry} WHERE key = $1 AND ${LIVE}`, [key]);
      return row && String(row.value);
    },
    setIfAbsent: async (key, value, ttl) => {
      const written =
        ttl === undefined
          ? '$2'
          : `left($2::text, -1) || ',"expires":' || (${POSTGRES_NOW} + $3::bigint) || '}'`;
      const statement = `INSERT INTO ${entry} AS old (key, value) VALUES ($1, ${written})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE old.expires <= ${POSTGRES_NOW} RETURNING key`;
      const values = ttl === undefined ? [key, value] : [key, value, Math.ceil(ttl)];
      return (await query(pool, statement, values)).length === 1;
    },
    replaceMany: (replacements) => replaceMany(pool, entry, replacements),
    delete: async (key) => {
      return (await query(pool, `DELETE FROM ${entry} WHERE key = $1 RETURNING key`, [key])).length === 1;
    },
    scan: (prefix) => scan(pool, entry, prefix),
    sweep: async () => {
      const statement = `WITH gone AS (DELETE FROM ${entry} WHERE expires <= ${POSTGRES_NOW} RETURNING 1)
        SELECT count(*) AS n FROM gone`;
      return Number((await query(pool, statement))[0]?.n);
    },
    ping: async () => {
      await query(pool, `SELECT 1 FROM ${entry} LIMIT 1`);
    },
    disconnect: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

async function replaceMany(
  pool: Pool,
  entry: string,
  replacements: readonly Replacement[],
): Promise<boolean[]> {
  const statement = `UPDATE ${entry} AS old SET value = new.becomes
    FROM unnest($1::text[], $2::text[], $3::text[]) AS new (key, was, becomes)
    WHERE old.key = new.key AND old.value = new.was AND ${LIVE} RETURNING old.key`;
  const rows = await query(pool, statement, [
    replacements.map(({ key }) => key),
    replacements.map(({ was }) => was),
    replacements.map(({ becomes }) => becomes),
  ]);
  const done = new Set(rows.map(({ key }) => String(key)));
  return replacements.map(({ key }) => done.has(key));
}

/** Page by page after the last key that was seen, so it holds no connection and no memory while the reader works. */
async function* scan(pool: Pool, entry: string, prefix: string): AsyncGenerator<Entry, void> {
  const statement = `SELECT key, value FROM ${entry}
    WHERE key >= $1 AND key > $2 AND key < $3 AND ${LIVE} ORDER BY key LIMIT $4`;
  let after = '';
  for (;;) {
    const rows = await query(pool, statement, [prefix, after, prefix + END, PAGE]);
    for (const { key, value } of rows) yield [String(key), String(value)];
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.key);
  }
}
