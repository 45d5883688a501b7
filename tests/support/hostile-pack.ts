import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runPackCheck } from '../../src/packs/check/command.ts';
import { type Refusal, refusalText } from '../../src/packs/problem.ts';
import { folderWith, smallPack } from '../packs/fixtures.ts';

export type Files = Readonly<Record<string, unknown>>;

export const MIB = 1024 * 1024;

export const parts = (count: number, content: unknown): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`part-${at}.json`, content]));

/** A folder with the pack `good` and one `bad` of these files. */
export async function folderOf(files: Files): Promise<string> {
  const dir = await folderWith({ 'good/pack.json': smallPack('good') });
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, 'bad', path);
    await mkdir(dirname(file), { recursive: true });
    const isWritten = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(file, isWritten ? content : JSON.stringify(content));
  }
  return dir;
}

/** Says it in one harmless line, with where it is and how to mend it. */
export function expectPlain(refused: readonly Refusal[]): void {
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(50);
  for (const refusal of refused) {
    expect(refusal.pack).toBe('bad');
    expect(refusal.file).toMatch(/^bad/);
    expect(refusal.mend).toMatch(/\w/);
    expect(refusalText(refusal)).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]/u);
    expect(refusalText(refusal).length).toBeLessThan(1200);
  }
}

export async function checked(dir: string): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await runPackCheck([join(dir, 'bad')], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}
