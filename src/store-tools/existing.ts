import { existsSync } from 'node:fs';
import { storeAddress } from '../store/address.ts';
import { StoreError } from '../store/errors.ts';
import { applicationOf, openAnyStore, type Store } from '../store/store.ts';

/** Opens a store in which a bot has kept something. @throws StoreError where there is none, or as `openAnyStore` does */
export async function openExisting(url: string): Promise<Store> {
  const address = storeAddress(url);
  // To open a file would make one.
  if (address.kind === 'sqlite' && !existsSync(address.path)) throw nothingIn(address.path);
  const store = await openAnyStore(url);
  try {
    if ((await applicationOf(store)) === undefined) throw nothingIn(store.name);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

const nothingIn = (name: string) => new StoreError('unreadable', `There is no bot's store at ${name}.`);
