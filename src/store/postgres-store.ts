import KeyvPostgres, { type KeyvPostgresOptions } from '@keyv/postgres';
import { Keyv } from 'keyv';
import type { Pool } from 'pg';
import type { StoreAddress } from './address.ts';
import type { Opened } from './backend.ts';
import { isUnreachable, OR_NOT, StoreError } from './errors.ts';
import { createPostgresDriver, LIVE } from './postgres-driver.ts';
import { prepareSchema } from './postgres-layout.ts';
import { createPool, inTransaction, isPassing, query } from './postgres-pool.ts';
import { reasonOf, trustRemedy } from './reason.ts';

type PostgresAddress = StoreAddress & { kind: 'postgres' };

/** Opens a store in a schema of a PostgreSQL database. @throws StoreError `unreachable`, `not-durable`, `unreadable` or `newer`. */
export async function openPostgresStore(address: PostgresAddress): Promise<Opened> {
  return openedOn(await connected(address, (pool) => prepareSchema(pool, address.schema)), address);
}

/**
 * Opens a store to look at it: what is not there is not made, and then it is undefined.
 * @throws StoreError `unreachable`, `not-durable` or `unreadable`
 */
export async function lookAtPostgresStore(address: PostgresAddress): Promise<Opened | undefined> {
  let there = false;
  const pool = await connected(address, async (pool) => {
    // A pooler may let none through, which would show only at the bot's start.
    await inTransaction(pool, async () => undefined);
    const [found] = await query(pool, 'SELECT to_regclass($1) AS it', [`${address.schema}.entry`]);
    there = Boolean(found?.it);
  });
  if (there) return openedOn(pool, address);
  await pool.end();
  return undefined;
}

async function connected(address: PostgresAddress, prepare: (pool: Pool) => Promise<void>): Promise<Pool> {
  const pool = createPool(address.url);
  try {
    if (address.durable) await checkDurability(pool, address.name);
    await prepare(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw refusal(address.name, error);
  }
}

function openedOn(pool: Pool, { schema }: PostgresAddress): Opened {
  const options = { schema, table: 'entry', dialect: 'postgres', iterationLimit: 500, shared: pool };
  return {
    driver: createPostgresDriver(pool, schema),
    backend: { kind: 'postgres', pool, schema },
    keyv: (namespace) =>
      new Keyv<unknown>({ store: new PooledPostgres(options), namespace, throwOnErrors: true }),
  };
}

/** PostgreSQL waits for the disk unless it was told otherwise. */
async function checkDurability(pool: Pool, name: string): Promise<void> {
  const [set] = await query(
    pool,
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit",
  );
  const off = ['fsync', 'synchronous_commit'].filter((setting) => set?.[setting] === 'off');
  if (off.length === 0) return;
  const wanted = off.map((setting) => `"${setting} = on"`).join(' and ');
  throw new StoreError(
    'not-durable',
    `The store ${name} may forget what it has acknowledged: set ${wanted} in postgresql.conf. ${OR_NOT}`,
  );
}

function refusal(name: string, met: unknown): StoreError {
  const error = isUnreachable(met) ? met.cause : met;
  if (error instanceof StoreError) return error;
  // Nothing but the words is passed on: the client's errors may hold the client, and that its password.
  return new StoreError(
    isPassing(error) ? 'unreachable' : 'unreadable',
    `The store ${name} can't be opened: ${reasonOf(error)}.${trustRemedy(error)}${poolRemedy(error)}`,
  );
}

/** What an operator can do about a PgBouncer that lets no transaction through. */
const poolRemedy = (error: unknown): string =>
  /statement pooling/u.test(reasonOf(error))
    ? ' Set "pool_mode = transaction" (or session) for this database in pgbouncer.ini.'
    : '';

/** The adapter over connections of ours. Its constructor calls `connect`, so they come with what it calls its options. */
class PooledPostgres extends KeyvPostgres {
  declare opts: KeyvPostgresOptions & { shared: Pool };

  /** The adapter's own counts what has expired. */
  override async has(key: string): Promise<boolean> {
    const { schema } = this.opts;
    const found = await this.query(`SELECT 1 FROM ${schema}.entry WHERE key = $1 AND ${LIVE}`, [key]);
    return found.length === 1;
  }

  override async connect() {
    const { shared } = this.opts;
    return (text: string, values?: readonly unknown[]) => query(shared, text, values);
  }
}
