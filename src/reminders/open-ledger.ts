import type { Progress } from '../progress.ts';
import { layoutKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';

/** How it is told how far something is that takes long, and of how many. */
type TellingOf = (what: string, total: number) => Progress;

/**
 * Opens the ledger in a store, whatever that is; only this knows. What lies under it is loaded only where it is used.
 * @param progressOf is asked where an earlier layout is brought over
 * @throws StoreError `newer` when a later version of the bot has made it
 */
export async function openLedger(
  { backend, driver }: Pick<Store, 'backend' | 'driver'>,
  progressOf?: TellingOf,
): Promise<Ledger> {
  switch (backend.kind) {
    case 'sqlite':
      return (await import('./sqlite-ledger.ts')).openSqliteLedger(backend, (total) =>
        progressOf?.('bringing the ledger over to a new layout, rows', total),
      );
    case 'redis':
      return (await import('./redis-ledger.ts')).openRedisLedger(backend.client, driver);
    case 'postgres':
      return (await import('./postgres-ledger.ts')).openPostgresLedger(backend.pool, backend.schema);
  }
}

/** The layout that this version knows, by the kind of store. */
export const LEDGER_LAYOUT = { sqlite: 2, redis: 1, postgres: 1 } as const satisfies Record<
  Store['backend']['kind'],
  number
>;

/**
 * The ledger of a store that is only looked at: nothing is made or migrated, and only its reading calls may be used. Undefined
 * where there is none yet, a later version of the bot has made it, or it is being brought over to another layout. (What an earlier one
 * has made says the same.)
 */
export async function lookAtLedger({
  backend,
  driver,
}: Pick<Store, 'backend' | 'driver'>): Promise<Ledger | undefined> {
  const layout = Number((await driver.get(layoutKey({ name: 'ledger' }))) ?? 0);
  if (layout < 1 || layout > LEDGER_LAYOUT[backend.kind]) return undefined;
  switch (backend.kind) {
    case 'sqlite':
      if ((await import('./sqlite-ledger-moving.ts')).isMoving(backend.db)) return undefined;
      return (await import('./sqlite-ledger.ts')).sqliteLedgerOn(backend);
    case 'redis':
      return (await import('./redis-ledger.ts')).redisLedgerOn(backend.client);
    case 'postgres':
      return (await import('./postgres-ledger.ts')).postgresLedgerOn(backend.pool, backend.schema);
  }
}
