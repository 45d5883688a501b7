import type { Priority } from './occurrence.ts';

/**
 * Requests a second over all processes. With what is caught up, at most 49 leave within any second: one fewer than Discord takes, so
 * that none meets a 429 however Discord counts its second, even where one needs 20 ms longer than another to get there.
 */
const REQUESTS_PER_SECOND = 47;

/**
 * By so many milliseconds at most a request that left late brings the next one forward: one gap of the whole pace. Timers are late by
 * a millisecond or two each time; what a longer stall has cost is lost, as otherwise several would leave at once.
 */
const CATCH_UP_MS = 1000 / REQUESTS_PER_SECOND;

/** Milliseconds from one request to the next. @param share this process's part of the pace, above 0 and up to 1. */
export function gapOf(share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share must be above 0 and up to 1, not ${share}`);
  return 1000 / (REQUESTS_PER_SECOND * share);
}

/** The part that whoever has just begun may take of a pace that others spend whole: about one request a second, for which 47 leave room. */
const LEAST_SHARE = 0.02;

/**
 * Which part of the pace a process may take, so that all together never take more than the whole: where shards run twice (one process
 * takes the place of another, or there are other shards than before) they share what each would have alone.
 * @param own this process's part of all shards @param others the parts of all others, added up
 * @param seen whether the others have seen this process; until then they take all that is theirs
 */
export function shareAmong(own: number, others: number, seen: boolean): number {
  if (seen) return own / Math.max(1, own + others);
  return Math.min(own, Math.max(LEAST_SHARE, 1 - others));
}

export interface PacerOptions {
  /** This process's part of the pace, above 0 and up to 1; asked before each request. */
  share(): number;
  /** Real milliseconds that never go back. */
  monotonic(): number;
  /** Resolves after so many real milliseconds, or somewhat later. When it rejects, whoever waits for a turn is refused. */
  wait(ms: number): Promise<void>;
}

/** Somebody waited for a turn, and there will be none. */
export class PacerClosedError extends Error {
  constructor() {
    super('the pacer is closed');
    this.name = 'PacerClosedError';
  }
}

/** A turn that somebody has. */
export interface Slot {
  /** No request leaves in it after all: the next one may go at once, unless that has gone already or Discord has said 429. */
  unused(): void;
}

interface Waiting {
  go(slot: Slot): void;
  refuse(reason: unknown): void;
}

/** Lets requests leave one by one. There is one for all counted requests of a process. */
export class Pacer {
  readonly #options: PacerOptions;
  readonly #queues = [
    new Set<Waiting>(),
    new Set<Waiting>(),
    new Set<Waiting>(),
    new Set<Waiting>(),
  ] as const;
  /** Before this nothing leaves. */
  #free = Number.NEGATIVE_INFINITY;
  /** Ends the present wait before its time. */
  #wake: () => void = () => undefined;
  #running = false;
  #closed = false;

  constructor(options: PacerOptions) {
    this.#options = options;
  }

  /**
   * Resolves when it is this one's turn: the request has to leave at once. Of those that wait, the lowest priority number goes
   * first, and among equals who came first.
   * @throws the signal's reason when it aborts, PacerClosedError when the pacer is closed.
   */
  async turn(priority: Priority, signal?: AbortSignal): Promise<void> {
    await this.slot(priority, signal);
  }

  /** As `turn`, for who may find then that there is nothing to send. */
  async slot(priority: Priority, signal?: AbortSignal): Promise<Slot> {
    signal?.throwIfAborted();
    if (this.#closed) throw new PacerClosedError();
    const { promise, resolve, reject } = Promise.withResolvers<Slot>();
    const waiting: Waiting = { go: resolve, refuse: reject };
    const queue = this.#queues[priority];
    queue.add(waiting);
    const abort = () => {
      queue.delete(waiting);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    this.#start();
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  }

  /** Lets nothing leave for so many real milliseconds: Discord has said 429 for all. */
  rest(ms: number): void {
    this.#free = Math.max(this.#free, this.#options.monotonic() + ms);
  }

  /** How many wait. */
  get waiting(): number {
    return this.#queues.reduce((sum, { size }) => sum + size, 0);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Refuses whoever waits, and whoever comes. */
  close(): void {
    this.#closed = true;
    this.#refuseAll(new PacerClosedError());
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    // While nobody waited nothing was late.
    this.#free = Math.max(this.#free, this.#options.monotonic());
    this.#run().catch((error: unknown) => {
      this.#running = false;
      this.#refuseAll(error);
    });
  }

  async #run(): Promise<void> {
    while (this.waiting > 0) {
      const ms = this.#free - this.#options.monotonic();
      if (ms > 0) await this.#waited(ms);
      else this.#release();
    }
    this.#running = false;
  }

  #waited(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    return Promise.race([promise, this.#options.wait(ms)]);
  }

  /** Who goes is decided only now. The gap counts from when it should have been, as far as that is caught up. */
  #release(): void {
    const queue = this.#queues.find(({ size }) => size > 0);
    const [first] = queue ?? [];
    if (!queue || !first) return;
    queue.delete(first);
    const late = this.#options.monotonic() - CATCH_UP_MS;
    const next = Math.max(this.#free, late) + gapOf(this.#options.share());
    this.#free = next;
    first.go({
      unused: () => {
        if (this.#free !== next) return;
        this.#free = this.#options.monotonic();
        this.#wake();
      },
    });
  }

  #refuseAll(reason: unknown): void {
    for (const queue of this.#queues) {
      for (const waiting of queue) waiting.refuse(reason);
      queue.clear();
    }
  }
}
