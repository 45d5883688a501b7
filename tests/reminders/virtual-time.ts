interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Real time by hand: it stands still until a test lets it pass, and wakes sleepers in order, as late as the test wants. */
export class VirtualTime {
  now = 0;
  #sleepers: Sleeper[] = [];
  readonly #lateness: () => number;

  /** @param lateness milliseconds by which the next timer fires late. */
  constructor(lateness: () => number = () => 0) {
    this.#lateness = lateness;
  }

  readonly monotonic = (): number => this.now;

  readonly wait = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#sleepers.push({ at: this.now + ms + this.#lateness(), wake: resolve });
    return promise;
  };

  /** Lets so much time pass; whoever wakes in it and sleeps again is woken again. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.#first(end); next; next = this.#first(end)) {
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      this.now = Math.max(this.now, next.at);
      next.wake();
      await settle();
    }
    this.now = end;
  }

  #first(end: number): Sleeper | undefined {
    return this.#sleepers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything run that waits for no timer. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
