import { holdsName, plainName } from '../../packs/check/wording.ts';
import type { Article } from '../text/article.ts';

type Paragraph = Article['paragraphs'][number];

const indexes = new WeakMap<Article, ReadonlyMap<string, readonly Paragraph[]>>();

/** By word: the paragraphs that have it. It is made once: each of thousands of names is looked for in the whole article. */
function indexOf(article: Article): ReadonlyMap<string, readonly Paragraph[]> {
  const known = indexes.get(article);
  if (known) return known;
  const index = new Map<string, Paragraph[]>();
  for (const paragraph of article.paragraphs) {
    for (const word of new Set(wordsIn(paragraph.text))) {
      const with_ = index.get(word);
      if (with_) with_.push(paragraph);
      else index.set(word, [paragraph]);
    }
  }
  indexes.set(article, index);
  return index;
}

const wordsIn = (text: string): readonly string[] =>
  plainName(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The paragraphs, in their order, that hold a name, as `holdsName` has it. */
export function* holding(article: Article, name: string): Generator<Paragraph, void> {
  const index = indexOf(article);
  const [fewest = article.paragraphs] = wordsIn(name)
    .map((word) => index.get(word) ?? [])
    .toSorted((a, b) => a.length - b.length);
  for (const paragraph of fewest) if (holdsName(paragraph.text, name)) yield paragraph;
}
