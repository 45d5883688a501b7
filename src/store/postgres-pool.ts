import pg, { type Pool, type PoolClient, type PoolConfig, type QueryConfig, type QueryResultRow } from 'pg';
import { silence } from './errors.ts';
import { isMistake, isUnreadableFile, isUntrusted, reasonOf } from './reason.ts';

/** How long a connection, or an answer, may take in milliseconds: somebody may be waiting. */
const [CONNECT_WITHIN, ANSWER_WITHIN] = [5_000, 5_000];

/** Within a transaction tables are changed when the bot starts, and then nobody waits. */
const CHANGE_WITHIN = 60_000;

/** Two statements wait for each other's rows; PostgreSQL has undone this one, so it may run again. */
const DEADLOCK = '40P01';

/** bigint comes as text, since it may be larger than a number holds exactly. None of ours is: milliseconds and counts. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/**
 * Connections of our own, by the client that Keyv's adapter uses. (The adapter's pool is one for the whole process, and a
 * connection that breaks while it rests would end the process.) A connection that is lost fails what runs on it; the next
 * statement opens another.
 */
export function createPool(url: string): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'reckoner',
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: CHANGE_WITHIN,
    keepAlive: true,
    types,
  });
  // What rests and breaks is replaced when it is needed; an event that nobody hears would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Classes of SQLSTATE (PostgreSQL, appendix A) of a server that is starting, stopping, full or taken over by its standby: it may be
 * otherwise soon.
 */
const PASSING = /^(?:08|25006|53|57)/u;

/**
 * What will be so until somebody mends it, though no code says so: words of our client, and of PgBouncer, which has one code for
 * whatever it refuses.
 */
const FINAL = /does not support SSL|^transaction blocks not allowed|^unsupported startup parameter/u;

/** Whether an error says that PostgreSQL can't be had now. */
export function isPassing(error: unknown): boolean {
  if (FINAL.test(reasonOf(error))) return false;
  if (error instanceof pg.DatabaseError) return PASSING.test(error.code ?? '08');
  return !isMistake(error) && !isUntrusted(error) && !isUnreadableFile(error);
}

/** Runs one statement, which is atomic. Gives its rows. @throws StoreError `unreachable`, or the client's for what PostgreSQL refuses */
export async function query(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResultRow[]> {
  const statement: QueryConfig & Pick<PoolConfig, 'query_timeout'> = {
    text,
    values: [...values],
    query_timeout: ANSWER_WITHIN,
  };
  for (;;) {
    try {
      return (await pool.query<QueryResultRow>(statement)).rows;
    } catch (error) {
      if (isPassing(error)) throw silence(reasonOf(error));
      if (!(error instanceof pg.DatabaseError && error.code === DEADLOCK)) throw error;
    }
  }
}

/** Runs `work` as one transaction: all of it is durable when this resolves, or none when it rejects. */
export async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  // While it is lent out the pool does not listen; what runs on it fails by itself.
  client.on('error', () => undefined);
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    // Closing the connection rolls back, also where it can no longer be told to.
    client.release(true);
    throw error;
  }
}
