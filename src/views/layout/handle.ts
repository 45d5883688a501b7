import { createHash } from 'node:crypto';
import type { Found } from '../../packs/library.ts';

/** Three ids of this length, with the names of `/quote`'s options around them, are Discord's 100 characters. */
const LONGEST_ID = 24;

/**
 * An id as it stands in a custom id: itself where it is short, else "_" and a part of its hash, since a custom id has
 * room for 100 characters and ids of packs may have 97. No id begins with "_", so the two can't be confused.
 */
export function handle(id: string): string {
  if (id.length <= LONGEST_ID) return id;
  return shortened(id);
}

/** As `handle`, for what is no id and may be of any letters, which a custom id writes with three characters for each byte. */
export const shortened = (text: string): string =>
  `_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** The one that a handle means; undefined when there is none (a pack may have changed since the button was drawn). */
export function byHandle<T extends { readonly id: string }>(
  items: readonly T[],
  written: string,
): T | undefined {
  return items.find(({ id }) => id === written || (written.startsWith('_') && handle(id) === written));
}

/** As a library's finder, which takes ids and typed texts, but for handles too. */
export function lookUp<T extends { readonly id: string }>(
  find: (typed: string) => Found<T>,
  items: readonly T[],
  written: string,
): Found<T> {
  const match = byHandle(items, written);
  return match ? { match } : find(written);
}

/** As `lookUp`, where nothing may have been asked for. */
export const lookUpIfAsked = <T extends { readonly id: string }>(
  find: (typed: string) => Found<T>,
  items: readonly T[],
  written: string | undefined,
): Found<T> | { readonly match: undefined } =>
  written === undefined ? { match: undefined } : lookUp(find, items, written);
