import type { ReleaseDate, ReleaseKind } from './schema.ts';

// What the library gives out: the same facts as in the packs, merged over them, with each source at hand.
// Everything is read-only, ids are unique in their kind over all packs, and null means "not stated".

export type Origin = 'source' | 'ours';

/** A name, and whether a source writes it so or we added it. */
export interface Name {
  readonly text: string;
  readonly by: Origin;
}

/** Something that one would look for and that this source does not say, with the words to say so. */
export interface Unstated {
  readonly what: string;
  readonly say: string;
  readonly source: Source;
}

export interface Source {
  readonly kind: 'article';
  readonly id: string;
  readonly pack: string;
  /** BCP 47 tag of the language in which its pack is written. */
  readonly language: string;
  readonly subject: string;
  readonly covers: readonly string[];
  /** ISO day. */
  readonly published: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly paragraphs: number;
  readonly headings: readonly number[];
  readonly unstated: readonly Missing[];
}

/** As `Unstated`, where the source is the one that it hangs on. */
interface Missing {
  readonly what: string;
  readonly say: string;
}

export interface Cite {
  readonly source: Source;
  /** Counted from 1, headings too. */
  readonly paragraphs: readonly number[];
  /** How we read it, where it is our inference; null where it is stated outright. */
  readonly reading: string | null;
}

/** What gives away how a story goes says so. */
export interface Revealing {
  readonly spoiler?: boolean | undefined;
}

export interface Fact extends Revealing {
  readonly text: string;
  readonly cite: Cite;
}

export interface Franchise {
  readonly kind: 'franchise';
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
}

export interface Topic {
  readonly kind: 'topic';
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
}

/** One statement of when a film comes out. `said` is the ISO day on which it was said. */
export interface ReleaseClaim {
  readonly date: ReleaseDate;
  readonly kind: ReleaseKind | null;
  readonly region: string | null;
  readonly status: 'planned' | 'happened';
  readonly said: string;
  readonly cite: Cite;
}

/** The film that something is about; `reading` is null where the source says so outright. */
export interface FilmLink {
  readonly id: string;
  readonly reading: string | null;
}

export interface Film {
  readonly kind: 'film';
  readonly id: string;
  readonly title: string;
  readonly titleBy: Origin;
  readonly names: readonly Name[];
  readonly franchise: Franchise | null;
  /** The film that this one follows. Chains never run in a circle. */
  readonly sequelOf: { readonly film: string; readonly cite: Cite } | null;
  /** In no particular order: see `currentRelease` and `history` in claims.ts. */
  readonly releases: readonly ReleaseClaim[];
  readonly facts: readonly Fact[];
  readonly unstated: readonly Unstated[];
  /** Where it is named: one for each pack. */
  readonly cites: readonly Cite[];
}

export interface Credit {
  /** The source's own word, e.g. "co-star". */
  readonly role: string | null;
  readonly film: FilmLink | null;
  readonly franchise: Franchise | null;
  /** Id of the character, where it has a name. */
  readonly character: string | null;
  /** Ids of people with whom it was done. */
  readonly with: readonly string[];
  readonly described: string;
  readonly cite: Cite;
}

export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly credits: readonly Credit[];
  readonly facts: readonly Fact[];
  readonly unstated: readonly Unstated[];
  readonly cites: readonly Cite[];
}

export interface Character {
  readonly kind: 'character';
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly franchise: Franchise | null;
  /** Ids of the people who play them, by those people's credits; empty where no source says who does. */
  readonly playedBy: readonly string[];
  readonly relations: readonly { readonly is: string; readonly character: string; readonly cite: Cite }[];
  readonly facts: readonly Fact[];
  readonly unstated: readonly Unstated[];
  readonly cites: readonly Cite[];
}

export interface Quotation extends Revealing {
  readonly kind: 'quotation';
  readonly id: string;
  /** Id of the person. */
  readonly speaker: string;
  /** The words as printed; between two of them the source has words of its own ("she said"). */
  readonly segments: readonly string[];
  readonly occasion: { readonly to: string | null; readonly form: string | null } | null;
  /** Ids of topics. */
  readonly about: readonly string[];
  readonly film: FilmLink | null;
  readonly cite: Cite;
}

export interface ProductionFact extends Revealing {
  readonly kind: 'production';
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly film: FilmLink | null;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly quotations: readonly string[];
  readonly cite: Cite;
}
