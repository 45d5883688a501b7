import type { ServerClaim } from '../../calendar/server-claim.ts';
import type { Zone } from '../../calendar/zone.ts';
import type { Translator } from '../../language/translator.ts';
import type { Library } from '../../packs/library.ts';
import type { SpoilerPolicy } from './spoiler.ts';

/** What a view of facts needs besides the facts: for whom it is drawn, when, and where else to look things up. */
export type Scene = {
  readonly library: Library;
  readonly language: Translator;
  readonly now: Temporal.Instant;
  /** The zone whose calendar says what day it is. */
  readonly zone: Zone;
  /** Whether what gives away a story stands under bars; it does unless told otherwise. */
  readonly spoilers?: SpoilerPolicy | undefined;
  /** What the reader's server says itself of films' dates, by film, oldest first; undefined where there is no server. */
  readonly guild?: { readonly corrections: ReadonlyMap<string, readonly ServerClaim[]> } | undefined;
};
