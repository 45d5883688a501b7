import '../../src/temporal.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { entry, NOON } from './ledger-samples.ts';

// A process of its own that is killed in the midst of it: plans batch after batch, claims a row of each and ends one, and
// says on a line of its own what the ledger has acknowledged.
const [, , url = ''] = process.argv;
const ledger = await openLedger(await openStore(url, { application: 'test' }));
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`);

for (let batch = 0; ; batch++) {
  const recipient = `s${batch}`;
  const entries = ['7d', '3d', '1d'].map((step) => entry(step, { recipient }));
  const [first = '', second = ''] = await ledger.insert(entries);
  say('due', recipient);
  await ledger.movePlanned(0, 1, NOON.add({ minutes: batch }));
  say('planned', String(batch));
  await ledger.claim(first, 'writer', 60_000);
  say('claimed', first);
  await ledger.claim(second, 'writer', 60_000);
  await ledger.settle(second, 'writer', { state: 'sent', message: `m${batch}` }, NOON);
  say('sent', second);
}
