// How weights are learned, of whatever kind the examples are.

/** By its name, how much a trait adds to what is weighed. */
export type Weights = ReadonlyMap<string, number>;

/** A trait that fewer examples have says more of them than of anything else. */
const FEWEST = 5;
const ROUNDS = 12;
const DIGITS = 100;

/** What examples are learned by. */
export interface Descent<T> {
  /** What of an example's traits is known well enough; gives the example with those alone. */
  readonly withTraits: (example: T, isKnown: (trait: string) => boolean) => T;
  /** All traits of an example, in order. */
  readonly traitsOf: (example: T) => readonly string[];
  /** By trait, how much more likely the example was held by the present weights than it is. */
  readonly slipsOf: (example: T, weights: Weights) => Iterable<readonly [trait: string, slip: number]>;
  /** How far one example may move a weight. */
  readonly rate: number;
  /** Pulls weights back to nothing, so that no single example decides. */
  readonly decay: number;
}

/**
 * Learns weights by stochastic gradient descent with a rate of its own for each trait (AdaGrad, Duchi, Hazan and Singer 2011). The same
 * examples in the same order give the same weights.
 */
export function descended<T>(examples: readonly T[], descent: Descent<T>): Weights {
  const { withTraits, traitsOf, slipsOf, rate, decay } = descent;
  const counts = new Map<string, number>();
  for (const trait of examples.flatMap(traitsOf)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const known = examples.map((one) => withTraits(one, (trait) => (counts.get(trait) ?? 0) >= FEWEST));
  const weights = new Map<string, number>();
  const steps = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const example of shuffled(known, round)) {
      for (const [trait, slip] of slipsOf(example, weights)) {
        const weight = weights.get(trait) ?? 0;
        const slope = slip + decay * weight;
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
function shuffled<T>(list: readonly T[], seed: number): T[] {
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
