import { type Clock, realClock } from '../../src/playground/clock.ts';

/** Real time, of which some can be skipped: for tokens that have run out. Timers stay real. */
export class ShiftedClock implements Clock {
  #skipped = 0;

  now(): number {
    return realClock.now() + this.#skipped;
  }

  elapsed(): number {
    return realClock.elapsed() + this.#skipped;
  }

  after(ms: number, run: () => void): () => void {
    return realClock.after(ms, run);
  }

  skip(ms: number): void {
    this.#skipped += ms;
  }
}
