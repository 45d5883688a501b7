const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 60_000];

export type RetryOptions = {
  /** Waits real milliseconds; rejects when the bot is stopping, which ends the tries. */
  wait: (ms: number) => Promise<void>;
  /** Is told of each failure, and after how many milliseconds comes the next try. Throws to give up. */
  onFailure: (error: unknown, retryInMs: number) => void;
  /** The longest wait, real milliseconds; a minute where nothing is said. */
  longestMs?: number;
};

/** Tries until it succeeds, waiting twice as long after each failure, from a second up to the longest. */
export async function untilDone<T>(
  task: () => Promise<T>,
  { wait, onFailure, longestMs = LONGEST_WAIT_MS }: RetryOptions,
): Promise<T> {
  for (let delay = FIRST_WAIT_MS; ; delay = Math.min(delay * 2, longestMs)) {
    try {
      return await task();
    } catch (error) {
      onFailure(error, delay);
      await wait(delay);
    }
  }
}
