import type { Entry, Replacement } from './driver.ts';
import { newer, seal, unseal, versionOf } from './envelope.ts';
import { META } from './keys.ts';
import { pack, type Shelf, unpack } from './shelf.ts';

const BATCH = 200;

/**
 * Takes every record of a collection to its present version, and then notes that version, so that the next start need not look.
 * Killed half way it begins again and finds what is left. A record that another process changes meanwhile is taken as that one left it.
 * @throws StoreError `newer` when a later version of the bot has opened the collection, `invalid` for a record that can't be taken over.
 */
export async function migrateCollection<T>(shelf: Shelf<T>): Promise<void> {
  const { driver, definition } = shelf;
  const note = `${META}:version:${definition.name}`;
  const present = String(definition.version);
  let noted = await driver.get(note);
  if (noted === undefined) {
    if (await driver.setIfAbsent(note, present)) return;
    noted = await driver.get(note);
  }
  if (noted === undefined || noted === present) return;
  if (Number(noted) > definition.version) throw newer(definition, 'the collection', Number(noted));
  await migrateAll(shelf);
  await driver.replaceMany([{ key: note, was: noted, becomes: present }]);
}

async function migrateAll<T>(shelf: Shelf<T>): Promise<void> {
  let batch: Entry[] = [];
  for await (const entry of shelf.driver.scan(`${shelf.definition.name}:`)) {
    if (batch.push(entry) < BATCH) continue;
    await migrateBatch(shelf, batch);
    batch = [];
  }
  await migrateBatch(shelf, batch);
}

async function migrateBatch<T>(shelf: Shelf<T>, entries: readonly Entry[]): Promise<void> {
  const replacements = (await Promise.all(entries.map((entry) => replacement(shelf, entry)))).flat();
  if (replacements.length === 0) return;
  const done = await shelf.driver.replaceMany(replacements);
  const overtaken = replacements.filter((_, index) => !done[index]).map(({ key }) => key);
  await migrateBatch(shelf, await reread(shelf, overtaken));
}

async function replacement<T>(shelf: Shelf<T>, [whole, was]: Entry): Promise<Replacement[]> {
  const { envelope, expires } = await unpack(shelf, was);
  if ((versionOf(envelope) ?? 0) >= shelf.definition.version) return [];
  const key = whole.slice(shelf.definition.name.length + 1);
  const current = seal(shelf.definition, key, unseal(shelf.definition, key, envelope));
  return [{ key: whole, was, becomes: await pack(shelf, current, expires) }];
}

async function reread<T>({ driver }: Shelf<T>, keys: readonly string[]): Promise<Entry[]> {
  const found = await Promise.all(keys.map(async (key) => [key, await driver.get(key)] as const));
  return found.flatMap(([key, raw]): Entry[] => (raw === undefined ? [] : [[key, raw]]));
}
