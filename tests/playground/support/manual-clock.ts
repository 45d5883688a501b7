import type { Clock } from '../../../src/playground/clock.ts';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** A clock that stands still until it is moved; timers run in the order in which they fall due. */
export class ManualClock implements Clock {
  readonly #start = Date.UTC(2026, 0, 1, 12);
  #elapsed = 1_000;
  #timers: Timer[] = [];

  now(): number {
    return this.#start + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#elapsed + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on by so many milliseconds, running what falls due on the way. */
  advance(ms: number): void {
    const end = this.#elapsed + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#elapsed = next.due;
      next.run();
    }
    this.#elapsed = end;
  }

  #next(end: number): Timer | undefined {
    return this.#timers.filter(({ due }) => due <= end).toSorted((one, other) => one.due - other.due)[0];
  }
}
