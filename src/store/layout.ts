import { StoreError } from './errors.ts';
import { META } from './keys.ts';

/** A part of the store with tables, or keys, of its own. */
export interface Part {
  /** Lower-case letters; names it beside the collections. */
  readonly name: string;
  /** The first makes the tables, each further one changes them; the version is how many there are. */
  readonly steps: readonly string[];
}

/** Under which key a part's version is noted. */
export const layoutKey = ({ name }: Pick<Part, 'name'>): string => `${META}:layout:${name}`;

/**
 * The steps that are still to be taken.
 * @param noted the version that was found, nothing where the part is not there yet
 * @throws StoreError `newer` when a later version of the bot has made it
 */
export function stepsFrom({ name, steps }: Part, noted: unknown): readonly string[] {
  const found = Number(noted ?? 0);
  if (found <= steps.length) return steps.slice(found);
  throw new StoreError(
    'newer',
    `${name}: it has layout ${found}, this version of the bot knows ${steps.length}: run the newer one.`,
  );
}
