import { releases } from '../packs/claims.ts';
import type { Film } from '../packs/facts.ts';
import type { EventTime } from './event-time.ts';
import type { AnyClaim, ServerClaim } from './server-claim.ts';

/** A film comes out. `claim` is what says so, and whether it was planned or happened. */
export interface ReleaseEvent {
  readonly kind: 'release';
  readonly id: string;
  readonly film: string;
  readonly when: EventTime & { kind: 'day' };
  readonly claim: AnyClaim;
}

/** The day in a later year on which a film came out. */
export interface AnniversaryEvent {
  readonly kind: 'anniversary';
  readonly id: string;
  readonly film: string;
  readonly when: EventTime & { kind: 'yearly' };
  readonly claim: AnyClaim;
}

/** Something that a server has set for itself; `id` is "own:" and its key in that server. */
interface OwnEvent {
  readonly kind: 'own';
  readonly id: string;
  readonly title: string;
  readonly when: Exclude<EventTime, { kind: 'yearly' }>;
}

/** What can be counted down to. The id stays when the date moves; it has no `:` but those that part it. */
export type CountdownEvent = ReleaseEvent | AnniversaryEvent | OwnEvent;

type Dated = Pick<Film, 'id' | 'releases'>;

/** No kind stated speaks of "the" release, and that is the one in cinemas. */
const kindOf = (claim: AnyClaim) => claim.kind ?? 'theatrical';

/**
 * A film's releases that have a day, one for each kind. Which of a pack's claims holds is what `releases` in packs says, so
 * a countdown and `/release` never disagree. A server's last word goes before what was said no later than it.
 * The cinema release is `release:<film>`, others `release:<film>:<kind>`: the region is no part of the identity, since
 * "14 July" and later "14 July in the US" are one date made clearer, not two.
 */
export function releaseEvents(film: Dated, corrections: readonly ServerClaim[] = []): ReleaseEvent[] {
  const kinds = new Set([...film.releases, ...corrections].map(kindOf));
  return [...kinds].flatMap((kind): ReleaseEvent[] => {
    const claim = standingClaim(film, corrections, kind);
    if (claim?.date.precision !== 'day') return [];
    const id = kind === 'theatrical' ? `release:${film.id}` : `release:${film.id}:${kind}`;
    return [{ kind: 'release', id, film: film.id, when: { kind: 'day', day: claim.date.value }, claim }];
  });
}

/** The claim that holds for a kind of release, whatever its precision; undefined where there is none. */
function standingClaim(film: Dated, corrections: readonly ServerClaim[], kind: string): AnyClaim | undefined {
  const theirs = releases(film.releases.filter((claim) => kindOf(claim) === kind))[0]?.current;
  const ours = corrections.findLast((claim) => kindOf(claim) === kind);
  if (!ours || !theirs) return ours ?? theirs;
  return ours.said >= theirs.said ? ours : theirs;
}

/**
 * The anniversary of a film in cinemas, where somebody says that it came out: a *happened* claim, a server's own too.
 * A planned date that has passed is no such word.
 */
export function anniversaryEvents(film: Dated, corrections: readonly ServerClaim[] = []): AnniversaryEvent[] {
  const happened = ({ status, date }: AnyClaim) => status === 'happened' && date.precision === 'day';
  const claim = standingClaim(
    { id: film.id, releases: film.releases.filter(happened) },
    corrections.filter(happened),
    'theatrical',
  );
  if (claim?.date.precision !== 'day') return [];
  const when = { kind: 'yearly', since: claim.date.value } as const;
  return [{ kind: 'anniversary', id: `anniversary:${film.id}`, film: film.id, when, claim }];
}

/** What a server has set of its own that bears on events. `corrections` by film id, oldest first. */
export interface ServerDates {
  readonly corrections: ReadonlyMap<string, readonly ServerClaim[]>;
  readonly own: readonly OwnEvent[];
}

/** All that can be counted down to in a server. */
export function eventsOf(films: readonly Dated[], { corrections, own }: ServerDates): CountdownEvent[] {
  const ofFilms = films.flatMap((film) => {
    const said = corrections.get(film.id) ?? [];
    return [...releaseEvents(film, said), ...anniversaryEvents(film, said)];
  });
  return [...ofFilms, ...own];
}
