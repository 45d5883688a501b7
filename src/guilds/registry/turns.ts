/** Lets tasks of one key come one after another, whatever becomes of each; those of different keys do not wait for another. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return {
    async take<T>(key: string, task: () => Promise<T>): Promise<T> {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(task);
      // Whoever comes next waits for this one, and has no part in its failure.
      const ended = mine.catch(() => undefined);
      last.set(key, ended);
      try {
        return await mine;
      } finally {
        if (last.get(key) === ended) last.delete(key);
      }
    },
  };
}
