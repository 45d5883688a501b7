/** Tells its listeners, in order of their subscription, about each thing that happens. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Whether anybody listens: what is costly to say need not be said otherwise. */
  get heard(): boolean {
    return this.#listeners.size > 0;
  }

  /** Calls `listener` from now on; gives the function that ends it. */
  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  /** Resolves with the first value that fits, from now on. */
  once(fits: (value: T) => boolean): Promise<T> {
    return new Promise((resolve) => {
      const end = this.subscribe((value) => {
        if (!fits(value)) return;
        end();
        resolve(value);
      });
    });
  }
}
