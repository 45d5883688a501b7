import type { DatabaseSync } from 'node:sqlite';
import type { Keyv } from 'keyv';
import type { Pool } from 'pg';
import type { Driver } from './driver.ts';
import type { RedisClient } from './redis-client.ts';
import type { Disk } from './sqlite-disk.ts';

/** What lies under a store, for parts of it that need more than keys and values. */
export type Backend =
  | ({ readonly kind: 'sqlite' } & SqliteBackend)
  | { readonly kind: 'redis'; readonly client: RedisClient }
  /** Tables lie in `schema`, which is safe to stand in a statement. */
  | { readonly kind: 'postgres'; readonly pool: Pool; readonly schema: string };

/** A SQLite file, or one in memory. What is committed by `withoutSync` is durable when `disk` says so. */
export interface SqliteBackend {
  readonly db: DatabaseSync;
  readonly disk: Pick<Disk, 'synced'>;
}

/** What each kind of store gives when it is opened. */
export interface Opened {
  readonly driver: Driver;
  readonly backend: Backend;
  /** A Keyv over the same connections whose keys live under `namespace:` for the driver. */
  keyv(namespace: string): Keyv<unknown>;
}
