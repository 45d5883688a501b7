import type { Character, Film, Name, Person, ProductionFact, Quotation, Source } from './facts.ts';
import type { Item, Told } from './library.ts';
import type { Merged } from './merge.ts';
import { releaseWords, SEQUEL } from './release-words.ts';
import { eachInSteps, type Steps } from './steps.ts';

interface Passage {
  readonly text: string;
  readonly source: Source;
  /** By which other words it is found. */
  readonly words?: string;
  readonly spoiler?: boolean | undefined;
  readonly tells?: Told;
}

/** One thing as the full-text search sees it. */
export interface SearchDocument {
  readonly item: Item;
  readonly title: string;
  readonly names: readonly string[];
  /** What is said of it: at least one passage. */
  readonly texts: readonly Passage[];
}

/** Everything that a search can find. */
export const searchDocuments = (merged: Merged): Steps<readonly SearchDocument[]> =>
  eachInSteps(itemsOf(merged), (item) => documentOf(item, merged));

function* itemsOf({ films, people, characters, quotations, production, sources }: Merged): Iterable<Item> {
  for (const shelf of [films, people, characters, quotations, production, sources]) yield* shelf.values();
}

function documentOf(item: Item, merged: Merged): SearchDocument {
  switch (item.kind) {
    case 'film':
      return ofFilm(item, merged);
    case 'person':
      return ofPerson(item);
    case 'character':
      return ofCharacter(item, merged);
    case 'quotation':
      return ofQuotation(item, merged);
    case 'production':
      return ofProduction(item, merged);
    case 'article':
      return ofSource(item);
  }
}

/** What a source says of it, else what it is called there, so that there is always something to show. */
function passages(item: Film | Person | Character, title: string, more: readonly Passage[] = []): Passage[] {
  const facts = item.facts.map(({ text, spoiler, cite }) => ({ text, spoiler, source: cite.source }));
  const missing = item.unstated.map(({ say, source }) => ({ text: say, source }));
  const named = item.cites.slice(0, 1).map(({ source }) => ({ text: title, source }));
  const said = [...more, ...facts, ...missing];
  return said.length > 0 ? said : named;
}

function texts(names: readonly Name[]): string[] {
  return names.map(({ text }) => text);
}

function ofFilm(item: Film, { films }: Merged): SearchDocument {
  const releases = item.releases.map((claim): Passage => {
    const text = `Release date: ${'value' in claim.date ? claim.date.value : 'to be announced'}`;
    return { text, words: releaseWords(claim), source: claim.cite.source, tells: { what: 'release', claim } };
  });
  const more = [...releases, ...sequel(item, films)];
  return { item, title: item.title, names: texts(item.names), texts: passages(item, item.title, more) };
}

function sequel({ sequelOf }: Film, films: Merged['films']): Passage[] {
  const film = sequelOf && films.get(sequelOf.film);
  if (!film) return [];
  const { cite } = sequelOf;
  const text = `Sequel of ${film.title}.`;
  return [{ text, words: SEQUEL, source: cite.source, tells: { what: 'sequel', film, cite } }];
}

function ofPerson(item: Person): SearchDocument {
  const credits = item.credits.map(({ described, cite }) => ({ text: described, source: cite.source }));
  return { item, title: item.name, names: texts(item.names), texts: passages(item, item.name, credits) };
}

function ofCharacter(item: Character, { characters, people }: Merged): SearchDocument {
  const relations = item.relations.map(({ is, character, cite }) => {
    return { text: `${is} ${characters.get(character)?.name ?? character}`, source: cite.source };
  });
  const players = item.playedBy.flatMap((id) => people.get(id)?.name ?? []);
  const names = [...texts(item.names), ...players];
  return { item, title: item.name, names, texts: passages(item, item.name, relations) };
}

function topicNames(ids: readonly string[], { topics }: Merged): string[] {
  return ids.flatMap((id) => texts(topics.get(id)?.names ?? []));
}

function ofQuotation(item: Quotation, merged: Merged): SearchDocument {
  return {
    item,
    title: merged.people.get(item.speaker)?.name ?? item.speaker,
    names: [...topicNames(item.about, merged), item.occasion?.to ?? '', item.occasion?.form ?? ''],
    texts: [{ text: item.segments.join(' … '), spoiler: item.spoiler, source: item.cite.source }],
  };
}

function ofProduction(item: ProductionFact, merged: Merged): SearchDocument {
  const names = [...topicNames(item.topics, merged), ...item.places];
  const { text, spoiler, cite } = item;
  return { item, title: item.title, names, texts: [{ text, spoiler, source: cite.source }] };
}

function ofSource(item: Source): SearchDocument {
  const covers = item.covers.map((text) => ({ text, source: item }));
  return { item, title: item.subject, names: [], texts: [{ text: item.subject, source: item }, ...covers] };
}
