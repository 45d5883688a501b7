import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const bench = (...args: string[]) =>
  run(process.execPath, [join(import.meta.dirname, 'run.ts'), ...args], { timeout: 120_000 });

it('measures the real bot beside a bare Client, with nothing lost', { timeout: 130_000 }, async () => {
  const { stdout } = await bench('interactions', '--quick');
  expect(stdout).toMatch(/processor time for each, at 200\/s \| ms \| [\d.]+ .*bare Client/);
  expect(stdout).toMatch(/\| lost .* yes \|/);
});

it('names the benches where it is asked for one that there is not', async () => {
  await expect(bench('speed')).rejects.toThrow(/there is no bench speed; there are .*interactions/);
});
