import { descended, type Weights } from './descent.ts';
import { type Example, known } from './odds.ts';

// Of several things at most one is so, mostly: how likely each is beside the others, and that none is (a conditional logit, McFadden 1974).

/** Pulls weights back to nothing, so that no single choice decides. */
const DECAY = 0.002;

/** How likely each of several things is, from 0 to 1, by its traits; what is left of 1 is how likely none of them is. */
export function chancesOf(things: readonly (readonly string[])[], weights: Weights): number[] {
  const sums = things.map((traits) => traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0));
  // None of them has the sum 0; the largest is taken off all, so that nothing grows beyond numbers.
  const most = Math.max(0, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(-most));
  return odds.map((one) => one / all);
}

/** Learns weights from choices, of which it is known what was chosen: nothing, one or several. @param rate how far one choice may move a weight */
export const learnedChoices = (choices: readonly (readonly Example[])[], rate: number): Weights =>
  descended(choices, {
    rate,
    decay: DECAY,
    traitsOf: (choice) => choice.flatMap(({ traits }) => traits),
    withTraits: (choice, isKnown) => choice.map((one) => known(one, isKnown)),
    slipsOf,
  });

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
