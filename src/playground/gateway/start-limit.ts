import type { Settings } from '../state/settings.ts';
import type { Identity } from './session.ts';

const dayMs = 24 * 60 * 60_000;
const identifyWindowMs = 5_000;

/** What `/gateway/bot` says of session starts. */
export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds until the day's starts are given anew. */
  readonly reset_after: number;
  readonly max_concurrency: number;
}

/** Session starts: so many a day, and (where rate limits are on) one every five seconds. */
export class StartLimit {
  readonly #settings: Settings;
  readonly #days = new Map<string, { began: number; used: number }>();
  readonly #last = new Map<string, number>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Counts one start; false if Discord would not have it now. */
  take({ applicationId, shard: [id] }: Identity): boolean {
    const now = this.#settings.clock.elapsed();
    const key = `${applicationId}:${id % this.#settings.maxConcurrency}`;
    const last = this.#last.get(key) ?? Number.NEGATIVE_INFINITY;
    if (this.#settings.rateLimits && now - last < identifyWindowMs) return false;
    const day = this.#day(applicationId, now);
    if (day.used >= this.#settings.sessionStartLimit) return false;
    day.used += 1;
    this.#last.set(key, now);
    return true;
  }

  /** What is left of the day. */
  state(applicationId: string): SessionStartLimit {
    const now = this.#settings.clock.elapsed();
    const { began, used } = this.#day(applicationId, now);
    const total = this.#settings.sessionStartLimit;
    const reset_after = Math.max(0, Math.round(began + dayMs - now));
    return {
      total,
      remaining: Math.max(0, total - used),
      reset_after,
      max_concurrency: this.#settings.maxConcurrency,
    };
  }

  #day(applicationId: string, now: number): { began: number; used: number } {
    const known = this.#days.get(applicationId);
    if (known && now - known.began < dayMs) return known;
    const fresh = { began: now, used: 0 };
    this.#days.set(applicationId, fresh);
    return fresh;
  }
}
