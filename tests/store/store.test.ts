import { openStore } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { scratchUrl } from './scratch.ts';

storeContract('a SQLite file', () => openStore(scratchUrl(), { application: 'test' }));
storeContract('SQLite in memory', () => openStore('sqlite::memory:', { application: 'test' }));
