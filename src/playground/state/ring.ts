/** A list that keeps only its newest entries. Dropping the oldest costs nothing noticeable. */
export class Ring<T> {
  readonly #capacity: number;
  #entries: T[] = [];
  #start = 0;

  /** @param capacity how many entries are kept, at least 1 */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.length - this.#start;
  }

  /** Adds an entry; gives the one that fell out for it. */
  push(entry: T): T | undefined {
    this.#entries.push(entry);
    if (this.size <= this.#capacity) return undefined;
    const dropped = this.#entries[this.#start++];
    // Cutting in bulk keeps a push at constant cost on average.
    if (this.#start > this.#capacity) {
      this.#entries = this.#entries.slice(this.#start);
      this.#start = 0;
    }
    return dropped;
  }

  /** The entries, oldest first, as a list of its own. */
  toArray(): T[] {
    return this.#entries.slice(this.#start);
  }

  clear(): void {
    this.#entries = [];
    this.#start = 0;
  }
}
