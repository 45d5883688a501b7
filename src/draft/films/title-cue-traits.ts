import type { Paragraph } from '../text/article.ts';
import { filmCues } from './film-cues.ts';
import type { TitlePlace } from './title-spans.ts';

// What the rules' cues beside words tell, for weights to weigh with everything else.

/** A cue looks no farther than this (UTF-16). */
const FAR = 90;
const STRONGEST = 4;

type Sides = { readonly before: Map<number, string[]>; readonly behind: Map<number, string[]> };

/** Hundreds of places of a paragraph begin or end where another does: each side's cues are looked for but once. */
const known = new WeakMap<Paragraph, Sides>();

/** How strong the cues on each side of words are, and on both. */
export function cueTraits({ paragraph, from, to }: TitlePlace): string[] {
  const sides = known.get(paragraph) ?? {
    before: new Map<number, string[]>(),
    behind: new Map<number, string[]>(),
  };
  known.set(paragraph, sides);
  const { text } = paragraph;
  const before =
    sides.before.get(from) ?? traitsOf('left', filmCues(text.slice(Math.max(0, from - FAR), from), ''));
  const behind = sides.behind.get(to) ?? traitsOf('right', filmCues('', text.slice(to, to + FAR)));
  sides.before.set(from, before);
  sides.behind.set(to, behind);
  return [...before, ...behind, `${before[0]} ${behind[0]}`];
}

const traitsOf = (side: string, { strong, against }: ReturnType<typeof filmCues>): string[] => [
  `cue ${side} ${Math.min(STRONGEST, strong)}`,
  ...(against > 0 ? [`against ${side}`] : []),
];
