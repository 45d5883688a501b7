/** How a second of requests is counted. Discord does not say which, so all three can be tried. */
export type GlobalWindow = 'first' | 'calendar' | 'sliding';

/** A count of requests that forgets. All times are monotonic milliseconds. */
export interface RequestWindow {
  /** Requests counted and not yet forgotten. */
  used(now: number): number;
  count(now: number): void;
  /** Milliseconds until a full window has room again; 0 when nothing is counted. */
  wait(now: number): number;
}

/** A window that opens at the first request after the last one closed. */
export function firstRequestWindow(lengthMs: number): RequestWindow {
  let opened = Number.NEGATIVE_INFINITY;
  let requests = 0;
  const open = (now: number) => now < opened + lengthMs;
  return {
    used: (now) => (open(now) ? requests : 0),
    count(now) {
      if (!open(now)) {
        opened = now;
        requests = 0;
      }
      requests += 1;
    },
    wait: (now) => (open(now) ? opened + lengthMs - now : 0),
  };
}

/** Windows that open at whole multiples of their length since the epoch; `epochAtZero` as in {@link RateLimits}. */
function calendarWindow(lengthMs: number, epochAtZero: number): RequestWindow {
  let current = Number.NEGATIVE_INFINITY;
  let requests = 0;
  const slot = (now: number) => Math.floor((epochAtZero + now) / lengthMs);
  return {
    used: (now) => (slot(now) === current ? requests : 0),
    count(now) {
      if (slot(now) !== current) requests = 0;
      current = slot(now);
      requests += 1;
    },
    wait: (now) => (slot(now) === current ? (current + 1) * lengthMs - epochAtZero - now : 0),
  };
}

/** A log of the last requests, each of which is forgotten by itself. */
export function slidingWindow(lengthMs: number): RequestWindow {
  const log: number[] = [];
  const trim = (now: number) => {
    const kept = log.findIndex((at) => at > now - lengthMs);
    log.splice(0, kept === -1 ? log.length : kept);
  };
  return {
    used(now) {
      trim(now);
      return log.length;
    },
    count(now) {
      trim(now);
      log.push(now);
    },
    wait(now) {
      trim(now);
      const oldest = log[0];
      return oldest === undefined ? 0 : oldest + lengthMs - now;
    },
  };
}

/** The window of one kind. */
export function requestWindow(kind: GlobalWindow, lengthMs: number, epochAtZero: number): RequestWindow {
  if (kind === 'calendar') return calendarWindow(lengthMs, epochAtZero);
  return kind === 'sliding' ? slidingWindow(lengthMs) : firstRequestWindow(lengthMs);
}
