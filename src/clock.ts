import { uptime } from 'node:os';
import { z } from 'zod';
import { realTime } from './real-time.ts';

/** The fastest the clock may run: a year in about half a minute. */
export const MAX_RATE = 1_000_000;

/** The bot's one source of "now". Calendar decisions ask `now()`; leases and deadlines ask `monotonic()`. */
export interface Clock {
  /** The bot's present instant. It follows the system's clock until it is shifted by `startAt` or `set`. */
  now(): Temporal.Instant;
  /** Moves the clock, changes how fast it runs, or both. Listeners hear of it before this returns. */
  set(change: ClockChange): void;
  /** Bot seconds that pass in one real second; 0 stands still. */
  readonly rate: number;
  /** Real milliseconds that only ever grow, whatever happens to any clock or while the machine sleeps. Their origin means nothing. */
  monotonic(): number;
  /** Calls `listener` after each `set`; the function given back stops that. */
  onChange(listener: () => void): () => void;
}

/** What `set` and `PUT /clock` may change. */
interface ClockChange {
  now?: Temporal.Instant | undefined;
  rate?: number | undefined;
}

/** Where real time comes from: the system, or a test's own hand. */
export interface TimeSource {
  /** The system's wall clock. */
  wall(): Temporal.Instant;
  /** Real milliseconds since any fixed moment, those in which the machine sleeps too; never goes back. */
  monotonic(): number;
}

const systemTime: TimeSource = {
  wall: () => Temporal.Now.instant(),
  monotonic: realTime({
    awake: () => performance.now(),
    up: () => uptime() * 1000,
    wall: () => Date.now(),
  }),
};

interface Anchor {
  at: Temporal.Instant;
  monotonic: number;
  rate: number;
}

function running(anchor: Anchor, monotonic: number): Temporal.Instant {
  const elapsed = (monotonic - anchor.monotonic) * anchor.rate;
  return anchor.at.add({ milliseconds: Math.floor(elapsed) });
}

/**
 * Makes the clock. With `startAt` it begins at that instant and runs on by real monotonic time × `rate`,
 * so a step of the system's clock does not move it; without, it is the system's clock.
 * @throws RangeError for a rate that is negative, not finite or above MAX_RATE.
 */
export function createClock(
  options: { startAt?: Temporal.Instant | undefined; rate?: number | undefined; source?: TimeSource } = {},
): Clock {
  const { source = systemTime } = options;
  const listeners = new Set<() => void>();
  let anchor: Anchor | undefined;
  const now = () => (anchor ? running(anchor, source.monotonic()) : source.wall());
  const shift = (change: ClockChange) => {
    const rate = checkedRate(change.rate ?? anchor?.rate ?? 1);
    if (!anchor && change.now === undefined && rate === 1) return;
    anchor = { at: change.now ?? now(), monotonic: source.monotonic(), rate };
  };
  shift({ now: options.startAt, rate: options.rate });
  return {
    now,
    get rate() {
      return anchor?.rate ?? 1;
    },
    monotonic: () => source.monotonic(),
    set(change) {
      shift(change);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function checkedRate(rate: number): number {
  if (rate >= 0 && rate <= MAX_RATE) return rate;
  throw new RangeError(`a clock's rate must be between 0 and ${MAX_RATE}, not ${rate}`);
}

/** An instant written in ISO 8601 with its offset ("2023-06-05T12:00:00Z"), from 1970 to the end of 9999. */
export const instantSchema = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant && instant.epochMilliseconds >= 0 && instant.epochMilliseconds < END_OF_TIME) return instant;
  const message = instant
    ? 'must lie between the years 1970 and 9999'
    : 'must be an ISO 8601 instant with its offset, like 2023-06-05T12:00:00Z';
  context.issues.push({ code: 'custom', input: text, message });
  return z.NEVER;
});

const END_OF_TIME = Date.UTC(10_000, 0, 1);

function parseInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The body of `PUT /clock`: `{"now": ISO, "rate": number}`, at least one of the two and nothing else. */
export const clockChangeSchema = z
  .strictObject({
    now: instantSchema.optional(),
    rate: z
      .number('must be a number')
      .min(0, 'must not be negative: the clock can stand still (0) but not run backwards')
      .max(MAX_RATE, `must not be above ${MAX_RATE}`)
      .optional(),
  })
  .refine((change) => change.now !== undefined || change.rate !== undefined, {
    error: 'say at least one of "now" and "rate"',
  });
