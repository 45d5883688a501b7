/** Bot time after which what was refused without a visible reason is tried again, should anything happen in its server. */
const AGAIN_MINUTES = 10;

export interface Retrial {
  /** Something was refused. @param unseen nothing that is known here stood in its way, as in a time-out of the bot. */
  refused(key: string, unseen: boolean): void;
  /** Whether it may be tried again now, which counts as a try. */
  may(key: string): boolean;
}

/**
 * What is mended is tried again as soon as anything happens in its server. Where nothing is seen to be mended that would be at
 * each event, for as long as somebody makes events: Discord shuts out whoever is refused 10,000 times in ten minutes
 * (topics/rate-limits, "Invalid Request Limit"). So the first try is at once, and the next ones minutes apart.
 */
export function createRetrial(now: () => Temporal.Instant): Retrial {
  /** When each was last tried; undefined for what was not yet. */
  const tried = new Map<string, Temporal.Instant | undefined>();
  return {
    refused(key, unseen) {
      if (!unseen) tried.delete(key);
      else if (!tried.has(key)) tried.set(key, undefined);
    },
    may(key) {
      if (!tried.has(key)) return true;
      const last = tried.get(key);
      // The clock may have been set back.
      if (last && Math.abs(now().since(last).total('minutes')) < AGAIN_MINUTES) return false;
      tried.set(key, now());
      return true;
    },
  };
}
