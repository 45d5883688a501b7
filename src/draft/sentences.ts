import { type Article, type Paragraph, spanIn } from './article.ts';
import type { Span } from './found.ts';

/** A sentence, or a heading. */
export interface Sentence {
  readonly paragraph: Paragraph;
  /** Where it begins in the paragraph's text (UTF-16). */
  readonly from: number;
  /** With the blank behind it, if there is one. */
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// The segmenter takes the full stop of these for an end where a capital or a figure follows.
const NO_END =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Vol|Pt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|[A-Z](?:\.[A-Z])*)\.\s*$/u;

/** All sentences of an article in their order. */
export const sentencesOf = (article: Article): Sentence[] => article.paragraphs.flatMap(sentencesIn);

function sentencesIn(paragraph: Paragraph): Sentence[] {
  if (paragraph.heading) return [{ paragraph, from: 0, text: paragraph.text }];
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(paragraph.text)) {
    const last = sentences.at(-1);
    if (last && NO_END.test(last.text)) {
      sentences[sentences.length - 1] = { ...last, text: last.text + segment };
    } else sentences.push({ paragraph, from: index, text: segment });
  }
  return sentences;
}

/** The place in the article of a stretch of a sentence (UTF-16 offsets in its text, `to` exclusive). */
export const spanOf = ({ paragraph, from }: Sentence, start: number, end: number): Span =>
  spanIn(paragraph, from + start, from + end);
