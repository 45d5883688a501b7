import type { Dice } from '../support/dice.ts';

/** What befalls the bot once so many posts are made. */
export type Incident =
  | { readonly at: number; readonly what: 'kill'; readonly victim: number }
  | { readonly at: number; readonly what: 'reshard' };

interface Plan {
  /** Posts that are due. */
  readonly posts: number;
  readonly kills: number;
  readonly reshard: boolean;
  /** How many processes there are to choose a victim from. */
  readonly processes: number;
}

/** Of a fan-out with resharding so much is done by then, before the first of up to two kills. */
const RESHARD_AT = 0.3;

/** Kills spread evenly over a fan-out, each of a process by chance, and the resharding, in the order in which they come. */
export function incidentsOf({ posts, kills, reshard, processes }: Plan, dice: Dice): Incident[] {
  const struck = Array.from({ length: kills }, (_, index): Incident => {
    const at = Math.round((posts * (index + 1)) / (kills + 1));
    return { at, what: 'kill', victim: dice.below(processes) };
  });
  const moved: Incident[] = reshard ? [{ at: Math.round(posts * RESHARD_AT), what: 'reshard' }] : [];
  return [...struck, ...moved].toSorted((one, other) => one.at - other.at);
}
