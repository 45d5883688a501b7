import { weigh } from '../names/evidence.ts';
import { runsOf } from '../names/names.ts';
import type { Article } from '../text/article.ts';
import { isFirstName } from '../text/words.ts';

/** Whether one word ends the name of somebody whom an article names in full; a name within one of its `titles` is nobody's. */
export function endsName(
  word: string,
  titles: readonly string[],
  paragraphs: Article['paragraphs'],
): boolean {
  return paragraphs.some(
    ({ text, heading }) =>
      !heading &&
      text.includes(` ${word}`) &&
      runsOf(text).some(
        (run) =>
          run.words.length === 2 &&
          run.words[1] === word &&
          titles.every((title) => !title.includes(run.text)) &&
          (isFirstName(run.words[0] ?? '') || weigh(text, run).points > 0),
      ),
  );
}
