import type { Film } from '../packs/facts.ts';
import type { EventTime } from './event-time.ts';
import { type AnyClaim, kindOf, releasesHere, type ServerClaim } from './server-claim.ts';

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

/**
 * A film's releases that have a day, one for each kind. Which claim holds is what `releasesHere` says, and nothing else, so a
 * countdown and `/release` never disagree.
 * The cinema release is `release:<film>`, others `release:<film>:<kind>`: the region is no part of the identity, since
 * "14 July" and later "14 July in the US" are one date made clearer, not two.
 */
export function releaseEvents(film: Dated, corrections: readonly ServerClaim[] = []): ReleaseEvent[] {
  return [...standingClaims(film.releases, corrections)].flatMap(([kind, claim]): ReleaseEvent[] => {
    if (claim.date.precision !== 'day') return [];
    const id = releaseId(film.id, kind);
    return [{ kind: 'release', id, film: film.id, when: { kind: 'day', day: claim.date.value }, claim }];
  });
}

/** The id under which a film's release of a kind is counted down to. */
export const releaseId = (film: string, kind: AnyClaim['kind']): string =>
  kind === null || kind === 'theatrical' ? `release:${film}` : `release:${film}:${kind}`;

type Kind = ReturnType<typeof kindOf>;

/** By kind of release, the claim that holds, whatever its precision. */
function standingClaims(claims: Film['releases'], corrections: readonly ServerClaim[]): Map<Kind, AnyClaim> {
  const standing = new Map<Kind, AnyClaim>();
  for (const { current } of releasesHere(claims, corrections)) {
    if (!standing.has(kindOf(current))) standing.set(kindOf(current), current);
  }
  return standing;
}

/**
 * The anniversary of a film in cinemas, where somebody says that it came out: a *happened* claim, a server's own too.
 * A planned date that has passed is no such word.
 */
export function anniversaryEvents(film: Dated, corrections: readonly ServerClaim[] = []): AnniversaryEvent[] {
  const happened = ({ status, date }: AnyClaim) => status === 'happened' && date.precision === 'day';
  const standing = standingClaims(film.releases.filter(happened), corrections.filter(happened));
  const claim = standing.get('theatrical');
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
