import type { Attribution } from './attribution.ts';
import type {
  Character,
  Cite,
  Film,
  Franchise,
  Person,
  ProductionFact,
  Quotation,
  ReleaseClaim,
  Source,
  Topic,
} from './facts.ts';

/** Why they are named where nobody was found: several are meant equally well, or come near, or are just the first of all. */
export type Fit = 'several' | 'near' | 'none';

/** Something that may be meant, as in a line of an autocomplete: the label tells namesakes apart and has at most 100 characters. */
export interface Suggestion<T> {
  readonly item: T;
  readonly label: string;
}

/** Either the one that is meant, or up to five others, best first (empty only if there is none at all). */
export type Found<T> =
  | { readonly match: T }
  | { readonly nearest: readonly Suggestion<T>[]; readonly fit: Fit };

/** Whatever a full-text search can find. */
export type Item = Film | Person | Character | Quotation | ProductionFact | Source;

/** What of a film has been found, for a view to put in words. */
export type Told =
  | { readonly what: 'release'; readonly claim: ReleaseClaim }
  | { readonly what: 'sequel'; readonly film: Film; readonly cite: Cite };

export interface Hit {
  readonly item: Item;
  /** What it is called: a title, a person's name, a speaker, a headline. */
  readonly title: string;
  /** The words of it that fit the search best, whole. */
  readonly text: string;
  readonly source: Source;
  /** Whether these words give away how a story goes. */
  readonly spoiler?: boolean | undefined;
  readonly tells?: Told;
}

/** Which quotations; what is left out does not narrow. All are ids. */
export interface QuotationFilter {
  readonly speaker?: string | undefined;
  readonly film?: string | undefined;
  readonly about?: string | undefined;
}

/** What a pack is called. */
export interface PackName {
  readonly id: string;
  readonly name: string;
}

type Finder<T> = (typed: string) => Found<T>;
type Suggester<T> = (typed: string, limit?: number) => readonly Suggestion<T>[];

/**
 * Everything that the packs say, all of them or those that a server follows. Ids and typed texts may be any string at all: an unknown id gives undefined.
 * Lists keep the order of the packs (by name) and of their files. What looks through all that is said is made when it is first
 * asked for, while others are answered: it gives a promise.
 */
export interface Library {
  /** The packs of which it is made. */
  readonly packs: () => readonly PackName[];
  readonly films: () => readonly Film[];
  readonly film: (id: string) => Film | undefined;
  readonly people: () => readonly Person[];
  readonly person: (id: string) => Person | undefined;
  readonly characters: () => readonly Character[];
  readonly character: (id: string) => Character | undefined;
  readonly franchise: (id: string) => Franchise | undefined;
  readonly sources: () => readonly Source[];
  readonly source: (id: string) => Source | undefined;
  /** Topics that quotations or production facts have. */
  readonly topics: () => readonly Topic[];
  readonly topic: (id: string) => Topic | undefined;
  readonly quotations: (filter?: QuotationFilter) => readonly Quotation[];
  readonly quotation: (id: string) => Quotation | undefined;
  /** All production facts, or those on one topic (an id), or those about one film (an id). */
  readonly production: (filter?: {
    readonly topic?: string | undefined;
    readonly film?: string | undefined;
  }) => readonly ProductionFact[];
  readonly productionFact: (id: string) => ProductionFact | undefined;
  /** People with a credit that names this film, whether outright or by our reading. */
  readonly castOf: (film: string) => readonly Person[];
  /** Films that follow this one. */
  readonly sequelsOf: (film: string) => readonly Film[];
  /** Makes what `find` and `suggest` need, while others are answered; whoever uses these before waits until all of it is made. */
  readonly findable: () => Promise<void>;
  /** Each takes an id or anything typed. */
  readonly find: {
    readonly film: Finder<Film>;
    /** A character leads to whoever plays them, if that is known. */
    readonly person: Finder<Person>;
    readonly character: Finder<Character>;
    /** As `person`, but a character of whom no source says who plays them is found as the character. */
    readonly cast: Finder<Person | Character>;
    readonly topic: Finder<Topic>;
    /** An article, by its subject, publisher or day. */
    readonly source: Finder<Source>;
  };
  /** Best first; with nothing typed all of them in order. At most 25 unless a smaller limit is given. */
  readonly suggest: {
    readonly film: Suggester<Film>;
    readonly person: Suggester<Person>;
    /** People of whom there is a quotation. */
    readonly speaker: Suggester<Person>;
    readonly cast: Suggester<Person | Character>;
    /** Topics on which there is a quotation. */
    readonly quotationTopic: Suggester<Topic>;
    /** Topics on which there is a production fact. */
    readonly productionTopic: Suggester<Topic>;
    readonly source: Suggester<Source>;
  };
  /** Who said this? The texts of one message, of which one may be a quotation or hold one; undefined where none is like any. */
  readonly attribute: (passages: readonly string[]) => Promise<Attribution | undefined>;
  /** Full text over everything, best first, at most `limit` (10) hits. */
  readonly search: (typed: string, limit?: number) => Promise<readonly Hit[]>;
}
