import { fold } from '../../src/packs/fold.ts';
import type { Dice } from '../support/dice.ts';

/** What a person has typed after each key until a name stands there, in one of the ways in which people type. */
export function keystrokesOf(name: string, dice: Dice): string[] {
  const typed = dice.pick([asWritten, plainly, mistyped, fromLater])(name, dice);
  return Array.from({ length: typed.length }, (_, last) => typed.slice(0, last + 1));
}

const asWritten = (name: string): string => name;

/** Small letters without accents. */
const plainly = (name: string): string => fold(name);

/** One letter left out, doubled, taken for another, or swapped with the next. */
function mistyped(name: string, dice: Dice): string {
  const plain = fold(name);
  const at = dice.below(plain.length);
  const [before, letter, next, after] = [
    plain.slice(0, at),
    plain.charAt(at),
    plain.charAt(at + 1),
    plain.slice(at + 2),
  ];
  return before + dice.pick([next, letter + letter + next, `x${next}`, next + letter]) + after;
}

/** From a later word on: who looks for "The Great Escape" may type "escape". */
function fromLater(name: string, dice: Dice): string {
  const words = fold(name).split(' ');
  return words.slice(dice.below(words.length)).join(' ');
}
