import type { Rotation } from '../../kit/context.ts';
import type { State } from '../records/state.ts';

/** A number from 0 up to 1, evenly spread; `Math.random` outside of tests. */
type Chance = () => number;

/** What is shown next, and what has then been shown: nothing comes again until all have been. */
export function nextOf(
  shown: readonly string[],
  ids: readonly string[],
  chance: Chance,
): { id: string; shown: string[] } {
  const seen = new Set(shown);
  const fresh = ids.filter((id) => !seen.has(id));
  // When all were shown a new round begins, but not with the one that was shown last.
  const last = shown.findLast((id) => ids.includes(id));
  const others = ids.filter((id) => id !== last);
  const from = fresh.length > 0 ? fresh : others.length > 0 ? others : ids;
  const id = from[Math.floor(chance() * from.length)];
  if (id === undefined) throw new RangeError('there is nothing to choose from');
  const round = new Set(ids);
  const kept = fresh.length > 0 ? shown : shown.filter((it) => !round.has(it));
  return { id, shown: [...kept.filter((it) => it !== id), id] };
}

/** A rotation that outlives restarts. Two askers at once get two different ones: the store decides. */
export const createRotation = (state: Promise<State>, chance: Chance = Math.random): Rotation => ({
  async next(place, ids) {
    const { rotations } = await state;
    let chosen: string | undefined;
    await rotations.update(place, (record) => {
      const { id, shown } = nextOf(record?.shown ?? [], ids, chance);
      chosen = id;
      return { shown };
    });
    if (chosen === undefined) throw new Error(`no choice was made for ${place}`);
    return chosen;
  },
});
