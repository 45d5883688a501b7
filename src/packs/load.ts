import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from './library.ts';
import { type ReadPack, readPack } from './pack-folder.ts';
import { createLibrary } from './pack-library.ts';
import type { Refusal } from './problem.ts';
import { type Reading, renewal } from './renewal.ts';
import type { Pack } from './schema.ts';

export interface LoadedPacks {
  readonly library: Library;
  /** The packs of which the library is made, by name; `createLibrary` makes others of some of them. */
  readonly packs: readonly Pack[];
  /** What is wrong with the packs that were not taken. */
  readonly refused: readonly Refusal[];
}

/**
 * Loads every pack in a folder: each folder in it is one. A bad pack is refused with its reasons and the others
 * go on; a missing folder is a refusal too. Throws only where the disk fails.
 */
export async function loadPacks(dir: string): Promise<LoadedPacks> {
  const { packs, refused } = renewal([], await readPacks(dir), true);
  return { library: createLibrary(packs), packs, refused };
}

/** As `loadPacks`: each pack by itself. What they say together is not looked at yet. */
export async function readPacks(dir: string): Promise<Reading> {
  const names = await listFolders(dir);
  if (names === undefined) {
    return { packs: [], refused: [{ pack: '', file: dir, path: '', reason: 'there is no such folder' }] };
  }
  const read: ReadPack[] = [];
  // One after the other: many packs at once could use up the process's open files.
  for (const name of names) read.push(await readPack(join(dir, name), name).catch(unreadable(dir, name)));
  return {
    packs: read.flatMap((one) => ('pack' in one ? one.pack : [])),
    refused: read.flatMap((one) => ('refused' in one ? one.refused : [])),
  };
}

/** A folder or file that the disk or its rights withhold is a fault of that pack, and the others go on. */
const unreadable =
  (dir: string, pack: string) =>
  (error: unknown): ReadPack => ({
    refused: [{ pack, file: join(dir, pack), path: '', reason: `can't be read: ${String(error)}` }],
  });

/** Folders and links, whatever they lead to, since a link has to be refused and not passed over. */
async function listFolders(dir: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
    return folders
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
