import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from './library.ts';
import { type ReadPack, readPack } from './pack-folder.ts';
import { createLibrary } from './pack-library.ts';
import { type Refusal, shown } from './problem.ts';
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

/** So many packs are taken, and so many bytes of all together, in the order of their names: more would fill the memory. */
const [MOST_PACKS, MOST_BYTES] = [500, 96 * 1024 * 1024];

/** As `loadPacks`: each pack by itself. What they say together is not looked at yet. */
export async function readPacks(dir: string): Promise<Reading> {
  const names = await listFolders(dir);
  if (names === undefined) {
    return { packs: [], refused: [{ pack: '', file: dir, path: '', reason: 'there is no such folder' }] };
  }
  const packs: Pack[] = [];
  const refused: Refusal[] = [];
  let room = MOST_BYTES;
  // One after the other: many packs at once could use up the process's open files.
  for (const name of names.slice(0, MOST_PACKS)) {
    const read = await readPack(join(dir, name), name, room).catch(unreadable(dir, name));
    if ('refused' in read) refused.push(...read.refused);
    else {
      packs.push(read.pack);
      room -= read.bytes;
    }
  }
  return { packs, refused: [...refused, ...names.slice(MOST_PACKS).map(tooMany)] };
}

const tooMany = (name: string): Refusal => ({
  pack: shown(name),
  file: shown(name),
  path: '',
  reason: `is one more than the ${MOST_PACKS} packs that are taken`,
  mend: 'move packs away that nobody needs',
});

/** A folder or file that the disk or its rights withhold is a fault of that pack, and the others go on. */
const unreadable =
  (dir: string, pack: string) =>
  (error: unknown): ReadPack => ({
    refused: [
      {
        pack: shown(pack),
        file: shown(join(dir, pack)),
        path: '',
        reason: shown(`can't be read: ${String(error)}`),
        mend: 'look whether the bot may read it, and whether its name has signs that are none',
      },
    ],
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
