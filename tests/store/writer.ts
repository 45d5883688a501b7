import '../../src/temporal.ts';
import { z } from 'zod';
import { openCollection } from '../../src/store/records.ts';
import { openStore } from '../../src/store/store.ts';

// A process of its own for the tests of several writers: writes records until it is killed or has written `count`,
// and says each key on a line of its own only when the store has acknowledged it.
const [, , url = '', name = '', count = 'Infinity'] = process.argv;
const store = await openStore(url, { application: 'test' });
const writes = await openCollection(store, {
  name: 'writes',
  version: 1,
  schema: z.strictObject({ by: z.string(), filler: z.string() }),
});
for (let index = 0; index < Number(count); index++) {
  const key = `${name}-${index}`;
  await writes.set(key, { by: name, filler: 'x'.repeat(300) });
  process.stdout.write(`${key}\n`);
}
await store.close();
