import type { Library } from './library.ts';
import { createLibrary } from './pack-library.ts';
import type { Pack } from './schema.ts';

/** Ids of the packs that somebody follows, which need not be there; undefined: all packs, those to come too. */
export type Followed = readonly string[] | undefined;

/** What packs say, at any moment. Whoever keeps what was made from a library looks whether it still is the one that is given. */
export interface Libraries {
  /** The library of the packs that are followed. The same object as long as nothing has changed. */
  readonly of: (followed?: Followed) => Library;
}

/** The libraries of packs that may be replaced while they are read. */
export interface LiveLibraries extends Libraries {
  /** The packs in service. Another array once they are others. */
  readonly packs: () => readonly Pack[];
  /** Puts other packs into service, for all at once, when names are found in them; whoever follows is told then. One after another. */
  readonly replace: (packs: readonly Pack[]) => Promise<void>;
  readonly follow: (listener: () => void) => void;
}

/** Servers choose from a few packs, so that most choose alike; of ever other choices the last are kept. */
const MOST_KEPT = 32;

export function createLibraries(packs: readonly Pack[]): LiveLibraries {
  const listeners = new Set<() => void>();
  let edition = editionOf(packs);
  let last = Promise.resolve();
  const putInService = async (next: readonly Pack[]) => {
    const fresh = editionOf(next);
    await fresh.of(undefined).findable();
    edition = fresh;
    for (const listener of listeners) listener();
  };
  return {
    packs: () => edition.packs,
    of: (followed) => edition.of(followed),
    replace(next) {
      // However long each takes: what comes later is newer.
      const replaced = last.then(() => putInService(next));
      last = replaced.catch(() => undefined);
      return replaced;
    },
    follow: (listener) => void listeners.add(listener),
  };
}

/** What packs say at a time: one library for each choice among them. */
function editionOf(packs: readonly Pack[]) {
  const all = createLibrary(packs);
  const kept = new Map<string, Library>();
  const of = (followed: Followed): Library => {
    if (followed === undefined) return all;
    const chosen = new Set(packs.map(({ id }) => id).filter((id) => followed.includes(id)));
    if (chosen.size === packs.length) return all;
    const key = [...chosen].join(' ');
    const library = kept.get(key) ?? createLibrary(packs, (pack) => chosen.has(pack));
    kept.delete(key);
    kept.set(key, library);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return library;
  };
  return { packs, of };
}
