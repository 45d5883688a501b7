import type { Part } from './characters.ts';
import type { Clause } from './clause-flattening.ts';
import { sentenceStart } from './credit-film.ts';
import { type Masked, P } from './credit-mask.ts';
import type { Mention } from './mention.ts';

const APART = new RegExp(`(?:(?<!\\p{L})by ${P},|whom) $`, 'u');

/** Why a person should look at what a clause says of somebody, their part and the film aside; null where nothing speaks for it. */
export const doubtOf = (mention: Mention, part: Part, clause: Clause, text: Masked): string | null =>
  part.why ?? unnamed(part) ?? byPronoun(mention, text) ?? ofPast(mention, clause, text) ?? mention.doubt;

/** "Voices the little guy": that one may have a name in another sentence. */
const unnamed = ({ character, described }: Part): string | null =>
  character === null && /^(?:the|his|her|their) /u.test(described ?? '')
    ? 'the part may be named in another sentence'
    : null;

/** He or she may be somebody else, unless the sentence names them alone before. */
function byPronoun({ by, from, person }: Mention, { text, people }: Masked): string | null {
  if (by !== 'pronoun') return null;
  const begin = sentenceStart(text, from);
  const here = people.filter((one) => one.from >= begin && one.to <= from && one.by !== 'pronoun');
  return APART.test(text.slice(begin, from)) || here.length === 0 || here.some((one) => one.person !== person)
    ? 'the pronoun may mean somebody else'
    : null;
}

const PAST =
  /(?<!\p{L})(?:original|former|erstwhile|one-?time|previous|without|not|never|instead of|replac(?:es|ed|ing)|over from|cameo by)(?!\p{L})[^.;,]*,? ?$/u;

/** "Without its original star, X": it is not said that they still are. */
const ofPast = ({ from }: Mention, { tokens }: Clause, { text }: Masked): string | null =>
  PAST.test(text.slice(Math.max(tokens[0]?.from ?? 0, from - 45), from))
    ? 'it may be so no longer, or of another film'
    : null;
