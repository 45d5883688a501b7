import type { Opened } from './backend.ts';
import { query } from './postgres-pool.ts';

/** How a store holds what it acknowledges. */
export interface Durability {
  /** In a few words. */
  readonly says: string;
  /** What keeps it from being written to at all. */
  readonly obstacle?: string;
}

/** Asks a store that is open how it holds what it acknowledges; changes nothing. @throws what the store throws */
export async function durabilityOf({ backend }: Pick<Opened, 'backend'>): Promise<Durability> {
  switch (backend.kind) {
    case 'sqlite': {
      const damage = backend.db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
      const obstacle = damage === 'ok' ? {} : { obstacle: `the file is damaged: ${String(damage)}` };
      return { says: 'each write is synced to the disk', ...obstacle };
    }
    case 'redis': {
      const said = await backend.client.info();
      const of = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'mu').exec(said)?.[1];
      const failed = of('aof_enabled') === '1' && of('aof_last_write_status') !== 'ok';
      return {
        says: `Redis ${of('redis_version')}, append only file ${of('aof_enabled') === '1' ? 'on' : 'off'}, ${of('maxmemory_policy')}`,
        ...(of('role') === 'slave' && { obstacle: 'it is a replica, which takes no writes' }),
        ...(failed && { obstacle: 'Redis could not write its append only file' }),
      };
    }
    case 'postgres': {
      const [row] = await query(
        backend.pool,
        `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
           current_setting('synchronous_commit') AS commit, pg_is_in_recovery() AS replica`,
      );
      return {
        says: `PostgreSQL ${row?.version}, fsync ${row?.fsync}, synchronous_commit ${row?.commit}`,
        ...(row?.replica === true && { obstacle: 'it is a replica, which takes no writes' }),
      };
    }
  }
}
