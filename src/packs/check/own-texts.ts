import type { Pack } from '../schema.ts';
import { entryName } from './finding.ts';

/** A text of a pack that should be in our own words. */
export interface OwnText {
  /** Where it stands: `films › fallout › facts[1].text`. */
  readonly path: string;
  readonly text: string;
}

// Under these keys stand sentences of ours. Names and quotations are meant to be the article's.
const OURS = new Set(['text', 'described', 'say', 'reading', 'subject', 'covers', 'title', 'is']);
const NOT_OURS = new Set(['names', 'segments', 'occasion']);

/** Every sentence of ours in a pack, titles of films aside. */
export function ownTexts(pack: Pack): OwnText[] {
  const { sources, franchises, films, people, characters, quotations, production } = pack;
  const untitled = films.map(({ title: _, ...film }) => film);
  const lists = { sources, franchises, films: untitled, people, characters, quotations, production };
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap((item) => textsIn(item, entryName(list, item.id))),
  );
}

function textsIn(value: unknown, path: string, key = ''): OwnText[] {
  if (typeof value === 'string') return OURS.has(key) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((inner, place) => textsIn(inner, `${path}[${place}]`, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, held]) =>
    NOT_OURS.has(inner) ? [] : textsIn(held, step(path, inner), inner),
  );
}

/** The first step leads into the entry, the others go on as in code. */
function step(path: string, key: string): string {
  return path.split(' › ').length === 2 ? `${path} › ${key}` : `${path}.${key}`;
}
