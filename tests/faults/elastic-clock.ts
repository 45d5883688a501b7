import { type Clock, realClock } from '../../src/playground/clock.ts';

/** Real time, of which some may be left out: what the playground measures in windows (nonces, rate limits) has passed then. */
export class ElasticClock implements Clock {
  readonly now = realClock.now;
  readonly after = realClock.after;
  #ahead = 0;

  elapsed(): number {
    return realClock.elapsed() + this.#ahead;
  }

  pass(seconds: number): void {
    this.#ahead += seconds * 1000;
  }
}
