import { sightingsIn } from '../names/sightings.ts';
import type { Article } from '../text/article.ts';
import { isFirstName } from '../text/words.ts';

/**
 * Tells whether one word ends the name of somebody whom an article names in full; a name within one of its `titles` is nobody's.
 * It reads the article once for all words.
 */
export function nameEnds(
  paragraphs: Article['paragraphs'],
  titles: readonly string[],
): (word: string) => boolean {
  const names = paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) => sightingsIn(paragraph))
    .filter(({ run: { words } }) => words.length === 2);
  const byLast = Map.groupBy(names, ({ run: { words } }) => words[1]);
  const all = titles.join('\n');
  return (word) =>
    (byLast.get(word) ?? []).some(
      ({ run, evidence }) =>
        (isFirstName(run.words[0] ?? '') || evidence.points > 0) && !all.includes(run.text),
    );
}
