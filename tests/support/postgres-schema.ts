import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';

const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

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

/** Why PostgreSQL can't be used; undefined when it answers. */
export const postgresObstacle: string | undefined = await runOnPostgres('SELECT 1').then(
  () => undefined,
  (error: unknown) =>
    `no PostgreSQL at ${new URL(POSTGRES_URL).host} (${String(error)}), set TEST_POSTGRES_URL`,
);

/** The address of a schema that is not there yet, and is gone after the test. */
export function freshPostgresUrl(): string {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  onTestFinished(async () => {
    await runOnPostgres(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  });
  const url = new URL(POSTGRES_URL);
  url.searchParams.set('schema', schema);
  return url.href;
}

/** The schema of such an address. */
export const schemaOf = (url: string): string => new URL(url).searchParams.get('schema') ?? '';
