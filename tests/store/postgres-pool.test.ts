import pg from 'pg';
import { expect, test } from 'vitest';
import { isPassing } from '../../src/store/postgres-pool.ts';

const said = (message: string, code: string) =>
  Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code });

// PgBouncer has one code, 08P01, for whatever it says itself.
test.each([
  ['transaction blocks not allowed in statement pooling mode', false],
  ['unsupported startup parameter: options', false],
  ['no more connections allowed (max_client_conn)', true],
  ['query_wait_timeout', true],
  ['server login failed: FATAL the database system is starting up', true],
])('of what a pooler says, %j may be otherwise soon: %s', (message, passes) => {
  expect(isPassing(said(message, '08P01'))).toBe(passes);
});

test.each([
  ['57P03', true],
  ['53300', true],
  ['25006', true],
  ['28P01', false],
  ['3D000', false],
  ['42501', false],
])('what PostgreSQL says with %s may be otherwise soon: %s', (code, passes) => {
  expect(isPassing(said('…', code))).toBe(passes);
});
