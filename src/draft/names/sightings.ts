import type { Paragraph } from '../text/article.ts';
import { keptFor } from '../text/kept.ts';
import { type Evidence, weigh } from './evidence.ts';
import { type Run, runsOf } from './names.ts';

/** A run of capitalised words in a paragraph, and what speaks for and against its being somebody's name. */
export interface Sighting {
  readonly run: Run;
  /** The whole paragraph's. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** The runs of a paragraph, which is read for them but once. */
export const sightingsIn: (paragraph: Paragraph) => readonly Sighting[] = keptFor(({ text }: Paragraph) =>
  runsOf(text).map((run) => ({ run, text, evidence: weigh(text, run) })),
);
