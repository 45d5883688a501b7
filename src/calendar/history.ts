import { contradicts, type Release } from '../packs/claims.ts';
import { type AnyClaim, kindOf } from './server-claim.ts';

/** A claim in its place among all that was said of one release. */
export interface Told {
  readonly claim: AnyClaim;
  /** What is counted down to. */
  readonly counts: boolean;
  /** A source said otherwise on the same day. A server's own word is none of a source: it settles what sources say. */
  readonly disputed: boolean;
}

/** Everything that was said of a release, in the order in which it was: the last one is what counts. */
export function historyOf({ current, contradicted, older }: Release<AnyClaim>): Told[] {
  const all = [...older.toReversed(), ...contradicted.toReversed(), current];
  const days = Map.groupBy(
    all.filter((claim) => 'cite' in claim),
    ({ said }) => said,
  );
  return all.map((claim) => ({
    claim,
    counts: claim === current,
    disputed: 'cite' in claim && (days.get(claim.said) ?? []).some((other) => contradicts(other, claim)),
  }));
}

/** What tells a film's releases apart: a kind and a region. */
export const trackOf = ({ current }: Pick<Release<AnyClaim>, 'current'>): string =>
  JSON.stringify([kindOf(current), current.region]);
