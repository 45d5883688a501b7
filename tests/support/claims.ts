import type { Store } from '../../src/store/store.ts';

const LEDGER = 'reckoner:ledger/';

/** What an UPDATE sets on occurrences, so that this many milliseconds seem to have passed for every claim. */
export const older = (ms: number) =>
  `SET lease = lease - ${ms}, first_attempt = first_attempt - ${ms} WHERE state = 'claimed'`;

/** Puts the end of every lease, and the first attempt, so much further back: as if that real time had passed. */
export async function ageClaims({ backend }: Pick<Store, 'backend'>, ms: number): Promise<void> {
  switch (backend.kind) {
    case 'sqlite':
      backend.db.exec(`UPDATE occurrence ${older(ms)}`);
      return;
    case 'postgres':
      await backend.pool.query(`UPDATE ${backend.schema}.occurrence ${older(ms)}`);
      return;
    case 'redis': {
      const { client } = backend;
      for (const mark of await client.zRange(`${LEDGER}lease`, 0, -1)) {
        const id = mark.replace(/:.*/u, '');
        const row = JSON.parse((await client.hGet(`${LEDGER}rows`, id)) ?? '{}');
        const aged = { ...row, lease: row.lease - ms, first_attempt: row.first_attempt - ms };
        await client.hSet(`${LEDGER}rows`, id, JSON.stringify(aged));
        await client.zAdd(`${LEDGER}lease`, { score: aged.lease, value: mark });
      }
    }
  }
}
