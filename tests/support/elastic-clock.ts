import { type Clock, realClock } from '../../src/playground/clock.ts';

/** Real time, of which some may be left out: what the playground measures in windows (nonces, rate limits) has passed then. */
export class ElasticClock implements Clock {
  readonly after = realClock.after;
  /** So many milliseconds the wall clock stands behind: what is made meanwhile was made so long ago. */
  behind = 0;
  #ahead = 0;

  now(): number {
    return realClock.now() - this.behind;
  }

  elapsed(): number {
    return realClock.elapsed() + this.#ahead;
  }

  pass(seconds: number): void {
    this.#ahead += seconds * 1000;
  }
}
