import { keptForText } from './kept.ts';

/** A sentence of a paragraph; offsets in the paragraph's text, without the space behind it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// A full stop that ends no sentence: behind a title, an initial or a common abbreviation.
const NO_END =
  /(?:(?:^|[\s(“"‘'])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Pt|Capt|Lt|Col|Gen|Sgt|Det|Cpl|Insp|Supt|Cmdr|Rev|Fr|Hon|No|Vol|Inc|Ltd|Bros|vs|etc|e\.g|i\.e|approx|\d\s?[ap]\.m)|(?:^|[\s.])\p{Lu})\.\s*$/u;

// More than any of these words has: a sentence that never ends is not read from its beginning with each full stop.
const LONGEST_END = 12;

/** The sentences of a paragraph, in order. */
export const sentencesOf: (text: string) => readonly Sentence[] = keptForText(sentencesIn);

function sentencesIn(text: string): Sentence[] {
  const found: { from: number; text: string }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = found.at(-1);
    if (last && NO_END.test(last.text.slice(-LONGEST_END))) last.text += segment;
    else found.push({ from: index, text: segment });
  }
  return found.map(({ from, text: whole }) => ({
    from,
    to: from + whole.trimEnd().length,
    text: whole.trimEnd(),
  }));
}
