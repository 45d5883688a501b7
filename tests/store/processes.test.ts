import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore } from '../support/backends.ts';
import { databaseOf } from './scratch.ts';

type Writer = ChildProcessByStdio<null, Readable, null>;

function startWriter(url: string, name: string, count?: number): Writer {
  const script = join(import.meta.dirname, 'writer.ts');
  const args = count === undefined ? [script, url, name] : [script, url, name, String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function acknowledged(writer: Writer, onKey: (count: number) => void = () => {}): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of createInterface(writer.stdout)) onKey(keys.push(key));
  return keys;
}

async function keptIn(url: string): Promise<Set<string>> {
  const store = await openStore(url, { application: 'test' });
  if (store.backend.kind === 'sqlite') {
    const whole = databaseOf(store).prepare('PRAGMA integrity_check').get();
    expect(whole).toEqual({ integrity_check: 'ok' });
  }
  const keys = new Set<string>();
  for await (const [key] of store.driver.scan('writes:')) keys.add(key.slice('writes:'.length));
  await store.close();
  return keys;
}

onEverySharedStore(({ name, freshUrl }) => {
  test(`on ${name} loses nothing that it acknowledged when it is killed in the midst of writing`, async () => {
    const url = freshUrl();
    for (const [round, killAt] of [1, 20, 150].entries()) {
      const writer = startWriter(url, `round${round}`);
      const exited = once(writer, 'exit');
      const keys = await acknowledged(writer, (count) => {
        if (count === killAt) writer.kill('SIGKILL');
      });
      expect(await exited).toEqual([null, 'SIGKILL']);
      const kept = await keptIn(url);
      expect(keys.length).toBeGreaterThanOrEqual(killAt);
      expect(keys.filter((key) => !kept.has(key))).toEqual([]);
    }
  });

  test(`on ${name} serves several processes that write one fresh store at a time`, async () => {
    const url = freshUrl();
    const writers = ['a', 'b', 'c'].map((writer) => startWriter(url, writer, 100));
    const exits = writers.map((writer) => once(writer, 'exit'));
    const keys = await Promise.all(writers.map((writer) => acknowledged(writer)));
    expect(await Promise.all(exits)).toEqual(writers.map(() => [0, null]));
    expect(keys.flat()).toHaveLength(300);
    expect((await keptIn(url)).size).toBe(300);
  });
});
