import type { Pack } from '../schema.ts';
import type { Article } from './article.ts';

/** What is checked: a pack, and the articles that are at hand, by the id of their source. */
export interface Evidence {
  readonly pack: Pack;
  readonly articles: ReadonlyMap<string, Article>;
}

/** Something that a pack says and that the article does not bear out. */
export interface Finding {
  /** Which entry, e.g. `quotations › easy-road`. */
  readonly entry: string;
  /** Paragraphs of the article (from 1) in which it should stand, or in which it is wrongly found. */
  readonly paragraphs: readonly number[];
  readonly reason: string;
  /** What to do. */
  readonly mend: string;
}

/** A rule that something breaks, and what to do. */
export type Fault = Pick<Finding, 'reason' | 'mend'>;

/** Names an entry of a pack for a person. */
export function entryName(list: string, id: string): string {
  return `${list} › ${id}`;
}

/** Puts a text into quotation marks for a message, cut where it is long. */
export function excerpt(text: string): string {
  return text.length > 80 ? `“${text.slice(0, 79)}…”` : `“${text}”`;
}

/** Nobody mends more at once. */
export const MOST_LISTED = 50;
