import { buildAttribution } from './attribution.ts';
import type { FilmLink } from './facts.ts';
import type { Library } from './library.ts';
import type { Merged } from './merge.ts';
import { mergePacks } from './merge.ts';
import {
  castEntries,
  characterEntries,
  filmEntries,
  personEntries,
  sourceEntries,
  topicEntries,
} from './name-entries.ts';
import { buildNameIndex } from './name-index.ts';
import type { Pack } from './schema.ts';
import { buildSearch } from './search.ts';
import { createShelf } from './shelf.ts';
import { atOnce, inSlices, type Steps } from './steps.ts';

/**
 * Makes a library of packs as `loadPacks` gives them. The order in which they are given is the order of everything in it.
 * @param follows which of the packs speak in it: whatever they are, an id means in it what it means in the library of all.
 */
export function createLibrary(packs: readonly Pack[], follows?: (pack: string) => boolean): Library {
  const merged = mergePacks(packs, follows);
  const shelved = shelves(merged);
  let finding: Finders | undefined;
  const found = (): Finders => {
    finding ??= atOnce(finders(merged));
    return finding;
  };
  const findable = once(async () => {
    const made = await inSlices(finders(merged));
    finding ??= made;
  });
  const search = once(() => inSlices(buildSearch(merged)));
  const attribute = once(() => inSlices(buildAttribution(shelved.quotations())));
  return {
    ...shelved,
    get find() {
      return found().find;
    },
    get suggest() {
      return found().suggest;
    },
    findable: () => (finding === undefined ? findable() : DONE),
    search: async (typed, limit) => (await search())(typed, limit),
    attribute: async (passages) => (await attribute())(passages),
  };
}

const DONE = Promise.resolve();

/** Not everything is asked of each library, so what something is found with is made when somebody first asks. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

type Shelves = Omit<Library, keyof Finders | 'findable' | 'attribute' | 'search'>;

function shelves(merged: Merged): Shelves {
  const [films, people] = [[...merged.films.values()], [...merged.people.values()]];
  const [characters, sources] = [[...merged.characters.values()], [...merged.sources.values()]];
  const topics = usedTopics(merged);
  const cast = createShelf(people, { film: ({ credits }) => credits.flatMap(filmOf) });
  const sequels = createShelf(films, { of: ({ sequelOf }) => (sequelOf ? [sequelOf.film] : []) });
  return {
    packs: () => merged.packs,
    films: () => films,
    film: (id) => merged.films.get(id),
    people: () => people,
    person: (id) => merged.people.get(id),
    characters: () => characters,
    character: (id) => merged.characters.get(id),
    franchise: (id) => merged.franchises.get(id),
    sources: () => sources,
    source: (id) => merged.sources.get(id),
    topics: () => topics,
    topic: (id) => merged.topics.get(id),
    castOf: (film) => cast({ film }),
    sequelsOf: (film) => sequels({ of: film }),
    ...sayings(merged),
  };
}

function sayings(
  merged: Merged,
): Pick<Shelves, 'quotations' | 'quotation' | 'production' | 'productionFact'> {
  const quotations = createShelf([...merged.quotations.values()], {
    speaker: ({ speaker }) => [speaker],
    film: filmOf,
    about: ({ about }) => about,
  });
  const production = createShelf([...merged.production.values()], {
    topic: ({ topics }) => topics,
    film: filmOf,
  });
  return {
    quotations: (filter = {}) => quotations(filter),
    quotation: (id) => merged.quotations.get(id),
    production: (filter = {}) => production(filter),
    productionFact: (id) => merged.production.get(id),
  };
}

const filmOf = ({ film }: { readonly film: FilmLink | null }): string[] => (film ? [film.id] : []);

type Finders = Pick<Library, 'find' | 'suggest'>;

function* finders(merged: Merged): Steps<Finders> {
  const films = yield* buildNameIndex(filmEntries(merged));
  const people = yield* buildNameIndex(personEntries(merged));
  const characters = yield* buildNameIndex(characterEntries(merged));
  const cast = yield* buildNameIndex(castEntries(merged));
  const topics = yield* buildNameIndex(topicEntries(usedTopics(merged)));
  const sources = yield* buildNameIndex(sourceEntries(merged));
  const speakers = new Set([...merged.quotations.values()].map(({ speaker }) => speaker));
  const quoted = new Set([...merged.quotations.values()].flatMap(({ about }) => about));
  const made = new Set([...merged.production.values()].flatMap(({ topics: of }) => of));
  return {
    find: {
      film: films.find,
      person: people.find,
      character: characters.find,
      cast: cast.find,
      topic: topics.find,
      source: sources.find,
    },
    suggest: {
      film: (typed, limit) => films.suggest(typed, limit),
      person: (typed, limit) => people.suggest(typed, limit),
      speaker: (typed, limit) => people.suggest(typed, limit, ({ id }) => speakers.has(id)),
      cast: (typed, limit) => cast.suggest(typed, limit),
      quotationTopic: (typed, limit) => topics.suggest(typed, limit, ({ id }) => quoted.has(id)),
      productionTopic: (typed, limit) => topics.suggest(typed, limit, ({ id }) => made.has(id)),
      source: (typed, limit) => sources.suggest(typed, limit),
    },
  };
}

function usedTopics({ topics, quotations, production }: Merged) {
  const used = new Set([
    ...[...quotations.values()].flatMap(({ about }) => about),
    ...[...production.values()].flatMap(({ topics: of }) => of),
  ]);
  return [...topics.values()].filter(({ id }) => used.has(id));
}
