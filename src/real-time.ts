/** The two clocks tick apart by less than this unless the machine was suspended. */
const APART_MS = 2_000;

/** The wall clock goes on while the machine is suspended: where it is ahead by more than this, the costly clock is asked. */
const AHEAD_MS = 200;

/** The costly clock is asked after so long in any case: the wall clock may have been set back in the same moment. */
const ASKED_MS = 100;

/** Clocks in milliseconds, each of its own origin. */
export interface Clocks {
  /** Never goes back, and stands still while the machine is suspended. */
  readonly awake: () => number;
  /** Goes on while the machine is suspended. It may be coarse, and costly to ask: on Linux Node reads a file for it. */
  readonly up: () => number;
  /** The system's, which may be set at any time. Cheap. */
  readonly wall: () => number;
}

/**
 * Real milliseconds that never go back and count the time, too, in which the machine was suspended: a lease runs out and Discord
 * forgets a nonce meanwhile, but Node's own monotonic clock stands still (on Linux it is CLOCK_MONOTONIC). Where `up` goes back
 * nothing is taken from them.
 */
export function realTime({ awake, up, wall }: Clocks): () => number {
  const apart = up() - awake();
  let suspended = 0;
  let asked = { awake: awake(), wall: wall() };
  return () => {
    const now = awake();
    const passed = now - asked.awake;
    const ahead = wall() - asked.wall - passed;
    if (passed < ASKED_MS && ahead < AHEAD_MS) return now + suspended;
    asked = { awake: now, wall: wall() };
    const more = up() - now - apart - suspended;
    if (more > APART_MS) suspended += more;
    return now + suspended;
  };
}
