import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gatherFilms } from './identity.ts';
import type { Library } from './library.ts';
import { type ReadPack, readPack } from './pack-folder.ts';
import { createLibrary } from './pack-library.ts';
import type { Refusal } from './problem.ts';
import { circlesIn } from './references.ts';
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
  const names = await listFolders(dir);
  if (names === undefined)
    return nothing({ pack: '', file: dir, path: '', reason: 'there is no such folder' });
  const read: ReadPack[] = [];
  // One after the other: many packs at once could use up the process's open files.
  for (const name of names) read.push(await readPack(join(dir, name), name).catch(unreadable(dir, name)));
  const whole = read.flatMap((one) => ('pack' in one ? one.pack : []));
  const { packs, refused } = refuseCircles(whole);
  const faulty = read.flatMap((one) => ('refused' in one ? one.refused : []));
  return { library: createLibrary(packs), packs, refused: [...faulty, ...refused] };
}

/** A folder or file that the disk or its rights withhold is a fault of that pack, and the others go on. */
const unreadable =
  (dir: string, pack: string) =>
  (error: unknown): ReadPack => ({
    refused: [{ pack, file: join(dir, pack), path: '', reason: `can't be read: ${String(error)}` }],
  });

function nothing(refusal: Refusal): LoadedPacks {
  return { library: createLibrary([]), packs: [], refused: [refusal] };
}

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

/** Two packs may each be sound and still say together that a film follows itself: the later one is refused. */
function refuseCircles(packs: readonly Pack[]): { packs: Pack[]; refused: Refusal[] } {
  const [kept, refused]: [Pack[], Refusal[]] = [[], []];
  for (const pack of packs) {
    const circle = findCircle([...kept, pack]);
    if (circle === undefined) kept.push(pack);
    else refused.push({ pack: pack.id, file: pack.id, path: 'films', reason: circle });
  }
  return { packs: kept, refused };
}

function findCircle(packs: readonly Pack[]): string | undefined {
  const films = gatherFilms(packs);
  const before = new Map<string, string | undefined>();
  for (const [id, group] of films.groups) {
    const link = group.find(({ item }) => item.sequelOf !== null);
    before.set(id, link?.item.sequelOf ? films.id(link.pack, link.item.sequelOf.film) : undefined);
  }
  const [film] = circlesIn(before);
  return film && `with the packs before it, the film "${film}" follows itself`;
}
