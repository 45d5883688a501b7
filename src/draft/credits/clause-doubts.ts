import type { Part } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import type { Clause } from './clause-flattening.ts';
import type { Token } from './clause-tokens.ts';
import { sentenceStart } from './credit-film.ts';
import { type Masked, P } from './credit-mask.ts';

const APART = new RegExp(`(?:(?<!\\p{L})by ${P},|whom) $`, 'u');

/** Why a person should look at what a clause says of somebody, their part and the film aside; null where nothing speaks for it. */
export const doubtOf = (mention: Mention, part: Part, clause: Clause, text: Masked): string | null =>
  part.why ??
  unnamed(part) ??
  byPronoun(mention, text) ??
  (mention.by === 'trade' ? 'the words may mean somebody else' : null) ??
  ofPast(mention, clause, text) ??
  ofNickname(mention) ??
  ofOtherWork(clause) ??
  mention.doubt;

/** "Plays a preacher", "voices the little guy": that one may have a name in another sentence. */
const unnamed = ({ character, described }: Part): string | null =>
  character === null && described !== null ? 'the part may be named in another sentence' : null;

/** "Jonathan “Jo” Lind": which of the names is theirs is for a person to say. */
const ofNickname = ({ person: { name } }: Mention): string | null =>
  /["“”‘(]/u.test(name) ? 'a part of the name may be a nickname' : null;

// What was offered, planned, denied, or came to an end before there was a film.
const UNSETTLED =
  /(?<!\p{L})(?:talks|negotiati(?:ng|ons?)|rumou?r(?:ed|s)?|reportedly|allegedly|supposedly|tipped|eyeing|eyed|circling|courted|approached|offered|considered|wanted|wants|hopes?|hoped|hoping|wished|asked|could(?! not wait)|may|might|would have|was to|were to|was going to|nearly|almost|if|unless|not|never|no longer|nobody|neither|nor|without|turned (?:it |that |them )?down|declined|refused|passed on|rejected|dropped out|pulled out|walked away|left|exited|departed|quit|fired|replac(?:e|es|ed|ing)|stepped (?:in|down|away)|took over|taking over|originally|initially|at first|at one point|abandoned|shelved|scrapped|cancell?ed|unmade|unfinished|uncredited)(?!\p{L})|\p{L}+n[’']t(?!\p{L})/iu;

/** "In talks to direct", "was to have starred": it is not said that they do. It names the word that leaves it open. */
export function unsettled({ tokens }: Clause, { text }: Masked): string | null {
  const [word] = UNSETTLED.exec(text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to)) ?? [];
  return word === undefined ? null : `“${word}” stands beside it: it may not be so`;
}

const OTHER_WORK =
  /^(?:series|miniseries|show|shows|sitcom|soap|season|episode|episodes|television|tv|broadway|stage|staging|theatre|theater|opera|ballet|play|plays|playwright|revival|podcast|album|song|songs|single|video|videos|advert|adverts|commercial|commercials|game|games|radio|novel|novels|novelist|memoir|book|books)$/u;

/** "In the series", "on stage": it may be told of something else than a film. */
const ofOtherWork = ({ tokens }: Clause): string | null =>
  tokens.some((token) => isOtherWork(token)) ? 'it may be told of something else than a film' : null;

const isOtherWork = ({ class: kind, text }: Token): boolean =>
  /^[xXmM]$/u.test(kind) && text.split(' ').some((word) => OTHER_WORK.test(word));

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
