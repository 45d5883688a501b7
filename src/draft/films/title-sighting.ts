import type { Paragraph } from '../text/article.ts';

/** Words that may be a film's title, once where they stand. */
export interface Sighting {
  readonly paragraph: Paragraph;
  /** UTF-16 offsets in the paragraph's text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly marked: boolean;
  readonly key: string;
  /** What speaks for a film in the words around, and what against; and whether somebody is called so. */
  readonly strong: number;
  readonly against: number;
  readonly named: number;
}
