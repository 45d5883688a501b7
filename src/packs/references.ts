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
    ...entries.flatMap((entry) => unknownIds(entry, known)),
    ...entries.flatMap((entry) => wrongCites(entry, sourceById)),
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
    if (seen.has(entry.id)) return { entry, path: 'id', reason: `the id "${entry.id}" is given twice` };
    seen.add(entry.id);
    return [];
  });
}

type See = (value: unknown, path: readonly PropertyKey[]) => void;

/** Shows every value in an entry with the path to it, names aside, which are words and not ids. The path is good while it is shown. */
function walk(value: unknown, see: See, path: PropertyKey[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of steps) {
    if (key === 'names') continue;
    path.push(key);
    see(inner, path);
    walk(inner, see, path);
    path.pop();
  }
}

function unknownIds(entry: object, known: ReadonlyMap<string, ReadonlySet<string>>): EntryProblem[] {
  const problems: EntryProblem[] = [];
  walk(entry, (value, path) => {
    if (typeof value !== 'string') return;
    const key = path.findLast((step) => typeof step === 'string');
    const linked = key === 'id' && path.at(-2) === 'film' ? 'film' : key;
    const target = typeof linked === 'string' && Object.hasOwn(TARGETS, linked) ? TARGETS[linked] : undefined;
    if (target === undefined || known.get(target)?.has(value)) return;
    problems.push({ entry, path: pathText(path), reason: `there is no "${value}" among the ${target}` });
  });
  return problems;
}

function wrongCites(entry: object, sources: ReadonlyMap<string, PackSource>): EntryProblem[] {
  const problems: EntryProblem[] = [];
  walk(entry, (value, path) => {
    const source = path.at(-1) === 'cite' && isCite(value) ? sources.get(value.source) : undefined;
    if (source === undefined || !isCite(value)) return;
    for (const paragraph of value.paragraphs) {
      const reason = whyNotCited(paragraph, source);
      if (reason !== undefined) problems.push({ entry, path: `${pathText(path)}.paragraphs`, reason });
    }
  });
  return problems;
}

function isCite(value: unknown): value is PackCite {
  return typeof value === 'object' && value !== null && 'source' in value && 'paragraphs' in value;
}

function whyNotCited(paragraph: number, { id, paragraphs, headings }: PackSource): string | undefined {
  if (paragraph > paragraphs) return `"${id}" has no paragraph ${paragraph}, only ${paragraphs}`;
  return headings.includes(paragraph) ? `paragraph ${paragraph} of "${id}" is a heading` : undefined;
}

function unnamed(
  entry: { readonly names: Pack['films'][number]['names'] },
  path: string,
  shown: string,
): EntryProblem[] {
  const { source, ours } = entry.names;
  if (source.includes(shown) || ours.includes(shown)) return [];
  return [{ entry, path, reason: `"${shown}" is not among its names, so nobody knows who gave it` }];
}

function wrongHeadings(entry: PackSource): EntryProblem[] {
  return entry.headings
    .filter((heading) => heading > entry.paragraphs)
    .map((heading) => ({ entry, path: 'headings', reason: `there is no paragraph ${heading}` }));
}

function sequelCircles(films: Pack['films']): EntryProblem[] {
  const circling = circlesIn(new Map(films.map(({ id, sequelOf }) => [id, sequelOf?.film])));
  return films
    .filter(({ id }) => circling.has(id))
    .map((entry) => ({ entry, path: 'sequelOf', reason: 'follows itself, by way of its sequels' }));
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
