/** By its name, how much a trait adds to the natural logarithm of the odds that something is so. */
export type Weights = ReadonlyMap<string, number>;

/** How likely something with these traits is, from 0 to 1; a trait that nothing was learned of adds nothing. */
export function chanceOf(traits: Iterable<string>, weights: Weights): number {
  let sum = 0;
  for (const trait of traits) sum += weights.get(trait) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Something of which it is known whether it is so, by its traits. */
export interface Example {
  readonly traits: readonly string[];
  readonly is: boolean;
}

/** A trait that fewer examples have says more of them than of anything else. */
export const FEWEST = 5;
const ROUNDS = 12;
/** Pulls weights back to nothing, so that no single example decides. */
const DECAY = 0.0005;
const DIGITS = 100;

/**
 * Learns weights from examples: logistic regression by stochastic gradient descent with a rate of its own for each trait (AdaGrad, Duchi,
 * Hazan and Singer 2011). The same examples in the same order give the same weights. @param rate how far one example may move a weight
 */
export function learned(examples: readonly Example[], rate: number): Weights {
  const counts = new Map<string, number>();
  for (const trait of examples.flatMap(({ traits }) => traits))
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const known = examples.map(({ traits, is }) => ({
    is,
    traits: traits.filter((trait) => (counts.get(trait) ?? 0) >= FEWEST),
  }));
  const weights = new Map<string, number>();
  const steps = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { traits, is } of shuffled(known, round)) {
      const slip = chanceOf(traits, weights) - (is ? 1 : 0);
      for (const trait of traits) {
        const weight = weights.get(trait) ?? 0;
        const slope = slip + DECAY * weight;
        const step = (steps.get(trait) ?? 1e-6) + slope * slope;
        steps.set(trait, step);
        weights.set(trait, weight - (rate * slope) / Math.sqrt(step));
      }
    }
  }
  const rounded = [...weights].map(
    ([trait, weight]) => [trait, Math.round(weight * DIGITS) / DIGITS] as const,
  );
  return new Map(rounded.filter(([, weight]) => weight !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for the same seed: Fisher and Yates' shuffle over a linear congruential generator (Numerical Recipes' constants). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = list.map((_one, place) => place);
  let state = seed + 1;
  for (let left = order.length - 1; left > 0; left -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (left + 1));
    const [a = 0, b = 0] = [order[left], order[other]];
    order[left] = b;
    order[other] = a;
  }
  return order.flatMap((place) => list.slice(place, place + 1));
}
