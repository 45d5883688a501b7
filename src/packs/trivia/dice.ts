import { createHash } from 'node:crypto';

/** A number from 0 up to 1; each call gives the next of a row that the seed alone decides. */
export type Dice = () => number;

/** Dice for a seed. They are drawn from its hash: the same seed gives the same row on every machine and in every version of Node. */
export function diceOf(seed: string): Dice {
  let round = 0;
  return () => {
    const hash = createHash('sha256').update(`${round} ${seed}`).digest();
    round += 1;
    return hash.readUInt32BE(0) / 2 ** 32;
  };
}

/** The same items in an order that the dice decide; each order is as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const row = [...items];
  for (let at = row.length - 1; at > 0; at -= 1) {
    const other = Math.floor(dice() * (at + 1));
    const [a, b] = [row[at], row[other]];
    if (a === undefined || b === undefined) continue;
    row[at] = b;
    row[other] = a;
  }
  return row;
}
