import type {
  Character,
  Film,
  Franchise,
  Person,
  ProductionFact,
  Quotation,
  Source,
  Topic,
} from './facts.ts';
import type { Entry, Group } from './identity.ts';
import type { Pack } from './schema.ts';
import { mergeNames, originOf, type Scope } from './scope.ts';

// One function for each kind of thing: from what the packs say of it to what the library gives out.

type Of<Kind extends 'sources' | 'franchises' | 'topics' | 'films' | 'people' | 'characters'> = Group<
  Pack[Kind][number]
>;
type One<Kind extends 'quotations' | 'production'> = Entry<Pack[Kind][number]>;
type ScopeOf = (pack: Pack) => Scope;

export function toSource(id: string, [{ pack, item }]: Of<'sources'>): Source {
  return { ...item, id, pack: pack.id, language: pack.language };
}

export function toTopic(id: string, group: Of<'topics'>): Topic {
  return { kind: 'topic', id, name: group[0].item.name, names: mergeNames(group) };
}

export function toFranchise(id: string, group: Of<'franchises'>, scopeOf: ScopeOf): Franchise {
  return {
    kind: 'franchise',
    id,
    name: group[0].item.name,
    names: mergeNames(group),
    facts: group.flatMap(({ pack, item }) => scopeOf(pack).facts(item.facts)),
  };
}

/** What films, people and characters have in common. */
function common(group: Of<'films'> | Of<'people'> | Of<'characters'>, scopeOf: ScopeOf) {
  const entries: readonly Entry<Pick<Pack['films'][number], 'names' | 'facts' | 'unstated' | 'cite'>>[] =
    group;
  return {
    names: mergeNames(entries),
    facts: entries.flatMap(({ pack, item }) => scopeOf(pack).facts(item.facts)),
    unstated: entries.flatMap(({ pack, item }) => scopeOf(pack).unstated(item.unstated)),
    cites: entries.map(({ pack, item }) => scopeOf(pack).cite(item.cite)),
  };
}

export function toFilm(id: string, group: Of<'films'>, scopeOf: ScopeOf): Film {
  const { title, names } = group[0].item;
  const franchises = group.map(({ pack, item }) => scopeOf(pack).franchise(item.franchise));
  const sequelOf = group.flatMap(({ pack, item: { sequelOf: link } }) =>
    link === null ? [] : { film: scopeOf(pack).id('films', link.film), cite: scopeOf(pack).cite(link.cite) },
  );
  return {
    kind: 'film',
    id,
    title,
    titleBy: originOf(title, names),
    franchise: franchises.find((franchise) => franchise !== null) ?? null,
    sequelOf: sequelOf[0] ?? null,
    releases: group.flatMap(({ pack, item }) =>
      item.releases.map((claim) => {
        const cite = scopeOf(pack).cite(claim.cite);
        return { ...claim, said: claim.said ?? cite.source.published, cite };
      }),
    ),
    ...common(group, scopeOf),
  };
}

export function toPerson(id: string, group: Of<'people'>, scopeOf: ScopeOf): Person {
  const credits = group.flatMap(({ pack, item }) =>
    item.credits.map((credit) => {
      const scope = scopeOf(pack);
      return {
        ...credit,
        film: scope.film(credit.film),
        franchise: scope.franchise(credit.franchise),
        character: credit.character && scope.id('characters', credit.character),
        with: scope.ids('people', credit.with),
        cite: scope.cite(credit.cite),
      };
    }),
  );
  return { kind: 'person', id, name: group[0].item.name, credits, ...common(group, scopeOf) };
}

export function toCharacter(
  id: string,
  group: Of<'characters'>,
  scopeOf: ScopeOf,
  playedBy: readonly string[],
): Character {
  const { pack, item } = group[0];
  const relations = group.flatMap((entry) =>
    entry.item.relations.map(({ is, character, cite }) => {
      const scope = scopeOf(entry.pack);
      return { is, character: scope.id('characters', character), cite: scope.cite(cite) };
    }),
  );
  const franchise = scopeOf(pack).franchise(item.franchise);
  return {
    kind: 'character',
    id,
    name: item.name,
    franchise,
    playedBy,
    relations,
    ...common(group, scopeOf),
  };
}

export function toQuotation(id: string, { pack, item }: One<'quotations'>, scopeOf: ScopeOf): Quotation {
  const scope = scopeOf(pack);
  return {
    ...item,
    kind: 'quotation',
    id,
    speaker: scope.id('people', item.speaker),
    about: scope.ids('topics', item.about),
    film: scope.film(item.film),
    cite: scope.cite(item.cite),
  };
}

export function toProductionFact(
  id: string,
  { pack, item }: One<'production'>,
  scopeOf: ScopeOf,
): ProductionFact {
  const scope = scopeOf(pack);
  return {
    ...item,
    kind: 'production',
    id,
    topics: scope.ids('topics', item.topics),
    film: scope.film(item.film),
    people: scope.ids('people', item.people),
    quotations: scope.ids('quotations', item.quotations),
    cite: scope.cite(item.cite),
  };
}
