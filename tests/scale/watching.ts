import { setTimeout } from 'node:timers/promises';
import { createProgress } from '../../src/progress.ts';
import type { Stage } from './stage.ts';

/** Where no post is made for so long, something hangs: leases last a minute, and so does a beat. */
const PATIENCE_MS = 240_000;

const WEIGH_EVERY_MS = 5000;

/** Waits until something holds; false where nothing is posted any more and it does not. The store tells nobody when it is written. */
export async function until(
  { witness, fleet, options }: Stage,
  holds: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const monotonic = () => performance.now();
  const { subscribed: total, say } = options;
  const progress = createProgress({ what: 'posts', total, write: say, live: false, monotonic });
  let [posts, moved, weighed] = [witness.posts, monotonic(), monotonic()];
  while (!(await holds())) {
    progress.at(witness.posts);
    if (witness.posts !== posts) [posts, moved] = [witness.posts, monotonic()];
    if (monotonic() - moved > PATIENCE_MS) return false;
    if (monotonic() - weighed > WEIGH_EVERY_MS) {
      await fleet.weigh();
      weighed = monotonic();
    }
    await setTimeout(50);
  }
  return true;
}
