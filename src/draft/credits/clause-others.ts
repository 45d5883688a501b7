import { isPlaceOrBody } from '../text/words.ts';
import type { Clause } from './clause-flattening.ts';
import type { Token } from './clause-tokens.ts';

const LATER_OR_BEFORE =
  /^(?:(?:19|20)\d\d|debut|career|previous|previously|earlier|former|formerly|since|latest|last|next|later|then|once|before|after|another|other|second|third|future|breakthrough|early|ago|years?|decades?)$/u;

/**
 * Why what a clause tells without naming a film may be told of another than the one that is spoken of: it has words for another time, or
 * a name that may be a title. `index` is the place of the people's token. Null where nothing speaks for it.
 */
export function ofAnother({ tokens }: Clause, index: number): string | null {
  const apart = tokens.some(
    (token, at) =>
      token.class !== 'P' &&
      (token.text.split(' ').some((word) => LATER_OR_BEFORE.test(word)) ||
        token.class === 'q' ||
        (at < index && isSomeName(token)) ||
        (isSomeName(token) && /^[oif]$/.test(tokens[at - 1]?.class ?? ''))),
  );
  return apart ? 'it may be told of another film' : null;
}

/** A word with a capital that is no people's, place's or day's. */
const isSomeName = ({ class: kind, text }: Token): boolean => kind === 'X' && !isPlaceOrBody([text]);
