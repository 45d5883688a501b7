// Planning asks for many instants: it counts in numbers, and makes an object of one only where somebody else is told of it.

/** Of what falls due in a minute nearly all is due at one instant, and true until one of as many midnights as there are zones. */
const MOST_KNOWN = 1000;

const known = new Map<number, Temporal.Instant>();

/** The instant of epoch milliseconds; whoever asks for one that others asked for lately gets the same object. */
export function instantAt(epoch: number): Temporal.Instant {
  const found = known.get(epoch);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = Temporal.Instant.fromEpochMilliseconds(epoch);
  known.set(epoch, made);
  return made;
}

/**
 * An instant in epoch milliseconds, rounded up: of what falls on whole ones just that is before it which is before the instant.
 * (`epochMilliseconds` rounds down.)
 */
export function epochFrom(instant: Temporal.Instant): number {
  const down = instant.epochMilliseconds;
  return BigInt(down) * 1_000_000n < instant.epochNanoseconds ? down + 1 : down;
}
