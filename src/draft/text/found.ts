/** Where something stands in an article: UTF-16 offsets in the text as it was read, `end` exclusive; paragraphs are counted as packs count them. */
export type Span = { paragraph: number; start: number; end: number };

/**
 * How far something found may be believed without a person's look: sure, or doubtful for a reason in plain English words
 * ("two people have this surname"). What is sure has to be right far more often than it has to be much.
 */
export type Certainty = { sure: true } | { sure: false; why: string };

/** One thing found in an article. */
export type Found = { at: Span; certainty: Certainty };

/** Words that somebody said, each stretch between two quotation marks a segment, verbatim. */
export type FoundQuotation = Found & {
  segments: readonly string[];
  /** The speaker's name in its fullest form in the article; null where the article does not say. */
  speaker: string | null;
  /** To whom it was said ("Empire Magazine") and in what form ("interview"), where the article says so. */
  occasion: { to: string | null; form: string | null } | null;
};

/** One person in one film (or none that is named) in one role. */
export type FoundCredit = Found & {
  person: string;
  /** The article's own word, or `actor` where it says just whom they play. */
  role: string | null;
  /** The film's fullest title in the article. */
  film: string | null;
  character: string | null;
  /** What the article says of the character: "the daughter of Max". */
  described: string | null;
};

/** A film, under its fullest title, with every other form in which the article names it. */
export type FoundFilm = Found & { title: string; forms: readonly string[] };

/** A day, month, season or year, never more exact than it was said. */
export type FoundDay =
  | { precision: 'day' | 'month' | 'year'; value: string }
  /** A season, such as 2031-summer: packs hold no seasons, so a person has to settle it. */
  | { precision: 'season'; value: string }
  | { precision: 'tba'; value: null };

/** A release date of a film. */
export type FoundRelease = Found & {
  film: string | null;
  date: FoundDay;
  kind: 'theatrical' | 'digital' | 'streaming' | 'disc' | 'premiere' | null;
  region: string | null;
  status: 'planned' | 'happened';
};

/** A sentence that states something: to be put into words of one's own before it may stand in a pack. */
export type FoundFact = Found & {
  sentence: string;
  /** The film or franchise that it says something of; null where it tells of the making. */
  about: string | null;
  film: string | null;
  people: readonly string[];
  places: readonly string[];
};
