import '../../src/temporal.ts';
import { once } from 'node:events';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { ALL, NOON } from './ledger-samples.ts';

// A process of its own that, once it is told to on its standard input, claims what is ready until nothing is, and says on a
// line of its own which rows it got.
const [, , url = '', name = ''] = process.argv;
const store = await openStore(url, { application: 'test' });
const ledger = await openLedger(store);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (;;) {
  const ready = await ledger.ready(NOON, ALL, 20);
  if (ready.length === 0) break;
  const claims = await Promise.all(ready.map(({ id }) => ledger.claim(id, name, 60_000)));
  for (const claim of claims) if (claim) process.stdout.write(`${claim.row.id}\n`);
}
await store.close();
process.exit(0);
