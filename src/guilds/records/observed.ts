import type { Collection } from '../../store/records.ts';

/** A collection that tells of each key under which something was written or removed. */
export function observed<T>(collection: Collection<T>, tell: (key: string) => Promise<void>): Collection<T> {
  return {
    ...collection,
    async set(key, ...rest) {
      await collection.set(key, ...rest);
      await tell(key);
    },
    async update(key, change) {
      const written = await collection.update(key, change);
      await tell(key);
      return written;
    },
    async updateIfThere(key, change) {
      const written = await collection.updateIfThere(key, change);
      await tell(key);
      return written;
    },
    async delete(key) {
      const removed = await collection.delete(key);
      await tell(key);
      return removed;
    },
  };
}
