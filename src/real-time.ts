/** The two clocks tick apart by less than this unless the machine was suspended. */
const APART_MS = 2_000;

/**
 * Real milliseconds that never go back and count the time, too, in which the machine was suspended: a lease runs out and Discord
 * forgets a nonce meanwhile, but Node's own monotonic clock stands still (on Linux it is CLOCK_MONOTONIC).
 * @param awake such milliseconds without the time in which the machine was suspended.
 * @param up milliseconds with it, of whatever origin; they may be coarse, and where they go back nothing is taken from them.
 */
export function realTime(awake: () => number, up: () => number): () => number {
  const apart = up() - awake();
  let suspended = 0;
  return () => {
    const now = awake();
    const more = up() - now - apart - suspended;
    if (more > APART_MS) suspended += more;
    return now + suspended;
  };
}
