import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of a file that is not there yet, in a folder that is not there either. */
export function scratchUrl(): string {
  return `sqlite:${join(scratchFolder(), 'deep', 'down', 'store.sqlite')}`;
}
