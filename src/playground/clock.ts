/**
 * The playground's own time: always real in service, turned by hand in tests. Never the bot's calendar clock.
 */
export interface Clock {
  /** Wall-clock time in milliseconds since the Unix epoch (UTC); makes snowflakes and timestamps. */
  now(): number;
  /** Monotonic milliseconds from an arbitrary start; deadlines and windows are measured with it. */
  elapsed(): number;
  /** Calls `run` once, `ms` monotonic milliseconds from now; gives a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** Real time. Its timers keep no process alive. */
export const realClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
