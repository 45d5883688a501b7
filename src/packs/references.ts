import { distance } from './distance.ts';
import { type Problem, pathText } from './problem.ts';
import type { Pack, PackCite, PackSource } from './schema.ts';

/** A problem in one entry of a pack; the path is within the entry. */
export interface EntryProblem extends Problem {
  readonly entry: object;
}

type Lists = Omit<Pack, 'schemaVersion' | 'id' | 'name' | 'language'>;

// Which list the ids under a key are of.
const TARGETS: Readonly<Record<string, keyof Lists>> = {
  about: 'topics',
  character: 'characters',
  film: 'films',
  franchise: 'franchises',
  people: 'people',
  quotations: 'quotations',
  source: 'sources',
  speaker: 'people',
  topics: 'topics',
  with: 'people',
};

/** Checks what the schema can't: ids given twice, ids of nothing, paragraphs that are not there, circles. */
export function findBrokenReferences(pack: Pack): EntryProblem[] {
  const { sources, franchises, topics, films, people, characters, quotations, production } = pack;
  const lists = { sources, franchises, topics, films, people, characters, quotations, production };
  const known = new Map(Object.entries(lists).map(([key, list]) => [key, new Set(list.map(({ id }) => id))]));
  const entries = Object.values(lists).flat();
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return [
    ...Object.values(lists).flatMap(doubledIds),
    ...entries.flatMap((entry) => wrongLinks(entry, known, sourceById)),
    ...[...franchises, ...topics, ...people, ...characters].flatMap((item) =>
      unnamed(item, 'name', item.name),
    ),
    ...films.flatMap((film) => unnamed(film, 'title', film.title)),
    ...sources.flatMap(wrongHeadings),
    ...sequelCircles(films),
  ];
}

function doubledIds(list: readonly { readonly id: string }[]): EntryProblem[] {
  const seen = new Set<string>();
  return list.flatMap((entry) => {
    if (seen.has(entry.id)) {
      const mend = 'give one of the two another id, or bring both together';
      return { entry, path: 'id', reason: `the id "${entry.id}" is given twice`, mend };
    }
    seen.add(entry.id);
    return [];
  });
}

type See = (value: unknown, path: readonly PropertyKey[]) => void;

// Words and not ids, and the most of a pack: nobody need look into them.
const WORDS: ReadonlySet<string> = new Set(['names', 'segments', 'places', 'covers', 'text']);

/** Shows every value in an entry with the path to it, words aside. The path is good while it is shown. */
function walk(value: object, see: See, path: PropertyKey[] = []): void {
  if (Array.isArray(value)) for (let at = 0; at < value.length; at++) step(at, value[at], see, path);
  else {
    for (const key in value) if (!WORDS.has(key)) step(key, value[key as keyof typeof value], see, path);
  }
}

function step(key: PropertyKey, value: unknown, see: See, path: PropertyKey[]): void {
  path.push(key);
  see(value, path);
  if (typeof value === 'object' && value !== null) walk(value, see, path);
  path.pop();
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** In one walk, since a pack has hundreds of thousands of values. */
function wrongLinks(entry: object, known: Known, sources: ReadonlyMap<string, PackSource>): EntryProblem[] {
  const problems: EntryProblem[] = [];
  walk(entry, (value, path) => {
    if (typeof value === 'string') {
      const words = unknownId(value, path, known);
      if (words) problems.push({ entry, path: pathText(path), ...words });
    } else if (path.at(-1) === 'cite' && isCite(value)) {
      problems.push(...wrongParagraphs(entry, value, path, sources));
    }
  });
  return problems;
}

function unknownId(
  value: string,
  path: readonly PropertyKey[],
  known: Known,
): Omit<Problem, 'path'> | undefined {
  const last = path.at(-1);
  const key = typeof last === 'number' ? path.findLast((one) => typeof one === 'string') : last;
  const linked = key === 'id' && path.at(-2) === 'film' ? 'film' : key;
  const target = typeof linked === 'string' && Object.hasOwn(TARGETS, linked) ? TARGETS[linked] : undefined;
  const ids = target && known.get(target);
  if (ids === undefined || ids.has(value)) return undefined;
  return { reason: `there is no "${value}" among the ${target}`, mend: nearest(value, ids, `${target}`) };
}

/** More ids than these are not looked through for one that may be meant. */
const MOST_LOOKED_AT = 5000;

function nearest(value: string, ids: ReadonlySet<string>, list: string): string {
  const like = [...ids].slice(0, MOST_LOOKED_AT).find((id) => distance(value, id, 2) <= 2);
  return like === undefined
    ? `add it to "${list}", or write the id of one that is there`
    : `is "${like}" meant?`;
}

function wrongParagraphs(
  entry: object,
  cite: PackCite,
  path: readonly PropertyKey[],
  sources: ReadonlyMap<string, PackSource>,
): EntryProblem[] {
  const source = sources.get(cite.source);
  if (source === undefined) return [];
  return cite.paragraphs.flatMap((paragraph) => {
    const words = whyNotCited(paragraph, source);
    return words === undefined ? [] : { entry, path: `${pathText(path)}.paragraphs`, ...words };
  });
}

function isCite(value: unknown): value is PackCite {
  return typeof value === 'object' && value !== null && 'source' in value && 'paragraphs' in value;
}

function whyNotCited(
  paragraph: number,
  { id, paragraphs, headings }: PackSource,
): Omit<Problem, 'path'> | undefined {
  if (paragraph > paragraphs) {
    const mend = 'count again, from 1 and headings too; or mend "paragraphs" of the source';
    return { reason: `"${id}" has no paragraph ${paragraph}, only ${paragraphs}`, mend };
  }
  if (!headings.includes(paragraph)) return undefined;
  const mend = 'name the paragraph in which the words stand; or mend "headings" of the source';
  return { reason: `paragraph ${paragraph} of "${id}" is a heading`, mend };
}

function unnamed(
  entry: { readonly names: Pack['films'][number]['names'] },
  path: string,
  shown: string,
): EntryProblem[] {
  const { source, ours } = entry.names;
  if (source.includes(shown) || ours.includes(shown)) return [];
  const mend = 'add it to "names": to "source" if the article has it so, else to "ours"';
  return [{ entry, path, reason: `"${shown}" is not among its names, so nobody knows who gave it`, mend }];
}

function wrongHeadings(entry: PackSource): EntryProblem[] {
  return entry.headings
    .filter((heading) => heading > entry.paragraphs)
    .map((heading) => ({
      entry,
      path: 'headings',
      reason: `there is no paragraph ${heading}`,
      mend: `"paragraphs" says that there are ${entry.paragraphs}: count again, headings too`,
    }));
}

function sequelCircles(films: Pack['films']): EntryProblem[] {
  const circling = circlesIn(new Map(films.map(({ id, sequelOf }) => [id, sequelOf?.film])));
  return films
    .filter(({ id }) => circling.has(id))
    .map((entry) => ({
      entry,
      path: 'sequelOf',
      reason: 'follows itself, by way of its sequels',
      mend: 'name the film that came before it; for the first of them write null',
    }));
}

/** All from which going from sequel to what it follows comes back to where it began. Each is visited once, however long the ways. */
export function circlesIn(before: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const seen = new Set<string>();
  const circling = new Set<string>();
  for (const start of before.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      at = before.get(at);
    }
    // Where it meets its own way, all from there on is a circle; where it meets an earlier one, that was judged then.
    while (at !== undefined && way.has(at) && !circling.has(at)) {
      circling.add(at);
      at = before.get(at);
    }
  }
  return circling;
}
