import { isDeepStrictEqual } from 'node:util';
import { contentOf, type Draft, type DraftItem, itemsOf } from '../packs/draft/record.ts';
import { uniqueSlugs } from './slugs.ts';

/**
 * A new draft with all that was decided of an older one. A thing is known again by its id, or where both drafts are of the
 * same text by its place. What was decided and is not found any more stays as it was decided, unless it was dropped.
 */
export function keepDecisions(draft: Draft, older: Draft): Draft {
  const sameText = draft.article.sha256 === older.article.sha256;
  const decided = decidedOf(older);
  const left = new Set(decided.filter(({ added }) => !added));
  const take = (item: DraftItem, known: (old: DraftItem) => boolean): DraftItem | undefined => {
    const old = [...left].find((one) => one.kind === item.kind && known(one));
    if (old) left.delete(old);
    return old;
  };
  const byId = draft.items.map((item) => ({ item, old: take(item, ({ id }) => id === item.id) }));
  const items = byId.map(({ item, old }) => {
    const before = old ?? (sameText ? take(item, ({ at }) => overlaps(at, item.at)) : undefined);
    return before ? decidedAs(item, before) : item;
  });
  const ids = new Set(items.map(({ id }) => id));
  const lost = [...left].filter(({ id, decision }) => decision !== 'dropped' && !ids.has(id));
  return withAdded({ ...draft, items: [...items, ...lost] }, decided);
}

/** The day of a draft’s article, as the article says it; null where it does not. */
export const dayOf = (draft: Draft): string | null => itemsOf(draft, 'source')[0]?.found.published ?? null;

/** Whether two drafts are of two articles, and not of one that was mended: they have different days, and most of what was found in the older is not in the other. */
export function isOfAnother(draft: Draft, older: Draft): boolean {
  if (dayOf(draft) === dayOf(older)) return false;
  const now = new Set(draft.items.map(({ kind, id }) => `${kind} ${id}`));
  const found = older.items.filter(({ kind, added }) => kind !== 'source' && !added);
  return found.filter(({ kind, id }) => now.has(`${kind} ${id}`)).length * 2 < found.length;
}

/** With what a person had put beside what was found. It stands for nothing of that, save what says just the same by now. */
function withAdded(draft: Draft, decided: readonly DraftItem[]): Draft {
  const slug = slugsBeside(draft);
  const items = [...draft.items];
  for (const item of decided.filter(({ added, decision }) => added && decision !== 'dropped')) {
    const same = items.findIndex((one) => saysTheSame(one, item));
    const found = items[same];
    if (found === undefined) items.push({ ...item, id: slug(item.id) });
    else if (found.decision === null) items[same] = { ...found, decision: 'accepted' };
  }
  return { ...draft, items };
}

/** Whether two things that stand in a draft say the same, of the same paragraph. */
export const isSame = (one: DraftItem, other: DraftItem): boolean =>
  one.at.paragraph === other.at.paragraph && saysTheSame(one, other);

const saysTheSame = (one: DraftItem, other: DraftItem): boolean =>
  one.kind === other.kind &&
  one.decision !== 'dropped' &&
  isDeepStrictEqual(contentOf(one), contentOf(other));

/** Gives ids that nothing of a draft has. */
function slugsBeside(draft: Draft): (text: string) => string {
  const slug = uniqueSlugs();
  for (const { id } of draft.items) slug(id);
  return slug;
}

const overlaps = (a: DraftItem['at'], b: DraftItem['at']): boolean => a.start < b.end && b.start < a.end;

/** What was accepted is what was accepted then, even where something else is found in its place now. */
function decidedAs(item: DraftItem, { decision, mended, ...old }: DraftItem): DraftItem {
  if (decision === 'dropped' || (decision === 'accepted' && isDeepStrictEqual(old.found, item.found))) {
    return { ...item, decision, mended: null };
  }
  // Both are of one kind, which the compiler can't see.
  return { ...item, decision: 'mended', mended: mended ?? old.found } as DraftItem;
}

/** Of how many things a person has decided something. */
export const decidedOf = (draft: Draft): DraftItem[] =>
  draft.items.filter(({ decision }) => decision !== null);

/** A draft in which one thing is decided so; accepted as a value that differs from what was found is mended. */
export function decide(
  draft: Draft,
  id: string,
  decision: DraftItem['decision'],
  value?: DraftItem['found'],
): Draft {
  const decided = (item: DraftItem): DraftItem => {
    const mended = value !== undefined && !isDeepStrictEqual(value, item.found);
    if (mended && decision !== 'dropped') return { ...item, decision: 'mended', mended: value } as DraftItem;
    return { ...item, decision, mended: null };
  };
  return { ...draft, items: draft.items.map((item) => (item.id === id ? decided(item) : item)) };
}

/** A draft with one thing more, of the kind and at the place of one that is there: a person found it, so that it is accepted. */
export function withAnother(
  draft: Draft,
  { id, kind, at }: DraftItem,
  found: DraftItem['found'],
): { readonly added: Draft; readonly one: DraftItem } {
  const stands = { why: null, decision: 'accepted', mended: null, added: true } as const;
  const one = { id: slugsBeside(draft)(id), kind, at, found, ...stands } as DraftItem;
  const items = draft.items.flatMap((item) => (item.id === id ? [item, one] : [item]));
  return { added: { ...draft, items }, one };
}
