import { contradicts, type Release, reasonOf, releases } from '../claims.ts';
import type { Pack, ReleaseDate } from '../schema.ts';
import { entryName } from './finding.ts';

/** A claim as a pack writes it, with the day on which it was said. */
type Claim = Pack['films'][number]['releases'][number] & { readonly said: string };

/**
 * What becomes of a film's dates where a pack gives several of one kind and region: one line for each claim besides the one that counts, which
 * says whether it repeats that, is older, says less, or contradicts it. All of these may be right; a slip in `said` looks just the same.
 */
export function listRetold(pack: Pack): string[] {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  return pack.films.flatMap(({ id, releases: claims }) => {
    const dated = claims.map((claim) => ({
      ...claim,
      said: claim.said ?? published.get(claim.cite.source) ?? '',
    }));
    return releases(dated).flatMap((release) =>
      [...release.contradicted, ...release.older].map(
        (claim) => `${entryName('films', id)}: ${nameOf(claim)} ${verdictOf(claim, release)}`,
      ),
    );
  });
}

const wordsOf = ({ value }: ReleaseDate): string => value ?? 'to be announced';

const nameOf = ({ date, said, cite }: Claim): string => `${wordsOf(date)} (said ${said}, ${cite.source})`;

const REASONS = {
  happened: 'it is said to have happened',
  exact: 'it is the more exact',
  earlier: 'it is the earlier',
} as const;

function verdictOf(claim: Claim, release: Release<Claim>): string {
  const { current } = release;
  const same = current.date.value === claim.date.value && current.status === claim.status;
  if (same) return `${claim.said < current.said ? 'is repeated by' : 'repeats'} ${nameOf(current)}`;
  if (claim.said < current.said) return `is older than ${nameOf(current)}: it is history alone`;
  if (!contradicts(claim, current)) return `says less than ${nameOf(current)} of the same day`;
  const reason = reasonOf({ current, contradicted: [claim] });
  return `contradicts ${nameOf(current)} of the same day, which counts, since ${REASONS[reason ?? 'earlier']}`;
}
