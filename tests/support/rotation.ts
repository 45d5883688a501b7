import type { Rotation } from '../../src/kit/context.ts';

/** A rotation that lasts as long as the test: in order, and again from the start once all were shown in a place. */
export function rotationInMemory(): Rotation {
  const seen = new Map<string, Set<string>>();
  return {
    next(place, ids) {
      const shown = seen.get(place) ?? new Set();
      const fresh = ids.find((id) => !shown.has(id));
      if (fresh === undefined) for (const id of ids) shown.delete(id);
      const chosen = fresh ?? ids[0];
      if (chosen === undefined) return Promise.reject(new RangeError('a rotation of nothing'));
      seen.set(place, shown.add(chosen));
      return Promise.resolve(chosen);
    },
  };
}
