import { isDeepStrictEqual } from 'node:util';
import { circleIn } from './circles.ts';
import type { Refusal } from './problem.ts';
import type { Pack } from './schema.ts';

/** What is read in the folder of packs: each that is sound by itself, and what is wrong with the others. */
export interface Reading {
  readonly packs: readonly Pack[];
  /** A refusal of no pack is one of the folder itself. */
  readonly refused: readonly Refusal[];
}

/** Which packs are in service from now on, and how that comes. All but `packs` and `refused` are ids. */
export interface Renewal {
  /** By name; one that says the same as before is the same object. */
  readonly packs: readonly Pack[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Their folder is gone, and they stay in service. */
  readonly missing: readonly string[];
  /** Their folder is gone, and so are they. */
  readonly removed: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * What becomes of the packs in service by what is read now. What is wrong changes nothing of a pack: its last good version stays.
 * @param drop whether packs go whose folder is gone; a folder may be gone for a moment, or by mistake
 */
export function renewal(before: readonly Pack[], read: Reading, drop: boolean): Renewal {
  // Nothing was read, so nothing is known to be gone.
  if (read.refused.some(({ pack }) => pack === '')) {
    return { packs: before, added: [], changed: [], missing: [], removed: [], refused: read.refused };
  }
  const there = new Set([...read.packs.map(({ id }) => id), ...read.refused.map(({ pack }) => pack)]);
  const gone = before.map(({ id }) => id).filter((id) => !there.has(id));
  const kept = before.filter(({ id }) => !drop || there.has(id));
  const fresh = read.packs.filter((pack) => !before.some((old) => isDeepStrictEqual(old, pack)));
  const { packs, refused } = taken(kept, fresh);
  const old = new Set(before.map(({ id }) => id));
  const news = fresh.filter((pack) => packs.includes(pack)).map(({ id }) => id);
  return {
    packs,
    added: news.filter((id) => !old.has(id)),
    changed: news.filter((id) => old.has(id)),
    missing: drop ? [] : gone,
    removed: drop ? gone : [],
    refused: [...read.refused, ...refused],
  };
}

/** Takes packs into service, all together; where they make a circle, one after the other, and none with which there is one. */
function taken(kept: readonly Pack[], fresh: readonly Pack[]): Reading {
  const all = fresh.reduce(withPack, kept);
  if (circleIn(all) === undefined) return { packs: all, refused: [] };
  let packs = kept;
  const refused: Refusal[] = [];
  for (const pack of fresh) {
    const next = withPack(packs, pack);
    const circle = circleIn(next);
    if (circle === undefined) packs = next;
    else refused.push({ pack: pack.id, file: pack.id, path: 'films', reason: circle, mend: CIRCLE });
  }
  return { packs, refused };
}

const CIRCLE =
  'look in all packs for what "sequelOf" says of this film, and mend what is the wrong way round';

/** With a pack in the place of its former version. */
const withPack = (packs: readonly Pack[], pack: Pack): readonly Pack[] =>
  [...packs.filter(({ id }) => id !== pack.id), pack].sort((a, b) => (a.id < b.id ? -1 : 1));
