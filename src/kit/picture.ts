import type { Cooldown } from './cooldown.ts';

/**
 * What a picture card shows, in the words of whoever it is drawn for. Texts are plain: nothing in them is markdown. Two scenes
 * that say the same are one picture.
 */
export interface CardScene {
  readonly title: string;
  /** How far it is: the number, drawn large, and the words around it. Undefined where nothing is counted. */
  readonly count: CardCount | undefined;
  /** What is said instead of a number, or besides it. */
  readonly sentence: string | undefined;
  /** The date in words; undefined where none was named. */
  readonly date: string | undefined;
  /** Whether it is planned or has happened, of what kind it is and where. */
  readonly status: string | undefined;
  /** Who says so, and as of when it is true. */
  readonly foot: readonly string[];
}

/** "Noch", "12", "Tage": together they are the words of the text beside the picture. */
export interface CardCount {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** How a date has moved: what was said of it, one row under the other, over one axis of days. Texts are plain, as on a card. */
export interface TimelineScene {
  readonly title: string;
  /** What it is that is shown, and of which release. */
  readonly heading: string;
  /** Oldest word first. */
  readonly rows: readonly TimelineRow[];
  /** Beginnings of months or years, for the eye. */
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  /** What is to be known besides. */
  readonly foot: readonly string[];
}

/** What was said at one time. */
export interface TimelineRow {
  /** All of the row in one sentence: what is read aloud. */
  readonly words: string;
  /** The day on which it was said, who said it, the date that was said, and what is to be said of that. */
  readonly said: string;
  readonly voice: string;
  readonly date: string;
  readonly note: string;
  /** The days that the date can mean, as shares of the axis; undefined for one to be announced. One day has no width. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
  /** Whether it is what is counted down to. */
  readonly counts: boolean;
  /** Whether it is a server's own word. */
  readonly own: boolean;
}

/** Whatever can be drawn. */
export type PictureScene = CardScene | TimelineScene;

/** How often pictures are drawn for who asks for them, whatever they show: one takes tens of milliseconds of a thread that all share. */
export const drawing: Cooldown = {
  person: { times: 6, seconds: 30 },
  channel: { times: 24, seconds: 30 },
};

/** Draws pictures. */
export interface Pictures {
  /**
   * A card or timeline as WebP. Undefined where it can't be drawn, or not in time: that stands in the log, and whatever it was for goes out
   * without it. It never rejects.
   */
  draw(scene: PictureScene): Promise<Uint8Array | undefined>;
}
