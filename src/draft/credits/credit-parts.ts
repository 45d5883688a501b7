import { NAMES, type Part, partIn, shown } from '../names/characters.ts';
import { isPlaceOrBody } from '../text/words.ts';
import { sentenceStart } from './credit-film.ts';

// Parts that are told before or behind whoever plays them.

const ELSEWHERE = 'whom they play is named in another sentence';

/** Whom the last words before "played by" name: "A girl called Birdie", "Edmund Lisle", "Ilka"; or the sentence before "He". */
export function partBefore(words: string): Part {
  const begin = sentenceStart(words, words.length);
  const pieces = words.slice(begin).replace(/,$/u, '').split(/, |; /u);
  const aside = words.endsWith(',') && /^(?:the|an?|his|her|their|one|who|whose) /u.test(pieces.at(-1) ?? '');
  const piece = (aside ? pieces.at(-2) : undefined) ?? pieces.at(-1) ?? '';
  const name = lastName(piece);
  if (name !== null) return { character: name, described: null, why: null };
  const earlier = /^(?:He|She)$/u.test(piece) ? words.slice(sentenceStart(words, begin - 1), begin) : '';
  return { character: lastName(earlier.replace(/^\p{L}+ /u, '')), described: null, why: ELSEWHERE };
}

const NO_NAME = /^(?:I|We|You|The|A|An|He|She|It|They|His|Her|For|In|On|But|And|When|While|With|As|At)$/u;

/** The name that stands last in some words and may be a figure's; null where none does. */
export function lastName(words: string): string | null {
  const names = [...words.matchAll(new RegExp(NAMES.source, 'gu'))].filter(
    ({ 0: name, index }) =>
      !NO_NAME.test(name) && !isPlaceOrBody([name]) && !/^[’']s/u.test(words.slice(index + name.length)),
  );
  const last = names.at(-1)?.[0];
  return last === undefined ? null : shown(last);
}

/** "return as A and B": one each, if there are as many. */
export function severalParts(words: string, people: number): Part[] {
  const stop = words.search(/[.;:!?]|,(?! \p{Lu})| who /u);
  const names = (stop < 0 ? words : words.slice(0, stop))
    .split(/, and |, | and /u)
    .map((name) => name.replace(/,? respectively$/u, ''));
  return names.length === people ? names.map((name) => partIn(name)) : [];
}

/** "A and B are played by": one each, if there are as many. */
export function severalBefore(words: string, people: number): Part[] {
  const begin = sentenceStart(words, words.length);
  const names = words.slice(begin).split(/, and |, | and /u);
  const parts = names.map((name) => partIn(name));
  return names.length === people && parts.every(({ character }) => character !== null) ? parts : [];
}
