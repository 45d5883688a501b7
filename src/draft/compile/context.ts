import type { z } from 'zod';
import { keeping } from '../../kept.ts';
import { whyOpen } from '../../packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem, filmOf, itemsOf } from '../../packs/draft/record.ts';
import type { DraftKind } from '../../packs/draft/values.ts';
import type { packPart } from '../../packs/schema.ts';
import { slugOf } from '../slugs.ts';
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
  const called = keeping((title) => ({ film: filmOf(draft, title) }));
  const franchiseOf = (title: string | null) => {
    const film = title === null ? undefined : called(title).film;
    const own = settled('franchise')
      .map(contentOf)
      .find(({ films }) => films.some((one) => film && called(one).film === film));
    return own ? slugOf(own.name) : null;
  };
  const filmId = (title: string | null) => {
    const film = title === null ? undefined : called(title).film;
    if (film === undefined) return null;
    const named = settled('franchise')
      .map(contentOf)
      .find(({ name }) => slugOf(name) === franchiseOf(title));
    return filmSlug(contentOf(film).title, named?.name);
  };
  const [about] = settled('source').map((item) => filmOf(draft, contentOf(item).name));
  return { article, source, subject: about ? about.found.title : null, settled, filmId, franchiseOf };
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

/** What is told about a film, somebody or a franchise by one of its names, in a person's own words. */
export function factsAbout(making: Making, names: readonly string[]) {
  return making.settled('fact').flatMap((item) => {
    const { about, text, also, reading } = contentOf(item);
    if (about === null || !names.includes(about)) return [];
    return [{ text: text ?? '', cite: citeOf(making, placesOf(item.at.paragraph, also), reading) }];
  });
}
