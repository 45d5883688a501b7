import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as breath } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FILLING, readMark } from '../../src/store/marks.ts';
import { openAnyStore } from '../../src/store/store.ts';
import { scratchFolder, scratchUrl } from '../store/scratch.ts';
import { onRedis } from '../support/backends.ts';
import { fillRichly, openAsBot } from './rich-store.ts';

const door = (name: string) => join(import.meta.dirname, '..', '..', 'bin', `${name}.mjs`);

const ENV = { PATH: process.env.PATH, DISCORD_TOKEN: '', STORE_URL: '' };

it.each([
  ['store-copy', ['only-one'], 2],
  ['store-copy', ['--help'], 0],
  ['store-backup', [], 1],
  ['store-restore', ['gone.sqlite'], 1],
] as const)('%s %j ends with code %i and says why', (name, args, code) => {
  const cwd = scratchFolder();
  const ended = spawnSync(process.execPath, [door(name), ...args], { cwd, env: ENV, encoding: 'utf8' });
  expect(ended.status).toBe(code);
  expect(ended.stdout).toMatch(/Usage: npm run|no bot's store|no file/u);
  expect(existsSync(join(cwd, 'var', 'playground.sqlite'))).toBe(false);
});

onRedis('Ctrl-C while Redis stands still in the midst of a copy', (server) => {
  it('stops it in order: bots refuse both until it is run again', async () => {
    const [from, to] = [scratchUrl(), server().freshUrl()];
    await fillRichly(from);
    const args = [door('store-copy'), from, to];
    const copying = spawn(process.execPath, args, {
      cwd: scratchFolder(),
      env: ENV,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(copying, 'exit');
    const watched = await openAnyStore(to);
    while (!(await readMark(watched.driver, FILLING))) await breath();
    server().freeze();
    copying.kill('SIGINT');
    server().thaw();
    const said: string[] = [];
    for await (const line of createInterface(copying.stdout)) said.push(line);
    expect(await exited).toEqual([1, null]);
    expect(said.join()).toContain('Run the same command again');
    await watched.close();
    await expect(openAsBot(to)).rejects.toMatchObject({ code: 'unfinished' });
    await expect(openAsBot(from)).rejects.toMatchObject({ code: 'moved' });
    expect(spawnSync(process.execPath, args, { cwd: scratchFolder(), env: ENV }).status).toBe(0);
    await (await openAsBot(to)).close();
  });
});
