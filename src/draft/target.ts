import { basename, dirname, resolve } from 'node:path';
import { slug } from '../packs/words.ts';
import { Refused } from './text/refused.ts';

/**
 * The folder for a pack that `--out` means, as an absolute path. It has to lie in a folder of packs, since nothing else is
 * read by the bot and a draft writes several files: the one that the bot reads (`packs`), or another with the same name.
 * Throws `Refused`.
 */
export function targetOf(out: string | undefined, packs: string): string {
  if (out === undefined || out.trim() === '') throw new Refused('Say where the pack goes: --out data/<name>');
  const folder = resolve(out);
  const name = basename(folder);
  if (!slug.safeParse(name).success) {
    throw new Refused(
      `“${name}” can’t be the name of a pack. Small letters a–z, digits and single hyphens between them will do, 48 at most, as in dead-reckoning.`,
    );
  }
  const parent = dirname(folder);
  if (parent !== resolve(packs) && basename(parent) !== basename(resolve(packs))) {
    throw new Refused(
      `${out} lies outside a folder of packs, where no bot reads it. Give --out ${packs}/${name}`,
    );
  }
  return folder;
}
