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

/** Draws pictures. */
export interface Pictures {
  /**
   * A card as WebP. Undefined where it can't be drawn, or not in time: that stands in the log, and whatever it was for goes out
   * without it. It never rejects.
   */
  draw(scene: CardScene): Promise<Uint8Array | undefined>;
}
