import { Signal } from '../state/signal.ts';
import type { Fault, FaultTarget, InjectedFault } from '../weather.ts';

/** A request as the faults see it. */
export interface Weathered {
  readonly method: string;
  /** Without `/api` and version. */
  readonly path: string;
  readonly applicationId: string | undefined;
}

/** A fault that has met a request. */
export interface Met {
  readonly fault: Fault;
  /** Tells the script that the request is where the fault acts. */
  reached(): void;
  /** For `hold`: resolves when the script lets go. */
  readonly released: Promise<void>;
}

interface Waiting {
  readonly target: FaultTarget;
  readonly fault: Fault;
  readonly met: Signal<undefined>;
  readonly released: Promise<void>;
  left: number;
  hits: number;
}

/** The faults that wait for requests, in the order of their injection. */
export class FaultBox {
  #waiting: Waiting[] = [];
  readonly #cancels = new Map<Waiting, () => void>();

  /** Adds a fault for the next requests that match. */
  inject(target: FaultTarget, fault: Fault): InjectedFault {
    const { promise, resolve } = Promise.withResolvers<void>();
    const met = new Signal<undefined>();
    const waiting: Waiting = { target, fault, met, released: promise, left: target.times ?? 1, hits: 0 };
    this.#waiting.push(waiting);
    let awaited = 0;
    const cancel = () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      this.#cancels.delete(waiting);
      resolve();
    };
    this.#cancels.set(waiting, cancel);
    return {
      get hits() {
        return waiting.hits;
      },
      // The n-th call waits for the n-th hit, so that none is missed between two calls.
      met: async () => {
        awaited += 1;
        const wanted = awaited;
        if (waiting.hits < wanted) await met.once(() => waiting.hits >= wanted);
      },
      release: resolve,
      cancel,
    };
  }

  /** The first fault that is for this request; it is used up by it. */
  meet(request: Weathered): Met | undefined {
    const found = this.#waiting.find(({ target }) => fits(target, request));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== found);
    const reached = () => {
      found.hits += 1;
      found.met.emit(undefined);
    };
    return { fault: found.fault, reached, released: found.released };
  }

  /** Takes all of them away; held requests go on. */
  clear(): void {
    for (const cancel of this.#cancels.values()) cancel();
  }
}

function fits({ method, path, application }: FaultTarget, request: Weathered): boolean {
  const id = typeof application === 'string' ? application : application?.id;
  return (
    (method === undefined || method === request.method) &&
    (path === undefined || request.path.search(path) !== -1) &&
    (id === undefined || id === request.applicationId)
  );
}
