/**
 * A wall is less than a day from UTC, and two walls of the world never differ by more than 26 hours: where a zone’s clocks stay as
 * they are for so long around a wall time that is read as UTC, that time is one instant there and no other.
 */
const MARGIN_MS = 3 * 86_400_000;

/** So many are remembered of a zone: about 30 years of summer and winter times. */
const MOST_STRETCHES = 64;

/** A time in which the clocks of a zone stay as they are. Epoch milliseconds; the offset is what its wall is ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** What has been asked for; asking Temporal each time costs a hundred times as much. */
const known = new Map<string, Stretch[]>();

/**
 * What the wall of an IANA zone is ahead of UTC, in milliseconds, where that is the same for three days before and after an
 * instant (epoch milliseconds); undefined where its clocks change so near to it. @throws RangeError for no IANA zone.
 */
export function steadyOffset(near: number, zone: string): number | undefined {
  const { from, until, offset } = stretchAt(near, zone);
  return near - from >= MARGIN_MS && until - near >= MARGIN_MS ? offset : undefined;
}

function stretchAt(at: number, zone: string): Stretch {
  const stretches = known.get(zone) ?? [];
  const found = stretches.find(({ from, until }) => from <= at && at < until);
  if (found) return found;
  const asked = askStretch(at, zone);
  known.set(zone, [...stretches.slice(1 - MOST_STRETCHES), asked]);
  return asked;
}

function askStretch(at: number, zone: string): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  // A change at this very instant is the one before what follows it.
  const before = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = there.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: there.offsetNanoseconds / 1e6,
  };
}
