import MiniSearch from 'minisearch';
import { fold, foldTyped, wordsOf } from './fold.ts';
import type { Hit } from './library.ts';
import type { Merged } from './merge.ts';
import { type SearchDocument, searchDocuments } from './search-documents.ts';

const MOST_HITS = 100;

/**
 * Builds a full-text search over everything: beginnings of words and small typing errors count, what has only
 * some of the words is found where nothing has them all.
 */
export function createSearch(merged: Merged): (typed: string, limit?: number) => readonly Hit[] {
  const documents = searchDocuments(merged);
  const index = new MiniSearch<{ id: number; title: string; names: string; text: string }>({
    fields: ['title', 'names', 'text'],
    tokenize: (text) => wordsOf(fold(text)),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, names: 2 },
      prefix: (term) => term.length > 2,
      // As with names: another number is another thing, not a misspelt one.
      fuzzy: (term) => (term.length > 3 && !/\p{N}/u.test(term) ? 0.2 : false),
    },
  });
  index.addAll(documents.map(asIndexed));
  return (typed, limit = 10) => {
    const query = foldTyped(typed);
    const every = index.search(query, { combineWith: 'AND' });
    const hits = every.length > 0 ? every : index.search(query, { combineWith: 'OR' });
    const places = hits.map((hit) => Number(hit.id));
    const most = Math.max(0, Math.min(limit, MOST_HITS));
    return places.slice(0, most).flatMap((place) => asHit(documents[place], wordsOf(query)) ?? []);
  };
}

function asIndexed({ title, names, texts }: SearchDocument, id: number) {
  return { id, title, names: names.join(' '), text: texts.map(wholeOf).join(' ') };
}

function asHit(document: SearchDocument | undefined, words: readonly string[]): Hit | undefined {
  const best = document?.texts.toSorted((a, b) => shared(wholeOf(b), words) - shared(wholeOf(a), words))[0];
  if (document === undefined || best === undefined) return undefined;
  return {
    item: document.item,
    title: document.title,
    text: best.text,
    source: best.source,
    ...(best.spoiler ? { spoiler: true } : {}),
    ...(best.tells ? { tells: best.tells } : {}),
  };
}

const wholeOf = ({ text, words = '' }: SearchDocument['texts'][number]): string => `${text} ${words}`;

/** How many of the typed words begin a word of the text. */
function shared(text: string, typed: readonly string[]): number {
  const words = wordsOf(fold(text));
  return typed.filter((word) => words.some((other) => other.startsWith(word))).length;
}
