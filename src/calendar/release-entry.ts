import { history, type Release } from '../packs/claims.ts';
import type { Film, ReleaseClaim } from '../packs/facts.ts';
import { releaseId } from './events.ts';
import { type AnyClaim, kindOf, releasesHere, type ServerClaim } from './server-claim.ts';

/** A release as it stands in a calendar: one for each kind, as it is counted down to. */
export interface ReleaseEntry {
  readonly film: Film;
  /** The id under which the release is counted down to; it stays when the date moves. */
  readonly id: string;
  /** ISO day: the one that holds or, where `withdrawn`, the last that did. */
  readonly day: string;
  /** It had a day once, and what is said now names none. */
  readonly withdrawn: boolean;
  /** What holds now. */
  readonly claim: AnyClaim;
  /** What was said otherwise on that claim's day. */
  readonly contradicted: readonly AnyClaim[];
  /**
   * How often more was said: 0 for a first word, and one more with each that follows, be it that it says the same again. Which of them
   * hold has rules of its own (days, regions, corrections), so that to count moves alone could miss one; this can neither miss one
   * nor go back, wherever a claim is put in, and needs no memory (RFC 5545, 3.8.7.4).
   */
  readonly sequence: number;
  /** ISO day of the newest word on it. */
  readonly revised: string;
}

/** What a calendar has no entry for: no day is named, or it is of a kind that has its entry already (another region). */
export interface LeftOut {
  readonly film: Film;
  readonly why: 'no-day' | 'besides';
  readonly claim: AnyClaim;
}

/** What of a film goes into a calendar, and what doesn't. `corrections` are the server's on this film, oldest first. */
export function releaseEntries(
  film: Film,
  corrections: readonly ServerClaim[] = [],
): { entries: ReleaseEntry[]; left: LeftOut[] } {
  const kinds = Map.groupBy(releasesHere(film.releases, corrections), ({ current }) => kindOf(current));
  const entries: ReleaseEntry[] = [];
  const left: LeftOut[] = [];
  for (const [kind, [main, ...others]] of kinds) {
    if (!main) continue;
    const ofKind = (claim: AnyClaim) => kindOf(claim) === kind;
    const said = timeline(film.releases.filter(ofKind), corrections.filter(ofKind));
    const entry = entryOf(film, main, said);
    if (entry) entries.push(entry);
    else left.push({ film, why: 'no-day', claim: main.current });
    left.push(...others.map(({ current }) => besides(film, current)));
  }
  return { entries, left };
}

const besides = (film: Film, claim: AnyClaim): LeftOut => ({
  film,
  why: claim.date.precision === 'day' ? 'besides' : 'no-day',
  claim,
});

function entryOf(
  film: Film,
  { current: claim, contradicted }: Release<AnyClaim>,
  said: readonly AnyClaim[],
): ReleaseEntry | undefined {
  const last = said.findLast(({ date }) => date.precision === 'day');
  const shown = claim.date.precision === 'day' ? claim : last;
  if (shown?.date.precision !== 'day') return undefined;
  return {
    film,
    id: releaseId(film.id, claim.kind),
    day: shown.date.value,
    withdrawn: shown !== claim,
    claim,
    contradicted,
    sequence: said.length - 1,
    revised: said.reduce((newest, one) => (one.said > newest ? one.said : newest), claim.said),
  };
}

/**
 * All that was said of one kind of release: by the day it was said, on one day the one that holds last, a server's own words behind
 * those of sources and in the order in which it gave them.
 */
function timeline(claims: readonly ReleaseClaim[], corrections: readonly ServerClaim[]): AnyClaim[] {
  let newest = '';
  const own = corrections.map((claim) => {
    // A server that has changed its zone may write an earlier day than before: its last word stays the last.
    newest = claim.said > newest ? claim.said : newest;
    return { claim, said: newest };
  });
  const theirs = history({ releases: claims })
    .toReversed()
    .map((claim) => ({ claim, said: claim.said }));
  return [...theirs, ...own]
    .toSorted((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
    .map(({ claim }) => claim);
}
