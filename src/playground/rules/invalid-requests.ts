import { type RequestWindow, slidingWindow } from './rate-window.ts';

/** Past this many invalid requests in ten minutes Discord shuts an IP address out. */
export const invalidRequestLimit = 10_000;

/**
 * Counts what Discord calls invalid requests: answers 401, 403 and 429, but for 429s of shared scope.
 * Source: Discord's documentation, topics/rate-limits. Times are monotonic milliseconds.
 */
export class InvalidRequests {
  readonly #window: RequestWindow = slidingWindow(10 * 60 * 1000);

  /** Notes one answer that was given. `scope`: its `X-RateLimit-Scope`, if it has one. */
  note(status: number, scope: string | undefined, now: number): void {
    if (status === 401 || status === 403 || (status === 429 && scope !== 'shared')) this.#window.count(now);
  }

  /** Invalid requests of the last ten minutes. */
  count(now: number): number {
    return this.#window.used(now);
  }

  /** True when Discord would shut the address out. */
  exceeded(now: number): boolean {
    return this.count(now) >= invalidRequestLimit;
  }
}
