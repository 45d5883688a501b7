import { openStore } from '../../src/store/store.ts';
import { onEveryStore } from '../support/backends.ts';
import { storeContract } from './contract.ts';

onEveryStore(({ name, freshUrl }) =>
  storeContract(name, () => openStore(freshUrl(), { application: 'test' })),
);
