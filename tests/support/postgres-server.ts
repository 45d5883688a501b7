import { randomBytes } from 'node:crypto';
import pg from 'pg';

const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

/** Where the server for the tests is. */
export const postgresServer: Pick<URL, 'hostname' | 'port'> = new URL(POSTGRES_URL);

/** The server for the tests, without a password. */
export const postgresHost = new URL(POSTGRES_URL).host;

/** Runs statements on the server for the tests, beside the store. */
export async function runOnPostgres(...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** A schema that is not there yet: its address, and what takes it away again. */
export function postgresSchema(): { readonly url: string; readonly drop: () => Promise<void> } {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(POSTGRES_URL);
  url.searchParams.set('schema', schema);
  const drop = async () => {
    await runOnPostgres(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  };
  return { url: url.href, drop };
}
