import type { Cite, Fact, FilmLink, Franchise, Name, Origin, Source, Unstated } from './facts.ts';
import type { Entry, gatherAll } from './identity.ts';
import type { Pack, PackCite, PackNames } from './schema.ts';

type Gathering = ReturnType<typeof gatherAll>;
type PackUnstated = Pack['films'][number]['unstated'][number];

/** Reads a pack's entries in the terms of the library: its own ids become the library's, cites get their source. */
export interface Scope {
  id(kind: keyof Gathering, local: string): string;
  ids(kind: keyof Gathering, locals: readonly string[]): string[];
  cite(cite: PackCite): Cite;
  facts(facts: Pack['films'][number]['facts']): Fact[];
  unstated(unstated: readonly PackUnstated[]): Unstated[];
  franchise(local: string | null): Franchise | null;
  film(link: { id: string; reading: string | null } | null): FilmLink | null;
}

/** Throws where a pack names a source of its own that it does not have, which no loaded pack does. */
export function createScope(
  pack: Pack,
  gathered: Gathering,
  sources: ReadonlyMap<string, Source>,
  franchises: ReadonlyMap<string, Franchise>,
): Scope {
  const id: Scope['id'] = (kind, local) => gathered[kind].id(pack, local);
  const source = (local: string) => {
    const found = sources.get(id('sources', local));
    if (found === undefined) throw new Error(`pack ${pack.id} has no source ${local}`);
    return found;
  };
  const cite = ({ source: local, paragraphs, reading }: PackCite): Cite => ({
    source: source(local),
    paragraphs,
    reading: reading ?? null,
  });
  return {
    id,
    ids: (kind, locals) => locals.map((local) => id(kind, local)),
    cite,
    facts: (facts) => facts.map((fact) => ({ ...fact, cite: cite(fact.cite) })),
    unstated: (unstated) =>
      unstated.map(({ what, say, source: local }) => ({ what, say, source: source(local) })),
    franchise: (local) => (local === null ? null : (franchises.get(id('franchises', local)) ?? null)),
    film: (link) => link && { id: id('films', link.id), reading: link.reading },
  };
}

/** Who gave this name. A name that a source writes is the source's, even if we list it too. */
export function originOf(name: string, { source }: PackNames): Origin {
  return source.includes(name) ? 'source' : 'ours';
}

/** The names that all packs give, each once. */
export function mergeNames(group: readonly Entry<{ names: PackNames }>[]): Name[] {
  const names = new Map<string, Origin>();
  for (const { item } of group) for (const text of item.names.source) names.set(text, 'source');
  for (const { item } of group)
    for (const text of item.names.ours) if (!names.has(text)) names.set(text, 'ours');
  return [...names].map(([text, by]) => ({ text, by }));
}
