import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore } from '../support/backends.ts';
import { NOON } from './ledger-samples.ts';

/** Runs the writer until it has acknowledged so much, kills it with -9, and gives what it had acknowledged. */
async function killedAfter(url: string, lines: number): Promise<string[][]> {
  const script = join(import.meta.dirname, 'ledger-writer.ts');
  const writer = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(writer, 'exit');
  const said: string[][] = [];
  for await (const line of createInterface(writer.stdout)) {
    if (said.push(line.split(' ')) === lines) writer.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return said;
}

onEverySharedStore(({ name, freshUrl }) => {
  test.each([
    1, 2, 3, 4, 90,
  ])(`on ${name}, after a kill at line %i everything acknowledged is there, and every batch is whole`, async (lines) => {
    const url = freshUrl();
    const said = await killedAfter(url, lines);
    const store = await openStore(url, { application: 'test' });
    const ledger = await openLedger(store);
    const of = (word: string) => said.filter(([it]) => it === word).map(([, what = '']) => what);

    for (const recipient of of('due')) expect(await ledger.list({ recipient }, 10)).toHaveLength(3);
    for (const id of of('claimed'))
      expect(await ledger.get(id)).toMatchObject({ state: 'claimed', claims: 1 });
    for (const id of of('sent')) expect(await ledger.get(id)).toMatchObject({ state: 'sent' });

    const rows = await ledger.list({}, 100_000);
    for (const [recipient, batch] of Map.groupBy(rows, (row) => row.recipient)) {
      expect(`${recipient} ${batch.length}`).toBe(`${recipient} 3`);
    }
    const planned = await ledger.planned(0, 1);
    if (planned) {
      const batches = planned.since(NOON).total('minutes') + 1;
      expect(batches).toBeGreaterThanOrEqual(of('planned').length);
      expect(rows.length).toBeGreaterThanOrEqual(batches * 3);
    } else expect(of('planned')).toEqual([]);
    await store.close();
  });
});
