import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore } from '../support/backends.ts';
import { ALL, NOON, write } from './ledger-samples.ts';

/** A process that waits to claim all it can get. */
async function rival(url: string, name: string) {
  const script = join(import.meta.dirname, 'ledger-claimer.ts');
  const child = spawn(process.execPath, [script, url, name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  const claimed = async () => {
    child.stdin.write('go\n');
    const ids: string[] = [];
    for await (const id of { [Symbol.asyncIterator]: () => lines }) ids.push(id);
    return ids;
  };
  return { claimed };
}

onEverySharedStore(({ name, freshUrl }) => {
  test(`on ${name}, of several processes that claim at once one alone gets each row`, async () => {
    const url = freshUrl();
    const store = await openStore(url, { application: 'test' });
    const ledger = await openLedger(store);
    const ids = await write(ledger, ...Array.from({ length: 300 }, (_, index) => `${index}d`));
    const rivals = await Promise.all(['a', 'b', 'c'].map((it) => rival(url, it)));
    const got = await Promise.all(rivals.map(({ claimed }) => claimed()));
    expect(got.flat().toSorted()).toEqual(ids.toSorted());
    expect(await ledger.ready(NOON, ALL, 10)).toEqual([]);
    expect((await ledger.count(ALL)).get(0)).toEqual({ due: 0, held: 0, claimed: 300 });
    await store.close();
  });
});
