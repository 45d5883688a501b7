import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { buildTown } from '../support/town.ts';

const ROOT = join(import.meta.dirname, '..', '..');

it('ends when npm is gone, which passes no signal on', async () => {
  const town = await buildTown();
  const folder = await mkdtemp(join(tmpdir(), 'npm-'));
  // A shell that waits for the bot, as npm's does.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${join(ROOT, 'bin', 'bot.mjs')}"; :`], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      PACKS_DIR: join(ROOT, 'data'),
      npm_lifecycle_event: 'start',
      ...town.env,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: string[] = [];
  for await (const line of createInterface(shell.stdout)) {
    lines.push(line);
    if (line.includes('commands are registered')) {
      shell.kill('SIGKILL');
      await once(shell, 'exit');
    }
  }
  // The loop is over when the bot has closed its end of the pipe.
  expect(lines.some((line) => line.includes('stopping (npm gone)'))).toBe(true);
  await rm(folder, { recursive: true, force: true });
});
