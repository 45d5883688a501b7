/** What is under way, so that a stop can wait for it. */
export type Work = {
  /** Counts this in until it ends; a failure is told to `onError`. Refused after `close`. */
  add(task: () => Promise<void>): void;
  /** Takes nothing more and resolves when all is done. */
  close(): Promise<void>;
};

/** Keeps count of work in flight. */
export function createWork(onError: (error: unknown) => void): Work {
  const running = new Set<Promise<void>>();
  let open = true;
  return {
    add(task) {
      if (!open) return;
      const promise: Promise<void> = task()
        .catch(onError)
        .finally(() => running.delete(promise));
      running.add(promise);
    },
    async close() {
      open = false;
      while (running.size > 0) await Promise.all(running);
    },
  };
}
