import type { z } from 'zod';
import { whyOpen } from '../../packs/draft/open.ts';
import {
  contentOf,
  type Draft,
  type DraftItem,
  filmOf,
  itemsOf,
  type Subject,
  subjectOf,
} from '../../packs/draft/record.ts';
import type { DraftKind } from '../../packs/draft/values.ts';
import type { packPart } from '../../packs/schema.ts';
import { slugOf, uniqueSlugs } from '../slugs.ts';
import type { Article } from '../text/article.ts';
import { holding } from './held.ts';

/** The lists of a pack as its files have them: what may be left out may be missing. */
export type Part = z.input<typeof packPart>;
export type Entry<List extends keyof Part> =
  NonNullable<Part[List]> extends readonly (infer Item)[] ? Item : never;

/** What each part of a pack is made from. */
export interface Making {
  readonly article: Article;
  readonly source: string;
  /** The film that the article is about, by its title, as far as the draft was named for one; null for none. */
  readonly subject: string | null;
  /** Of a kind all that is settled. */
  settled<Kind extends DraftKind>(kind: Kind): DraftItem<Kind>[];
  /** The id of the film that is meant by a title or by another form of it; null for null. */
  filmId(title: string | null): string | null;
  /** The id of the franchise to which a film belongs, by the film's title. */
  franchiseOf(title: string | null): string | null;
  /** What is told of a kind of thing, by the name that it is told of. */
  toldOf(kind: Subject): ReadonlyMap<string, readonly DraftItem<'fact'>[]>;
}

/** `source` is the id of the article in the pack. */
export function makingOf(draft: Draft, article: Article, source: string): Making {
  // Each of thousands of items asks for these.
  const kinds = new Map<DraftKind, readonly DraftItem[]>();
  const settled = <Kind extends DraftKind>(kind: Kind): DraftItem<Kind>[] => {
    const known =
      kinds.get(kind) ?? itemsOf(draft, kind).filter((item) => whyOpen(item, draft) === undefined);
    kinds.set(kind, known);
    return known as DraftItem<Kind>[];
  };
  const called = onceEach((title: string) => filmOf(draft, title));
  const franchiseOf = (title: string | null) => {
    const film = title === null ? undefined : called(title);
    const own = settled('franchise')
      .map(contentOf)
      .find(({ films }) => films.some((one) => film && called(one) === film));
    return own ? slugOf(own.name) : null;
  };
  const filmIds = once(() => {
    const slug = uniqueSlugs();
    const named = new Map(
      settled('franchise').map((item) => [slugOf(contentOf(item).name), contentOf(item).name]),
    );
    return new Map(
      itemsOf(draft, 'film').map((item) => {
        const franchise = named.get(franchiseOf(item.found.title) ?? '');
        return [item.id, slug(filmSlug(contentOf(item).title, franchise))];
      }),
    );
  });
  const filmId = (title: string | null) =>
    (title === null ? undefined : filmIds().get(called(title)?.id ?? '')) ?? null;
  const told = once(() => {
    const facts = settled('fact').filter((item) => contentOf(item).about !== null);
    return Map.groupBy(facts, (item) => subjectOf(draft, contentOf(item).about ?? ''));
  });
  const toldOf = onceEach((kind: Subject) =>
    Map.groupBy(told().get(kind) ?? [], (item) => contentOf(item).about ?? ''),
  );
  const [about] = settled('source').map((item) => filmOf(draft, contentOf(item).name));
  const subject = about ? about.found.title : null;
  return { article, source, subject, settled, filmId, franchiseOf, toldOf };
}

/** Makes it when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Makes each when it is first asked for. */
function onceEach<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}

/** What a film is called without its franchise's name is enough to know it by in one pack. */
function filmSlug(title: string, franchise: string | undefined): string {
  const rest = franchise !== undefined && title.startsWith(franchise) ? title.slice(franchise.length) : title;
  return slugOf(/\p{L}/u.test(rest) ? rest : title);
}

/** Where it stands, and how it is read where the article does not say it outright. */
export function citeOf({ source }: Making, paragraphs: readonly number[], reading: string | null) {
  return { source, paragraphs: [...paragraphs], ...(reading === null ? {} : { reading }) };
}

/** Names, by whether the article has them. */
export function namesOf({ article }: Making, names: readonly string[]): { source: string[]; ours: string[] } {
  const unique = [...new Set(names)];
  const source = unique.filter((name) => holding(article, name).some(() => true));
  return { source, ours: unique.filter((name) => !source.includes(name)) };
}

/** The number of the first paragraph, no heading, that holds one of the names; `otherwise` where none does. */
export function firstWith({ article }: Making, names: readonly string[], otherwise: number): number {
  const first = names.flatMap((name) => holding(article, name).find(({ heading }) => !heading)?.number ?? []);
  return first.length > 0 ? Math.min(...first) : otherwise;
}

/** A paragraph's text; empty where there is none. */
export const textOf = ({ article }: Making, paragraph: number): string =>
  article.paragraphs[paragraph - 1]?.text ?? '';

/** A film that is meant, as entries of a pack link to it. */
export function filmLink(making: Making, title: string | null, reading: string | null) {
  const id = making.filmId(title);
  return id === null ? null : { id, reading };
}

/** The paragraphs of a fact in their order, each once. */
export const placesOf = (first: number, also: readonly number[]): number[] =>
  [...new Set([first, ...also])].toSorted((a, b) => a - b);

/** What is told about something of a kind that goes by some names, in a person's own words. */
export function factsAbout(making: Making, kind: Subject, names: readonly string[]) {
  const told = making.toldOf(kind);
  return [...new Set(names)]
    .flatMap((name) => told.get(name) ?? [])
    .toSorted((a, b) => a.at.start - b.at.start)
    .map((item) => {
      const { text, also, reading } = contentOf(item);
      return { text: text ?? '', cite: citeOf(making, placesOf(item.at.paragraph, also), reading) };
    });
}
