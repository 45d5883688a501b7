import type { z } from 'zod';
import { holdsName } from '../../packs/check/wording.ts';
import { whyOpen } from '../../packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem, filmOf, itemsOf } from '../../packs/draft/record.ts';
import type { DraftKind } from '../../packs/draft/values.ts';
import type { packPart } from '../../packs/schema.ts';
import { slugOf } from '../slugs.ts';
import type { Article } from '../text/article.ts';

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
  const settled = <Kind extends DraftKind>(kind: Kind) =>
    itemsOf(draft, kind).filter((item) => whyOpen(item, draft) === undefined);
  const franchiseOf = (title: string | null) => {
    const film = title === null ? undefined : filmOf(draft, title);
    const own = settled('franchise')
      .map(contentOf)
      .find(({ films }) => films.some((one) => film && filmOf(draft, one) === film));
    return own ? slugOf(own.name) : null;
  };
  const filmId = (title: string | null) => {
    const film = title === null ? undefined : filmOf(draft, title);
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
  const whole = article.paragraphs.map(({ text }) => text).join('\n');
  const unique = [...new Set(names)];
  return {
    source: unique.filter((name) => holdsName(whole, name)),
    ours: unique.filter((name) => !holdsName(whole, name)),
  };
}

/** The number of the first paragraph, no heading, that holds one of the names; `otherwise` where none does. */
export function firstWith({ article }: Making, names: readonly string[], otherwise: number): number {
  const holding = article.paragraphs.find(
    ({ text, heading }) => !heading && names.some((name) => holdsName(text, name)),
  );
  return holding?.number ?? otherwise;
}

/** A paragraph's text; empty where there is none. */
export const textOf = ({ article }: Making, paragraph: number): string =>
  article.paragraphs[paragraph - 1]?.text ?? '';

/** A film that is meant, as entries of a pack link to it. */
export function filmLink(making: Making, title: string | null, reading: string | null) {
  const id = making.filmId(title);
  return id === null ? null : { id, reading };
}

/** What is told about a film, somebody or a franchise by one of its names, in a person's own words. */
export function factsAbout(making: Making, names: readonly string[]) {
  return making.settled('fact').flatMap((item) => {
    const { about, text, reading } = contentOf(item);
    if (about === null || !names.includes(about)) return [];
    return [{ text: text ?? '', cite: citeOf(making, [item.at.paragraph], reading) }];
  });
}
