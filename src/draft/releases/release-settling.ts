import type { FoundRelease } from '../text/found.ts';
import { WAS_PLANNED_ONCE } from './release-cue-choice.ts';
import { LIKELY } from './release-told.ts';

/** A release, and by which place among all it was found first. */
interface Placed {
  readonly release: FoundRelease;
  readonly place: number;
}

/**
 * Each release once, the surest of its sightings; where two days are given for one, both are left to a person. Those of each film are
 * compared with each other alone.
 */
export function settled(found: readonly FoundRelease[]): FoundRelease[] {
  const films = Map.groupBy(
    found.map((release, place) => ({ release, place })),
    ({ release }) => release.film,
  );
  return [...films.values()]
    .flatMap(settledOfFilm)
    .toSorted((a, b) => a.place - b.place)
    .map(({ release }) => release);
}

function settledOfFilm(found: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => isSame(other.release, one.release));
    const other = kept[at];
    if (!other) kept.push(one);
    else kept[at] = { ...other, release: merged(other.release, one.release) };
  }
  const held = kept.filter((one) => !kept.some((other) => isFormer(one.release, other.release)));
  const exact = held.filter((one) => !held.some((other) => isFiner(other.release, one.release)));
  return exact.map((one) =>
    exact.some((other) => isAgainst(one.release, other.release))
      ? { ...one, release: doubted(one.release) }
      : one,
  );
}

/** Whether one says the day of what the other says the month or year of. */
const isFiner = (fine: FoundRelease, rough: FoundRelease): boolean =>
  fine.film !== null &&
  fine.film === rough.film &&
  !(rough.certainty.sure && isGuess(fine)) &&
  fine.status === rough.status &&
  (rough.kind === null || fine.kind === rough.kind) &&
  rough.date.precision !== 'season' &&
  rough.date.value !== null &&
  fine.date.value !== rough.date.value &&
  String(fine.date.value).startsWith(`${rough.date.value}-`) &&
  fine.date.precision !== 'season';

/** Whether one was planned once, and the other is what has come of it. */
const isFormer = ({ certainty, film }: FoundRelease, other: FoundRelease): boolean =>
  !certainty.sure &&
  certainty.why === WAS_PLANNED_ONCE &&
  film === other.film &&
  !(other.certainty.sure === false && other.certainty.why === WAS_PLANNED_ONCE) &&
  other.date.precision !== 'year';

const isSame = (a: FoundRelease, b: FoundRelease): boolean =>
  a.film === b.film &&
  a.date.value === b.date.value &&
  a.status === b.status &&
  (a.kind === b.kind || a.kind === null || b.kind === null) &&
  (a.region === b.region || a.region === null || b.region === null);

function merged(a: FoundRelease, b: FoundRelease): FoundRelease {
  // A guess adds nothing to what is told.
  if (isGuess(a) !== isGuess(b)) return isGuess(a) ? b : a;
  const better = !a.certainty.sure && b.certainty.sure ? b : a;
  return { ...better, kind: a.kind ?? b.kind, region: a.region ?? b.region };
}

const isGuess = ({ certainty }: FoundRelease): boolean => !certainty.sure && certainty.why === LIKELY;

function isAgainst(a: FoundRelease, b: FoundRelease): boolean {
  return (
    a !== b &&
    !isGuess(b) &&
    a.film !== null &&
    a.film === b.film &&
    a.kind === b.kind &&
    a.region === b.region &&
    a.status === b.status &&
    a.date.value !== b.date.value &&
    !String(a.date.value).startsWith(String(b.date.value)) &&
    !String(b.date.value).startsWith(String(a.date.value))
  );
}

const doubted = (release: FoundRelease): FoundRelease =>
  release.certainty.sure
    ? { ...release, certainty: { sure: false, why: 'the article gives another date for the same release' } }
    : release;
