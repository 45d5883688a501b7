import type { Definition } from './envelope.ts';

/** The namespace of what the store knows of itself. */
export const META = 'meta';

/** Visible ASCII alone, so that every kind of store puts keys in the same order. */
const KEY = /^[!-~]{1,400}$/u;

const NAME = /^[a-z][a-z0-9-]{0,39}$/u;

/**
 * The whole key under which a record lies, as Keyv makes it.
 * @throws RangeError for a key that is empty, too long, not visible ASCII, or that Keyv would take for a whole one already.
 */
export function wholeKey(collection: string, key: string): string {
  if (!KEY.test(key)) throw new RangeError(`${collection}: ${JSON.stringify(key)} can't be a key`);
  if (key.startsWith(`${collection}:`)) throw new RangeError(`${collection}: ${key} repeats the collection`);
  return `${collection}:${key}`;
}

/** @throws RangeError for a definition that a programmer has got wrong. */
export function checkDefinition({ name, version, migrations = [] }: Definition<unknown>): void {
  if (!NAME.test(name) || name === META) throw new RangeError(`${name} can't be a collection's name`);
  if (migrations.length !== version - 1) {
    throw new RangeError(
      `${name}: version ${version} needs ${version - 1} migrations, not ${migrations.length}`,
    );
  }
}
