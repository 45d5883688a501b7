import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { runDoctor } from '../../src/bot/doctor.ts';
import type { Examined, Finding } from '../../src/doctor/check.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the doctor has said. */
export interface Visit {
  readonly code: number | null;
  readonly words: string;
}

/** A new empty folder that is gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const surroundings = (env: Readonly<Record<string, string>>) => ({
  PATH: process.env.PATH,
  PORT: '0',
  PACKS_DIR: join(ROOT, 'data'),
  NODE_ENV: 'production',
  ...env,
});

/** Runs the doctor as an operator does, in a folder of its own with nothing of this machine's environment but PATH. */
export async function visit(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  cwd?: string,
): Promise<Visit> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'doctor.mjs'), ...args], {
    cwd: cwd ?? (await emptyFolder()),
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [words, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code, words };
}

/** Runs it here, for programs; gives its findings by check. */
export async function examined(env: Readonly<Record<string, string>>) {
  const lines: string[] = [];
  const code = await runDoctor(['--json'], (line) => lines.push(line), surroundings(env));
  return { code, ...findingsIn(lines.join('\n')) };
}

/** What the doctor says to programs. */
export function findingsIn(words: string) {
  const { ok, checks }: { ok: boolean; checks: Examined[] } = JSON.parse(words);
  const of = (name: string): readonly Finding[] =>
    checks.find((check) => check.name === name)?.findings ?? [];
  const worst = checks.flatMap(({ name, findings }) =>
    findings.filter(({ state }) => state === 'bad').map(({ says }) => `${name}: ${says}`),
  );
  return { ok, of, worst, words };
}
