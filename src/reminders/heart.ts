import { schedule } from 'node-cron';

/** Real milliseconds after which the clock is looked at again, however far off the next due instant is. */
const LONGEST_MS = 60_000;

/** Where the clock runs fast, beats come no closer than this. */
const SHORTEST_MS = 5;

export interface HeartOptions {
  readonly clock: {
    now(): Temporal.Instant;
    readonly rate: number;
    onChange(listener: () => void): () => void;
  };
  /** When anything is next due, bot time. */
  readonly next: () => Temporal.Instant | undefined;
  /** One beat. It never rejects; false where it could not be done, and the next minute has to do. */
  readonly beat: () => Promise<boolean>;
}

/**
 * Beats once a minute, by node-cron in UTC (in zones with summer time it loses fires); at once when the clock is moved; and
 * at the next due instant, which on a clock that was set lies anywhere in the minute, and on a fast one comes before it ends.
 * @returns `arm` to be called when what is next due may have changed, `fire` for a beat at once, and `stop`, which resolves when no beat is under way.
 */
export function startHeart({ clock, next, beat }: HeartOptions): {
  arm: () => void;
  fire: () => void;
  stop: () => Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let busy = false;
  let again = false;
  let open = true;
  const arm = () => {
    clearTimeout(timer);
    const at = next();
    if (!open || !at || clock.rate === 0) return;
    const ms = (at.epochMilliseconds - clock.now().epochMilliseconds) / clock.rate;
    // A timer may fire a part of a millisecond early, and what is due then is not due yet.
    timer = setTimeout(fire, Math.min(Math.max(Math.ceil(ms) + 1, SHORTEST_MS), LONGEST_MS));
  };
  const run = async () => {
    while (again && open) {
      again = false;
      if (await beat()) arm();
    }
    // In the same turn as the last look at `again`, so that no call falls in between.
    busy = false;
  };
  const fire = () => {
    again = true;
    if (busy || !open) return;
    busy = true;
    running = run();
  };
  const cron = schedule('* * * * *', fire, { timezone: 'UTC' });
  const unfollow = clock.onChange(fire);
  fire();
  const stop = async () => {
    open = false;
    unfollow();
    clearTimeout(timer);
    await cron.destroy();
    await running;
  };
  return { arm, fire, stop };
}
