import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';

/**
 * Opens the ledger in a store, whatever that is; only this knows. What lies under it is loaded only where it is used.
 * @throws StoreError `newer` when a later version of the bot has made it
 */
export async function openLedger({ backend, driver }: Pick<Store, 'backend' | 'driver'>): Promise<Ledger> {
  switch (backend.kind) {
    case 'sqlite':
      return (await import('./sqlite-ledger.ts')).openSqliteLedger(backend.db);
    case 'redis':
      return (await import('./redis-ledger.ts')).openRedisLedger(backend.client, driver);
    case 'postgres':
      return (await import('./postgres-ledger.ts')).openPostgresLedger(backend.pool, backend.schema);
  }
}
