import { type Article, type Paragraph, spanIn } from './article.ts';
import type { Span } from './found.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of an article, or a heading. */
export interface Sentence {
  readonly paragraph: Paragraph;
  /** Where it begins in the paragraph's text (UTF-16). */
  readonly from: number;
  readonly text: string;
}

/** All sentences of an article in their order. */
export function articleSentences(article: Article): Sentence[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.heading
      ? [{ paragraph, from: 0, text: paragraph.text }]
      : sentencesOf(paragraph.text).map(({ from, text }) => ({ paragraph, from, text })),
  );
}

/** The place in the article of a stretch of a sentence (UTF-16 offsets in its text, `to` exclusive). */
export const spanOf = ({ paragraph, from }: Sentence, start: number, end: number): Span =>
  spanIn(paragraph, from + start, from + end);
