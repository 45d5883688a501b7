import { onTestFinished } from 'vitest';
import { postgresHost, postgresSchema, runOnPostgres } from './postgres-server.ts';

/** Why PostgreSQL can't be used; undefined when it answers. */
export const postgresObstacle: string | undefined = await runOnPostgres('SELECT 1').then(
  () => undefined,
  (error: unknown) => `no PostgreSQL at ${postgresHost} (${String(error)}), set TEST_POSTGRES_URL`,
);

/** The address of a schema that is not there yet, and is gone after the test. */
export function freshPostgresUrl(): string {
  const { url, drop } = postgresSchema();
  onTestFinished(drop);
  return url;
}

/** The schema of such an address. */
export const schemaOf = (url: string): string => new URL(url).searchParams.get('schema') ?? '';
