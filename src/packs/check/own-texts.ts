import type { Pack } from '../schema.ts';
import { entryName } from './finding.ts';

/** A text of a pack that should be in our own words. */
export interface OwnText {
  /** Where it stands: `films › fallout › facts[1].text`. */
  readonly path: string;
  readonly text: string;
}

// Under these keys stand sentences of ours. Names and quotations are meant to be the article's.
const OURS = new Set(['text', 'described', 'say', 'reading', 'subject', 'covers', 'is']);
const NOT_OURS = new Set(['names', 'segments', 'occasion']);

/** Every sentence and headline of ours in a pack. */
export function ownTexts(pack: Pack): OwnText[] {
  const { sources, franchises, films, people, characters, quotations, production } = pack;
  const lists = { sources, franchises, films, people, characters, quotations, production };
  const headlines = production.map(({ id, title }) => ({
    path: step(entryName('production', id), 'title'),
    text: title,
  }));
  const sentences = Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap((item) => textsIn(item, entryName(list, item.id))),
  );
  return [...sentences, ...headlines];
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
