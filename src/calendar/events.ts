import type { Release } from '../packs/claims.ts';
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
  /** What was said on the claim's day and contradicts it, where anything was: whoever tells the date tells that too. */
  readonly contradicted?: readonly AnyClaim[];
}

/** The day in a later year on which a film came out. */
export interface AnniversaryEvent {
  readonly kind: 'anniversary';
  readonly id: string;
  readonly film: string;
  readonly when: EventTime & { kind: 'yearly' };
  readonly claim: AnyClaim;
  /** What was said on the claim's day and contradicts it, where anything was: whoever tells the date tells that too. */
  readonly contradicted?: readonly AnyClaim[];
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

/** An event with what is said of its date now, which may name no day; `claim` is what says so, if anything does. */
export type SaidEvent =
  | (Omit<ReleaseEvent, 'when' | 'claim'> & {
      readonly when: ReleaseEvent['when'] | undefined;
      readonly claim: AnyClaim | undefined;
    })
  | AnniversaryEvent
  | OwnEvent;

type Dated = Pick<Film, 'id' | 'releases'>;

/**
 * A film's releases, one for each kind, with or without a day; the cinema release is there even if nobody says anything of it.
 * Which claim holds is what `releasesHere` says, and nothing else, so a countdown and `/release` never disagree, also where sources
 * of one day contradict each other: what counts then has a rule (`claims.ts`), and the event says what else was said.
 * The cinema release is `release:<film>`, others `release:<film>:<kind>`: the region is no part of the identity, since
 * "14 July" and later "14 July in the US" are one date made clearer, not two.
 */
function releasesSaid(film: Dated, corrections: readonly ServerClaim[]): (SaidEvent & { kind: 'release' })[] {
  const held = new Map<Kind, Release<AnyClaim> | undefined>([['theatrical', undefined]]);
  for (const [kind, release] of standingReleases(film.releases, corrections)) held.set(kind, release);
  return [...held].map(([kind, release]) => {
    const claim = release?.current;
    const day = claim?.date.precision === 'day' ? claim.date.value : undefined;
    const when = day === undefined ? undefined : ({ kind: 'day', day } as const);
    return {
      kind: 'release',
      id: releaseId(film.id, kind),
      film: film.id,
      when,
      claim,
      ...disputed(release),
    };
  });
}

/** Those of a film's releases that have a day. */
export const releaseEvents = (film: Dated, corrections: readonly ServerClaim[] = []): ReleaseEvent[] =>
  releasesSaid(film, corrections).flatMap((said) => {
    const { when, claim } = said;
    return when && claim ? [{ ...said, when, claim }] : [];
  });

/** The id under which a film's release of a kind is counted down to. */
export const releaseId = (film: string, kind: AnyClaim['kind']): string =>
  kind === null || kind === 'theatrical' ? `release:${film}` : `release:${film}:${kind}`;

type Kind = ReturnType<typeof kindOf>;

/** By kind of release, the one whose current claim holds, whatever its precision. */
function standingReleases(claims: Film['releases'], corrections: readonly ServerClaim[]) {
  const standing = new Map<Kind, Release<AnyClaim>>();
  for (const release of releasesHere(claims, corrections)) {
    const kind = kindOf(release.current);
    if (!standing.has(kind)) standing.set(kind, release);
  }
  return standing;
}

const disputed = (release: Release<AnyClaim> | undefined): Pick<ReleaseEvent, 'contradicted'> =>
  release && release.contradicted.length > 0 ? { contradicted: release.contradicted } : {};

/**
 * The anniversary of a film in cinemas, where somebody says that it came out: a *happened* claim, a server's own too.
 * A planned date that has passed is no such word.
 */
export function anniversaryEvents(film: Dated, corrections: readonly ServerClaim[] = []): AnniversaryEvent[] {
  const happened = ({ status, date }: AnyClaim) => status === 'happened' && date.precision === 'day';
  const standing = standingReleases(film.releases.filter(happened), corrections.filter(happened));
  const release = standing.get('theatrical');
  const claim = release?.current;
  if (claim?.date.precision !== 'day') return [];
  const when = { kind: 'yearly', since: claim.date.value } as const;
  const id = `anniversary:${film.id}`;
  return [{ kind: 'anniversary', id, film: film.id, when, claim, ...disputed(release) }];
}

/** What a server has set of its own that bears on events. `corrections` by film id, oldest first. */
export interface ServerDates {
  readonly corrections: ReadonlyMap<string, readonly ServerClaim[]>;
  readonly own: readonly OwnEvent[];
}

/** All that a server may count down to, with what is said of each date now. */
export function saidIn(films: readonly Dated[], { corrections, own }: ServerDates): SaidEvent[] {
  const ofFilms = films.flatMap((film) => {
    const said = corrections.get(film.id) ?? [];
    return [...releasesSaid(film, said), ...anniversaryEvents(film, said)];
  });
  return [...ofFilms, ...own];
}

/** All that can be counted down to in a server: those that name a day. */
export const eventsOf = (films: readonly Dated[], dates: ServerDates): CountdownEvent[] =>
  saidIn(films, dates).flatMap((said) => withTime(said, said.when) ?? []);

/** The event as it is at a time, which may be another than is said now; undefined where that is no time for it. */
export function withTime(said: SaidEvent, when: EventTime | undefined): CountdownEvent | undefined {
  switch (said.kind) {
    case 'release':
      return when?.kind === 'day' && said.claim ? { ...said, when, claim: said.claim } : undefined;
    case 'anniversary':
      return when?.kind === 'yearly' ? { ...said, when } : undefined;
    case 'own':
      return when && when.kind !== 'yearly' ? { ...said, when } : undefined;
  }
}
