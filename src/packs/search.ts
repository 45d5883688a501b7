import { fold, foldTyped, wordsOf } from './fold.ts';
import type { Hit } from './library.ts';
import type { Merged } from './merge.ts';
import { buildRanking, type Looseness } from './ranking.ts';
import { type SearchDocument, searchDocuments } from './search-documents.ts';
import type { Steps } from './steps.ts';

const MOST_HITS = 100;

/** A title counts for more than other names, and these for more than what is said. */
const BOOSTS = [3, 2, 1];

/** What has only some of the words is found where nothing has them all. */
const SEARCHING: Looseness = {
  some: false,
  begins: ({ length }) => length > 2,
  // As with names: another number is another thing, not a misspelt one.
  errors: (typed) =>
    typed.length > 3 && !/\p{N}/u.test(typed) ? Math.min(6, Math.round(typed.length * 0.2)) : 0,
};

/** Builds a full-text search over everything: beginnings of words and small typing errors count. */
export function* buildSearch(merged: Merged): Steps<(typed: string, limit?: number) => readonly Hit[]> {
  const documents = yield* searchDocuments(merged);
  const index = yield* buildRanking({
    count: documents.length,
    boosts: BOOSTS,
    wordsOf: (at) => fieldsOf(documents[at]).map((text) => wordsOf(fold(text))),
  });
  return (typed, limit = 10) => {
    const words = wordsOf(foldTyped(typed));
    const most = Math.max(0, Math.min(limit, MOST_HITS));
    const places = index.rank(words, SEARCHING).slice(0, most);
    return places.flatMap((place) => asHit(documents[place], words) ?? []);
  };
}

function fieldsOf(document: SearchDocument | undefined): string[] {
  if (document === undefined) return [];
  return [document.title, document.names.join(' '), document.texts.map(wholeOf).join(' ')];
}

function asHit(document: SearchDocument | undefined, words: readonly string[]): Hit | undefined {
  const best = document && closest(document.texts, words);
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

/** The passage that has most of the typed words, the first of several. Each is read once: a thing may have hundreds. */
function closest(passages: readonly Passage[], words: readonly string[]): Passage | undefined {
  let [best, most] = [passages[0], -1];
  for (const passage of passages) {
    const has = shared(wholeOf(passage), words);
    if (has > most) [best, most] = [passage, has];
  }
  return best;
}

type Passage = SearchDocument['texts'][number];

const wholeOf = ({ text, words = '' }: Passage): string => `${text} ${words}`;

/** How many of the typed words begin a word of the text. */
function shared(text: string, typed: readonly string[]): number {
  const words = wordsOf(fold(text));
  return typed.filter((word) => words.some((other) => other.startsWith(word))).length;
}
