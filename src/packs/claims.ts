import type { ReleaseClaim } from './facts.ts';

type Dated = Pick<ReleaseClaim, 'date' | 'kind' | 'region' | 'status' | 'said'>;

/** What is held true of one kind of release in one region, and what was held before. */
export interface Release<Claim extends Dated = ReleaseClaim> {
  /** The newest claim. */
  readonly current: Claim;
  /** Claims of the same day as `current` that give another date, strongest first: a contradiction, to be shown as such. */
  readonly contradicted: readonly Claim[];
  /** Older claims, newest first. */
  readonly older: readonly Claim[];
}

const PRECISIONS = ['day', 'month', 'year', 'tba'] as const;

/** Why, of claims of one day that contradict each other, the one counts that does: see `byAge`. */
type Reason = 'happened' | 'exact' | 'earlier';

/**
 * Newest first. On one day what happened goes before what is planned, the more precise date before the coarser one, and else the
 * earlier date before the later one: who goes by it misses nothing. So it hangs neither on the names of packs nor on their order.
 */
function byAge(a: Dated, b: Dated): number {
  if (a.said !== b.said) return a.said < b.said ? 1 : -1;
  if (a.status !== b.status) return a.status === 'happened' ? -1 : 1;
  const finer = PRECISIONS.indexOf(a.date.precision) - PRECISIONS.indexOf(b.date.precision);
  if (finer !== 0) return finer;
  const [first, second] = [a.date.value ?? '', b.date.value ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Why the current claim counts and not the strongest of those that contradict it; undefined where none does. */
export function reasonOf({
  current,
  contradicted: [rival],
}: Pick<Release<Dated>, 'current' | 'contradicted'>): Reason | undefined {
  if (rival === undefined) return undefined;
  if (rival.status !== current.status) return 'happened';
  return rival.date.precision === current.date.precision ? 'earlier' : 'exact';
}

/** Whether two claims give different dates: "July 2023" says less than "14 July 2023", not something else. */
export function contradicts(a: Dated, b: Dated): boolean {
  if (a.date.value === null || b.date.value === null) return false;
  return !a.date.value.startsWith(b.date.value) && !b.date.value.startsWith(a.date.value);
}

function asRelease<Claim extends Dated>(claims: readonly Claim[]): Release<Claim> | undefined {
  const [current, ...rest] = claims.toSorted(byAge);
  if (current === undefined) return undefined;
  const contradicted = rest.filter((claim) => claim.said === current.said && contradicts(claim, current));
  return { current, contradicted, older: rest.filter((claim) => !contradicted.includes(claim)) };
}

/** A date with no kind stated speaks of "the" release, and that is the one in cinemas. */
function track({ kind, region }: Dated): string {
  return JSON.stringify([kind ?? 'theatrical', region]);
}

function byWeight(a: Release<Dated>, b: Release<Dated>): number {
  const [first, second] = [a.current, b.current];
  const aside = ({ kind }: Dated) => Number(kind !== null && kind !== 'theatrical');
  return (
    aside(first) - aside(second) ||
    second.said.localeCompare(first.said) ||
    (first.date.value ?? '9999').localeCompare(second.date.value ?? '9999')
  );
}

/**
 * All releases that the claims tell of, one for each kind and region (where "not stated" is a region of its
 * own): cinema releases first, then what was said last. Works on claims of packs and of a server alike.
 */
export function releases<Claim extends Dated>(claims: readonly Claim[]): Release<Claim>[] {
  const tracks = Map.groupBy(claims, track);
  return [...tracks.values()].flatMap((claimed) => asRelease(claimed) ?? []).sort(byWeight);
}

/** The release that people mean when they ask for a film's date; undefined where no claim gives one. */
export function currentRelease<Claim extends Dated>(film: {
  readonly releases: readonly Claim[];
}): Release<Claim> | undefined {
  return releases(film.releases)[0];
}

/** Every claim about a film's release, newest first. */
export function history<Claim extends Dated>(film: { readonly releases: readonly Claim[] }): Claim[] {
  return film.releases.toSorted(byAge);
}
