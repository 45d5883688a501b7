import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { Opened } from '../../src/store/backend.ts';

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

/** The database under an embedded store. */
export function databaseOf({ backend }: Pick<Opened, 'backend'>): DatabaseSync {
  if (backend.kind !== 'sqlite') throw new Error(`a store on ${backend.kind} has no database of its own`);
  return backend.db;
}
