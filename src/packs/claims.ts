import type { ReleaseClaim } from './facts.ts';

type Dated = Pick<ReleaseClaim, 'date' | 'kind' | 'region' | 'status' | 'said'>;

/** What is held true of one kind of release in one region, and what was held before. */
export interface Release<Claim extends Dated = ReleaseClaim> {
  /** The newest claim. */
  readonly current: Claim;
  /** Claims of the same day as `current` that give another date: a contradiction, to be shown as such. */
  readonly contradicted: readonly Claim[];
  /** Older claims, newest first. */
  readonly older: readonly Claim[];
}

const PRECISIONS = ['day', 'month', 'year', 'tba'] as const;

/** Newest first; on one day what happened goes before what is planned, and the more precise date first. */
function byAge(a: Dated, b: Dated): number {
  if (a.said !== b.said) return a.said < b.said ? 1 : -1;
  if (a.status !== b.status) return a.status === 'happened' ? -1 : 1;
  return PRECISIONS.indexOf(a.date.precision) - PRECISIONS.indexOf(b.date.precision);
}

/** "July 2023" says less than "14 July 2023", not something else. */
function contradicts(a: Dated, b: Dated): boolean {
  if (a.date.value === null || b.date.value === null) return false;
  return !a.date.value.startsWith(b.date.value) && !b.date.value.startsWith(a.date.value);
}

function asRelease<Claim extends Dated>(claims: readonly Claim[]): Release<Claim> | undefined {
  const [current, ...rest] = claims.toSorted(byAge);
  if (current === undefined) return undefined;
  const contradicted = rest.filter((claim) => claim.said === current.said && contradicts(claim, current));
  return { current, contradicted, older: rest.filter((claim) => !contradicted.includes(claim)) };
}

/** A cinema release is what people mean by "the" release; what has no kind stated comes next. */
function rank(release: Release<Dated>): number {
  if (release.current.kind === 'theatrical') return 0;
  return release.current.kind === null ? 1 : 2;
}

function earliestFirst(a: Release<Dated>, b: Release<Dated>): number {
  const [first, second] = [a.current.date.value ?? '9999', b.current.date.value ?? '9999'];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/**
 * All releases that the claims tell of, one for each kind and region (where "not stated" is a region of its
 * own): cinema releases first, then by date. Works on claims of packs and of a server alike.
 */
export function releases<Claim extends Dated>(claims: readonly Claim[]): Release<Claim>[] {
  const tracks = Map.groupBy(claims, ({ kind, region }) => JSON.stringify([kind, region]));
  return [...tracks.values()]
    .flatMap((track) => asRelease(track) ?? [])
    .sort((a, b) => rank(a) - rank(b) || earliestFirst(a, b));
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
