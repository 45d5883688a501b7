/** What was found out a moment ago, so that it need not be asked for again. */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * Keeps each value for some time and no longer; what is asked of Discord again and again within it is asked once. It holds no
 * more than was set within that time.
 * @param forMs real milliseconds
 * @param monotonic milliseconds that only grow
 */
export function createRecent<T>(forMs: number, monotonic: () => number): Recent<T> {
  /** In the order in which they were set, so that the oldest come first. */
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  const forget = () => {
    for (const [key, { until }] of kept) {
      if (until > monotonic()) return;
      kept.delete(key);
    }
  };
  return {
    get(key) {
      forget();
      return kept.get(key)?.value;
    },
    set(key, value) {
      forget();
      kept.delete(key);
      kept.set(key, { value, until: monotonic() + forMs });
    },
  };
}
