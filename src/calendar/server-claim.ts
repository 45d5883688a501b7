import { type Release, releases } from '../packs/claims.ts';
import type { ReleaseClaim } from '../packs/facts.ts';

/** What a server itself says of a film's date: a correction, or (with `happened`) the word that it came out. */
export interface ServerClaim extends Omit<ReleaseClaim, 'cite'> {
  /** Id of the moderator. */
  readonly by: string;
  /** Where the moderator has it from, in that one's words. */
  readonly source: string;
}

/** A claim of a pack or of a server; one of a pack has a `cite`. */
export type AnyClaim = ReleaseClaim | ServerClaim;

/** No kind stated speaks of "the" release, and that is the one in cinemas. */
export const kindOf = ({ kind }: Pick<AnyClaim, 'kind'>) => kind ?? 'theatrical';

/**
 * The releases of a film as a server sees them, the one that people mean first. Its last word on a kind of release goes
 * before all that was said no later than it; whatever else was claimed stays as history, newest first.
 * @param corrections the server's claims on this film, oldest first.
 */
export function releasesHere(
  claims: readonly ReleaseClaim[],
  corrections: readonly ServerClaim[] = [],
): Release<AnyClaim>[] {
  const theirs: readonly Release<AnyClaim>[] = releases(claims);
  const open = new Map(Map.groupBy(corrections, kindOf));
  const corrected = theirs.map((release) => {
    const kind = kindOf(release.current);
    const said = open.get(kind);
    open.delete(kind);
    return said ? withOwn(release, said) : release;
  });
  const alone = [...open.values()].map(ownRelease);
  const main = (release: Release<AnyClaim>) => Number(kindOf(release.current) !== 'theatrical');
  return [...corrected, ...alone].toSorted((a, b) => main(a) - main(b));
}

const newestFirst = (a: AnyClaim, b: AnyClaim) => (a.said < b.said ? 1 : a.said > b.said ? -1 : 0);

function ownRelease(said: readonly ServerClaim[]): Release<AnyClaim> {
  const [current, ...older] = said.toReversed();
  if (!current) throw new RangeError('no claim, so no release');
  return { current, contradicted: [], older };
}

function withOwn(theirs: Release<AnyClaim>, said: readonly ServerClaim[]): Release<AnyClaim> {
  const own = ownRelease(said);
  const before = [...theirs.contradicted, ...theirs.older];
  if (own.current.said < theirs.current.said) {
    return { ...theirs, older: [own.current, ...own.older, ...theirs.older].toSorted(newestFirst) };
  }
  return { ...own, older: [...own.older, theirs.current, ...before].toSorted(newestFirst) };
}
