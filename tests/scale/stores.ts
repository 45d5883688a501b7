import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresSchema } from '../support/postgres-server.ts';
import { RedisServer } from '../support/redis-server.ts';

export const STORES = ['redis', 'postgres', 'sqlite'] as const;

export type StoreName = (typeof STORES)[number];

/** An empty store, and what takes it away again. */
export interface ScaleStore {
  readonly url: string;
  readonly end: () => Promise<void>;
}

export const isStoreName = (name: string): name is StoreName => STORES.some((one) => one === name);

/** Opens an empty store of this kind: a Redis of its own, a schema of its own on PostgreSQL, or a file. */
export async function emptyStore(name: StoreName): Promise<ScaleStore> {
  switch (name) {
    case 'redis': {
      const server = await RedisServer.start('--maxmemory-policy', 'noeviction');
      return { url: server.freshUrl(), end: () => server.end() };
    }
    case 'postgres': {
      const { url, drop } = postgresSchema();
      return { url, end: drop };
    }
    case 'sqlite': {
      const folder = await mkdtemp(join(tmpdir(), 'scale-'));
      return {
        url: `sqlite:${join(folder, 'bot.sqlite')}`,
        end: () => rm(folder, { recursive: true, force: true }),
      };
    }
  }
}
