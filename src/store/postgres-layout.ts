import type { Pool, PoolClient } from 'pg';
import { layoutKey, type Part, stepsFrom } from './layout.ts';
import { inTransaction } from './postgres-pool.ts';

/**
 * The store's own table. Keyv's adapter writes key and value alone; when it is gone stands in what Keyv writes, last, and
 * is taken from there. Keys are sorted by their bytes, whatever the language of the database.
 */
const entryTable = (schema: string): Part => ({
  name: 'store',
  steps: [
    `CREATE TABLE ${schema}.entry (
       key text COLLATE "C" PRIMARY KEY,
       value text NOT NULL,
       expires bigint GENERATED ALWAYS AS (substring(value from '"expires":([0-9]{1,15})}$')::bigint) STORED
     );
     CREATE INDEX entry_expires ON ${schema}.entry (expires) WHERE expires IS NOT NULL;`,
  ],
});

/** Makes the schema and the store's own table where they are not there. @throws StoreError `newer`, or what PostgreSQL says */
export async function prepareSchema(pool: Pool, schema: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await lock(client, schema);
    const { rows } = await client.query('SELECT to_regnamespace($1) AS it', [schema]);
    // "IF NOT EXISTS" would ask for the right to make one, even where it is there.
    if (rows[0]?.it === null) await client.query(`CREATE SCHEMA ${schema}`);
  });
  await preparePostgresLayout(pool, schema, entryTable(schema));
}

/**
 * Brings a part's tables to its present layout, in one transaction: of several processes one does it.
 * @throws StoreError `newer` when a later version of the bot has made them.
 */
export async function preparePostgresLayout(pool: Pool, schema: string, part: Part): Promise<void> {
  const key = layoutKey(part);
  await inTransaction(pool, async (client) => {
    await lock(client, schema);
    const noted = await note(client, schema, key);
    const steps = stepsFrom(part, noted);
    if (steps.length === 0) return;
    for (const step of steps) await client.query(step);
    await client.query(
      `INSERT INTO ${schema}.entry (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [key, String(part.steps.length)],
    );
  });
}

async function note(client: PoolClient, schema: string, key: string): Promise<unknown> {
  const { rows } = await client.query('SELECT to_regclass($1) AS it', [`${schema}.entry`]);
  if (rows[0]?.it === null) return undefined;
  return (await client.query(`SELECT value FROM ${schema}.entry WHERE key = $1`, [key])).rows[0]?.value;
}

/** Until the transaction ends, others that prepare the same schema wait here. */
async function lock(client: PoolClient, schema: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`reckoner ${schema}`]);
}
