import { createHash } from 'node:crypto';
import { firstRequestWindow, type GlobalWindow, type RequestWindow, requestWindow } from './rate-window.ts';

/** How often one route may be asked, for each major parameter (channel, server or webhook). */
export interface RouteLimit {
  readonly requests: number;
  /** Length of the window in milliseconds. */
  readonly windowMs: number;
  /** A limit that shows in no header until it is hit, as that of crossposts. */
  readonly hidden?: boolean;
}

/** One request as the limits see it. */
export interface LimitedRequest {
  /** Method and path template: requests with equal ones share a bucket. */
  readonly route: string;
  /** The channel's, server's or webhook's id, or '' where there is none. */
  readonly major: string;
  /** Interaction callbacks and the webhook endpoints of interactions do not count to the global limit. */
  readonly interaction?: boolean;
  /** This route's own limit. */
  readonly limit?: RouteLimit;
}

/** Discord's answer to a request that came too fast. Times in seconds, with a fraction. */
interface RateLimitBody {
  readonly message: string;
  readonly retry_after: number;
  readonly global: boolean;
}

/** Headers for the answer, and the 429's body where there is one. */
export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  readonly limited?: RateLimitBody;
}

/** Settings of {@link RateLimits}. */
export interface RateSettings {
  /** Requests a second over all routes; Discord's default is 50. */
  readonly perSecond?: number;
  /** How that second is counted. */
  readonly globalWindow?: GlobalWindow;
  /** Unix milliseconds at monotonic zero: turns monotonic times into those of the headers. */
  readonly epochAtZero: number;
  /** False: only headers, nothing is refused. Default true. */
  readonly enforced?: boolean;
}

/** Messages to one channel: 5 in 5 s. Observed by users, not documented. */
export const messageCreateLimit: RouteLimit = { requests: 5, windowMs: 5000 };

/** Crossposts of one channel: 10 an hour. Observed by users, not documented. */
export const crosspostLimit: RouteLimit = { requests: 10, windowMs: 3_600_000, hidden: true };

// Discord publishes no numbers for routes; this is roomy enough that the global limit is met first.
const otherwise: RouteLimit = { requests: 50, windowMs: 1000 };

const message = 'You are being rate limited.';

interface Bucket {
  readonly id: string;
  readonly limit: RouteLimit;
  readonly window: RequestWindow;
}

/**
 * Discord's rate limits: a bucket for each route and major parameter, and the global one.
 * Source: Discord's documentation, topics/rate-limits. Times given to it are monotonic milliseconds.
 */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #global: RequestWindow;
  readonly #perSecond: number;
  readonly #epochAtZero: number;
  readonly #enforced: boolean;

  constructor({ perSecond = 50, globalWindow = 'first', epochAtZero, enforced = true }: RateSettings) {
    this.#perSecond = perSecond;
    this.#epochAtZero = epochAtZero;
    this.#enforced = enforced;
    this.#global = requestWindow(globalWindow, 1000, epochAtZero);
  }

  /** Counts one request and says whether it may pass. A refused request does not count to its bucket. */
  take(request: LimitedRequest, now: number): RateVerdict {
    if (!request.interaction && this.#enforced && this.#global.used(now) >= this.#perSecond) {
      return refusedGlobally(this.#global.wait(now));
    }
    if (!request.interaction) this.#global.count(now);
    const bucket = this.#bucket(request);
    if (this.#enforced && bucket.window.used(now) >= bucket.limit.requests) {
      return this.#refused(bucket, now);
    }
    bucket.window.count(now);
    return { headers: bucket.limit.hidden ? {} : this.#headers(bucket, now) };
  }

  #bucket({ route, major, limit = otherwise }: LimitedRequest): Bucket {
    const key = `${route}|${major}`;
    const known = this.#buckets.get(key);
    if (known) return known;
    const bucket = { id: bucketId(route), limit, window: firstRequestWindow(limit.windowMs) };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #refused(bucket: Bucket, now: number): RateVerdict {
    const wait = bucket.window.wait(now);
    const headers = { ...this.#headers(bucket, now), ...retry(wait), 'x-ratelimit-scope': 'user' };
    return { headers, limited: { message, retry_after: wait / 1000, global: false } };
  }

  #headers({ id, limit, window }: Bucket, now: number): Record<string, string> {
    const wait = window.wait(now);
    return {
      'x-ratelimit-limit': String(limit.requests),
      'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.used(now))),
      'x-ratelimit-reset': ((this.#epochAtZero + now + wait) / 1000).toFixed(3),
      'x-ratelimit-reset-after': (wait / 1000).toFixed(3),
      'x-ratelimit-bucket': id,
    };
  }
}

function refusedGlobally(wait: number): RateVerdict {
  return {
    headers: { ...retry(wait), 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
    limited: { message, retry_after: wait / 1000, global: true },
  };
}

// The header is a whole number of seconds, the body has the fraction.
function retry(wait: number): Record<string, string> {
  return { 'retry-after': String(Math.ceil(wait / 1000)) };
}

function bucketId(route: string): string {
  return createHash('sha256').update(route).digest('hex').slice(0, 32);
}
