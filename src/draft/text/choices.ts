import { type Example, FEWEST, shuffled, type Weights } from './odds.ts';

// Of several things at most one is so, mostly: how likely each is beside the others, and that none is (a conditional logit, McFadden 1974).

/** Pulls weights back to nothing, so that no single choice decides. */
const DECAY = 0.002;
const ROUNDS = 12;
const DIGITS = 100;

/** How likely each of several things is, from 0 to 1, by its traits; what is left of 1 is how likely none of them is. */
export function chancesOf(things: readonly (readonly string[])[], weights: Weights): number[] {
  const sums = things.map((traits) => traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0));
  // None of them has the sum 0; the largest is taken off all, so that nothing grows beyond numbers.
  const most = Math.max(0, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(-most));
  return odds.map((one) => one / all);
}

/**
 * Learns weights from choices, of which it is known what was chosen: nothing, one or several. Stochastic gradient descent with a rate of its own
 * for each trait, as `learned` has it. The same choices in the same order give the same weights. @param rate how far one choice may move a weight
 */
export function learnedChoices(choices: readonly (readonly Example[])[], rate: number): Weights {
  const counts = new Map<string, number>();
  for (const trait of choices.flat().flatMap(({ traits }) => traits))
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const known = choices.map((choice) =>
    choice.map(({ traits, is }) => ({
      is,
      traits: traits.filter((trait) => (counts.get(trait) ?? 0) >= FEWEST),
    })),
  );
  const weights = new Map<string, number>();
  const steps = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const choice of shuffled(known, round)) {
      for (const [trait, slip] of slipsOf(choice, weights)) {
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

/** By trait, how much more likely what has it was held than it is. Of several that are so, each is as far as it is likely. */
function slipsOf(choice: readonly Example[], weights: Weights): Map<string, number> {
  const chances = chancesOf(
    choice.map(({ traits }) => traits),
    weights,
  );
  const right = choice.reduce((sum, { is }, at) => sum + (is ? (chances[at] ?? 0) : 0), 0);
  const slips = new Map<string, number>();
  for (const [at, { traits, is }] of choice.entries()) {
    const chance = chances[at] ?? 0;
    const slip = chance - (is && right > 0 ? chance / right : 0);
    for (const trait of traits) slips.set(trait, (slips.get(trait) ?? 0) + slip);
  }
  return slips;
}
