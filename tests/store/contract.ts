import { describe, onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { collectionContract } from './contract-collection.ts';
import { driverContract } from './contract-driver.ts';
import { keyvContract } from './contract-keyv.ts';
import { migrationContract } from './contract-migration.ts';

/** Opens a fresh, empty store that belongs to the running test. */
export type OpenFresh = () => Promise<Store>;

/** What every kind of store has to keep, whatever lies under it. */
export function storeContract(kind: string, open: OpenFresh): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  describe(`a store on ${kind}`, () => {
    describe('as Keyv', () => keyvContract(opened));
    describe('as a driver', () => driverContract(opened));
    describe('with collections', () => collectionContract(opened));
    describe('over versions', () => migrationContract(opened));
  });
}
