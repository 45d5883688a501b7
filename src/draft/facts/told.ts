import { type Article, spanIn } from '../text/article.ts';
import type { Sentence } from '../text/article-sentences.ts';
import type { FoundQuotation } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { sentencesOf } from '../text/sentences.ts';

/** What is shorter than this tells nothing by itself, in UTF-16 units. */
const SHORT = 25;

/** A sentence that somebody said, between marks. */
export interface Told extends Sentence {
  /** As the quotation has it; null where the article does not say. */
  readonly speaker: string | null;
  /** It says by a word of its own that it is about the making. */
  readonly making: boolean;
}

/**
 * The sentences of a quotation in which somebody speaks of the making: all of them, since "we even came back to that scene" says so by
 * what was said before it. None of a quotation in which nobody does.
 * @param isMaking whether a sentence has words of the making
 */
export function toldIn(
  { at, speaker }: FoundQuotation,
  article: Article,
  isMaking: (sentence: string) => boolean,
): Told[] {
  const paragraph = article.paragraphs.find(({ number }) => number === at.paragraph);
  if (!paragraph) return [];
  const said = stretchesOf(paragraph.text).filter(({ from, to }) => {
    const { start, end } = spanIn(paragraph, from, to);
    return start >= at.start && end <= at.end;
  });
  const told = said.flatMap(({ from, inner }) =>
    sentencesOf(inner)
      .filter(({ text }) => text.length >= SHORT)
      .map((one) => ({
        paragraph,
        from: from + 1 + one.from,
        text: one.text,
        speaker,
        making: isMaking(one.text),
      })),
  );
  return told.some(({ making }) => making) ? told : [];
}
