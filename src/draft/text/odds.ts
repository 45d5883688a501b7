import { descended, type Weights } from './descent.ts';

// Whether something is so by itself: what weights add up to is the natural logarithm of its odds.

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

/** Pulls weights back to nothing, so that no single example decides. */
const DECAY = 0.0005;

/** Learns weights from examples: logistic regression. @param rate how far one example may move a weight */
export const learned = (examples: readonly Example[], rate: number): Weights =>
  descended(examples, {
    rate,
    decay: DECAY,
    traitsOf: ({ traits }) => traits,
    withTraits: known,
    slipsOf: ({ traits, is }, weights) => {
      const slip = chanceOf(traits, weights) - (is ? 1 : 0);
      return traits.map((trait) => [trait, slip] as const);
    },
  });

/** An example with those of its traits that are known. */
export const known = ({ traits, is }: Example, isKnown: (trait: string) => boolean): Example => ({
  is,
  traits: traits.filter(isKnown),
});
