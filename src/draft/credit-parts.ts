import { type Part, partIn } from './characters.ts';
import { sentenceStart } from './credit-film.ts';
import type { Masked } from './credit-mask.ts';
import type { CreditPattern } from './credit-patterns.ts';

/** Whom the people of a match play, in their order; none where it isn't said. */
export function partsOf(match: RegExpExecArray, { part }: CreditPattern, text: Masked, people: number): Part[] {
  const original = text.paragraph.text;
  const { char, played } = match.groups ?? {};
  if (char !== undefined) return [partIn(char)];
  if (played !== undefined) return [partBefore(original.slice(0, match.index + played.length))];
  if (!part) return [];
  const from = match.index + match[0].length + 1;
  // What is masked may be a figure's name: only real people and films behind another stop the reading.
  const words = text.text
    .slice(from)
    .replace(/^(?:\p{Ll}+ )*[\ue100-\ue8ff]\uf8fe*/u, (sign) => original.slice(from, from + sign.length));
  return people > 1 ? severalParts(words, people) : [partIn(words)];
}

/** Whom the last words before "played by" name: "A girl called Birdie", "Edmund Lisle", "Ilka". */
function partBefore(words: string): Part {
  const sentence = words.slice(sentenceStart(words, words.length));
  const piece = sentence.replace(/,$/u, '').split(/, |; /u).at(-1) ?? '';
  const bare = piece.replace(/^.*(?<!\p{L})(?:called|named|for|that|and|but) /u, '');
  const { character } = partIn(bare);
  return { character, described: null };
}

/** "return as A and B": one each, if there are as many. */
function severalParts(words: string, people: number): Part[] {
  const stop = words.search(/[.;:!?]|,(?! \p{Lu})| who /u);
  const names = (stop < 0 ? words : words.slice(0, stop)).split(/, and |, | and /u);
  return names.length === people ? names.map((name) => partIn(name)) : [];
}
