import {
  toCharacter,
  toFilm,
  toFranchise,
  toPerson,
  toProductionFact,
  toQuotation,
  toSource,
  toTopic,
} from './entities.ts';
import type * as Facts from './facts.ts';
import { type Gathered, type Group, gatherAll, restricted } from './identity.ts';
import type { PackName } from './library.ts';
import type { Pack } from './schema.ts';
import { createScope } from './scope.ts';

/** Everything that the packs say, merged, by id and in order. */
export interface Merged {
  /** The packs that say it, in order. */
  readonly packs: readonly PackName[];
  readonly sources: ReadonlyMap<string, Facts.Source>;
  readonly franchises: ReadonlyMap<string, Facts.Franchise>;
  readonly topics: ReadonlyMap<string, Facts.Topic>;
  readonly films: ReadonlyMap<string, Facts.Film>;
  readonly people: ReadonlyMap<string, Facts.Person>;
  readonly characters: ReadonlyMap<string, Facts.Character>;
  readonly quotations: ReadonlyMap<string, Facts.Quotation>;
  readonly production: ReadonlyMap<string, Facts.ProductionFact>;
}

/**
 * Merges packs, which are to come in the order in which their words should stand.
 * @param follows of which packs the words are wanted; the others only keep their ids from meaning anything else. Undefined: of all.
 */
export function mergePacks(packs: readonly Pack[], follows?: (pack: string) => boolean): Merged {
  const gathered = follows ? gatherSome(packs, follows) : gatherAll(packs);
  const sources = build(gathered.sources, toSource);
  const franchises = new Map<string, Facts.Franchise>();
  const scopeOf = (pack: Pack) => createScope(pack, gathered, sources, franchises);
  for (const [id, group] of gathered.franchises.groups) franchises.set(id, toFranchise(id, group, scopeOf));
  const people = build(gathered.people, (id, group) => toPerson(id, group, scopeOf));
  const players = playersOf(people);
  return {
    packs: packs.filter(({ id }) => follows?.(id) ?? true).map(({ id, name }) => ({ id, name })),
    sources,
    franchises,
    people,
    topics: build(gathered.topics, toTopic),
    films: build(gathered.films, (id, group) => toFilm(id, group, scopeOf)),
    characters: build(gathered.characters, (id, group) =>
      toCharacter(id, group, scopeOf, [...(players.get(id) ?? [])]),
    ),
    quotations: build(gathered.quotations, (id, [entry]) => toQuotation(id, entry, scopeOf)),
    production: build(gathered.production, (id, [entry]) => toProductionFact(id, entry, scopeOf)),
  };
}

function gatherSome(
  packs: readonly Pack[],
  follows: (pack: string) => boolean,
): ReturnType<typeof gatherAll> {
  const all = gatherAll(packs);
  return {
    sources: restricted(all.sources, follows),
    franchises: restricted(all.franchises, follows),
    topics: restricted(all.topics, follows),
    films: restricted(all.films, follows),
    people: restricted(all.people, follows),
    characters: restricted(all.characters, follows),
    quotations: restricted(all.quotations, follows),
    production: restricted(all.production, follows),
  };
}

function build<Item, Built>(
  { groups }: Gathered<Item>,
  create: (id: string, group: Group<Item>) => Built,
): Map<string, Built> {
  return new Map([...groups].map(([id, group]) => [id, create(id, group)]));
}

/** Who plays each character, by the credits. */
function playersOf(people: ReadonlyMap<string, Facts.Person>): Map<string, Set<string>> {
  const players = new Map<string, Set<string>>();
  for (const { id, credits } of people.values()) {
    for (const { character } of credits) {
      if (character !== null) players.set(character, (players.get(character) ?? new Set()).add(id));
    }
  }
  return players;
}
