import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from './bench.ts';

/** Milliseconds from the start to the end of a Node that has nothing to do. */
async function idle(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - began;
}

/** What no start of ours can be below. */
export const bench: Bench = {
  name: 'node',
  title: 'Node itself',
  how: 'A Node that is given nothing to do, from its start to its end: no start can be below it.',
  rounds: 7,
  async run({ quick }) {
    const samples: number[] = [];
    for (let round = 0; round < (quick ? 1 : this.rounds); round += 1) samples.push(await idle());
    return [{ figure: 'started and ended', unit: 'ms', samples }];
  },
};
