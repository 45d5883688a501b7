import { titleCandidates } from '../../../src/draft/films/title-odds.ts';
import { spanKey } from '../../../src/draft/films/title-spans.ts';
import type { Example } from '../../../src/draft/text/odds.ts';
import type { Labelled } from './labels.ts';

/** All words of an article that may be a title, and whether they are one by its labels. */
export function titleExamples({ article, labels }: Labelled): Example[] {
  const titles = new Set(labels.films.flat().map(spanKey));
  return titleCandidates(article).all.map(({ span, traits }) => ({ traits, is: titles.has(span.key) }));
}
