import { join } from 'node:path';
import { linesOf } from './json-place.ts';
import { pathText } from './problem.ts';
import type { PackPart } from './schema.ts';

// In which file of a pack an entry stands, and in which line of it.

/** A file of a pack. */
export interface Part<Content> {
  readonly file: string;
  readonly content: Content;
  /** As it was read. */
  readonly text: string;
}

const LISTS = [
  'sources',
  'franchises',
  'topics',
  'films',
  'people',
  'characters',
  'quotations',
  'production',
] as const;

/** Where an entry stands, or something in it: `place('films', 'ebb', 'facts[1].text')`; lines count from 1. */
export type PlaceOf = (list: string, id: string, path?: string) => { file: string; line: number } | undefined;

/** In which file each entry stands, and where in it. */
export function placesOf(parts: readonly Part<PackPart>[]): Map<object, { file: string; path: string }> {
  const places = new Map<object, { file: string; path: string }>();
  for (const { file, content } of parts) {
    for (const list of LISTS) {
      for (const [place, entry] of content[list].entries()) {
        places.set(entry, { file, path: pathText([list, place]) });
      }
    }
  }
  return places;
}

/** Makes what finds places in the files of a pack; files are named with the pack's folder. */
export function placing(pack: string, parts: readonly Part<PackPart>[]): PlaceOf {
  // All entries of a list at once: each by itself would go through the whole file again.
  const lines = new Map<readonly unknown[], number[]>();
  const linesIn = (list: (typeof LISTS)[number], { content, text }: Part<PackPart>) => {
    const paths = content[list].map((_, at) => pathText([list, at, 'id']));
    const found = lines.get(content[list]) ?? linesOf(text, paths);
    lines.set(content[list], found);
    return found;
  };
  return (name, id, path) => {
    const list = LISTS.find((one) => one === name);
    for (const part of list ? parts : []) {
      const at = list ? part.content[list].findIndex((entry) => entry.id === id) : -1;
      if (list === undefined || at < 0) continue;
      const line = path
        ? linesOf(part.text, [`${pathText([list, at])}.${path}`])[0]
        : linesIn(list, part)[at];
      return { file: join(pack, part.file), line: line ?? 1 };
    }
    return undefined;
  };
}
