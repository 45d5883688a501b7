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

/** Every value in an entry with the path to it, names aside, which are words and not ids. */
function* walk(value: unknown, path: readonly PropertyKey[] = []): Generator<[PropertyKey[], unknown]> {
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of steps) {
    if (key === 'names') continue;
    yield [[...path, key], inner];
    yield* walk(inner, [...path, key]);
  }
}

function unknownIds(entry: object, known: ReadonlyMap<string, ReadonlySet<string>>): EntryProblem[] {
  return [...walk(entry)].flatMap(([path, value]) => {
    const key = path.findLast((step) => typeof step === 'string');
    const linked = key === 'id' && path.at(-2) === 'film' ? 'film' : key;
    const target = typeof linked === 'string' && Object.hasOwn(TARGETS, linked) ? TARGETS[linked] : undefined;
    if (target === undefined || typeof value !== 'string' || known.get(target)?.has(value)) return [];
    return { entry, path: pathText(path), reason: `there is no "${value}" among the ${target}` };
  });
}

function wrongCites(entry: object, sources: ReadonlyMap<string, PackSource>): EntryProblem[] {
  return [...walk(entry)].flatMap(([path, value]) => {
    if (path.at(-1) !== 'cite' || !isCite(value)) return [];
    const source = sources.get(value.source);
    if (source === undefined) return [];
    return value.paragraphs.flatMap((paragraph) => {
      const reason = whyNotCited(paragraph, source);
      return reason === undefined ? [] : { entry, path: `${pathText(path)}.paragraphs`, reason };
    });
  });
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
  const before = new Map(films.map(({ id, sequelOf }) => [id, sequelOf?.film]));
  return films
    .filter(({ id }) => leadsBack(id, before))
    .map((entry) => ({ entry, path: 'sequelOf', reason: 'follows itself, by way of its sequels' }));
}

/** Whether going from sequel to what it follows comes back to where it began. */
export function leadsBack(start: string, before: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let at = before.get(start);
  while (at !== undefined && at !== start && !seen.has(at)) {
    seen.add(at);
    at = before.get(at);
  }
  return at === start;
}
