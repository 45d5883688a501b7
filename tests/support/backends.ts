import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchUrl } from '../store/scratch.ts';
import { hasOpenssl } from './certificate.ts';
import { freshPostgresUrl, postgresObstacle } from './postgres-schema.ts';
import { hasRedis, RedisServer } from './redis-server.ts';

/** A kind of store that tests run on. */
export interface TestBackend {
  readonly name: string;
  /** The address of an empty store, which is gone after the running test. */
  freshUrl(): string;
}

const REDIS_OBSTACLE = hasRedis ? undefined : 'no redis-server on PATH';

/** Runs tests on every kind of store: a file, memory, Redis and PostgreSQL. */
export function onEveryStore(tests: (backend: TestBackend) => void): void {
  tests({ name: 'a SQLite file', freshUrl: scratchUrl });
  tests({ name: 'SQLite in memory', freshUrl: () => 'sqlite::memory:' });
  onEveryServer(tests);
}

/** Runs tests on every kind of store that several processes can have open. */
export function onEverySharedStore(tests: (backend: TestBackend) => void): void {
  tests({ name: 'a SQLite file', freshUrl: scratchUrl });
  onEveryServer(tests);
}

function onEveryServer(tests: (backend: TestBackend) => void): void {
  onRedis('Redis', (server) => tests({ name: 'Redis', freshUrl: () => server().freshUrl() }));
  onPostgres('PostgreSQL', () => tests({ name: 'PostgreSQL', freshUrl: freshPostgresUrl }));
}

/** Tests that need Redis; they get one of their own. */
export function onRedis(name: string, tests: (server: () => RedisServer) => void): void {
  where(name, REDIS_OBSTACLE, () => {
    let server: RedisServer;
    beforeAll(async () => {
      server = await RedisServer.start();
    });
    afterAll(() => server.end());
    tests(() => server);
  });
}

/** Tests that need a Redis that speaks TLS, and a certificate for it; each starts its own. */
export function onSecureRedis(name: string, tests: () => void): void {
  where(name, REDIS_OBSTACLE ?? (hasOpenssl ? undefined : 'no openssl on PATH'), tests);
}

/** Tests that need PostgreSQL, and a certificate for a door in front of it. */
export function onSecurePostgres(name: string, tests: () => void): void {
  where(name, postgresObstacle ?? (hasOpenssl ? undefined : 'no openssl on PATH'), tests);
}

/** Tests that need PostgreSQL. */
export function onPostgres(name: string, tests: () => void): void {
  where(name, postgresObstacle, tests);
}

/** Without a server its tests are skipped, and say so; with `CI=true` they fail, since there they must run. */
function where(name: string, obstacle: string | undefined, tests: () => void): void {
  if (obstacle === undefined) {
    describe(name, tests);
    return;
  }
  if (process.env.CI === 'true') it(`${name}: the server is there`, () => expect.fail(obstacle));
  console.warn(`${name}: skipped: ${obstacle}`);
  describe.skip(`${name} (skipped: ${obstacle})`, () => it.todo('run'));
}
