import type { Referent } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Stretch, Token } from './release-film-tokens.ts';

/** A verb that goes on with a subject from before an aside: ", and is due", " — hits". */
const GOES_ON =
  /(?:(?:,|,? and|,? but| [—–])(?: (?:is|are|was|will|has|have|had|now|be|been|likely|expected|finally|then|also|to|already))*|, (?:is|was|will|has)(?: \p{Ll}+){0,4}) $/u;

/** The film with which a clause begins, where asides stand between it and its verb: "A, from a script of her own, is due". */
export function headOf(before: string, tokens: readonly Token[]): Token | undefined {
  const clause = Math.max(before.lastIndexOf(';'), before.lastIndexOf(': '));
  const head = tokens.find(({ start, what }) => what === 'film' && start > clause);
  if (!GOES_ON.test(before)) return undefined;
  const [first] = tokens;
  // "It is written by the maker of A, and is due": what the sentence begins with.
  if (
    first?.what === 'it' &&
    first.start === 0 &&
    /, and (?:is|was|will|has)(?: \p{Ll}+){0,3} $/u.test(before)
  )
    return first;
  if (!head) return undefined;
  const between = before.slice(head.end);
  if (!/^["”’']?(?:,["”’']?| [—–]) /u.test(between)) return undefined;
  // Of several that are named, each has a verb of its own.
  const another = tokens.some(({ start, what }) => what === 'film' && start > head.end);
  return another && !/ [—–] /u.test(between) ? undefined : head;
}

const OF =
  /^ (?:of|for) (?:(?:the|a|an|his|her|their|its|[\p{L}.’'-]+[’']s) (?:[\p{Ll}-]+,? ){0,4})?["“‘]?$/u;

/** The film of which a noun says what happens to it: "the premiere of A". */
export function ofWhich(text: string, end: number, mentions: readonly FilmMention[]): FoundFilm | undefined {
  return mentions.find(({ from }) => from > end && OF.test(text.slice(end, from)))?.film;
}

/** ", which finally opens": what stands before it is said of the film named last. */
const WHICH = /["”’'*_)]?,["”’']? which (?:(?:is|was|will|has|had|now|then|also|be|been|\p{Ll}+ly) )*$/u;

/** The film that "which" takes up: the last one named, if no word for a film stands between. */
export function beforeWhich(
  text: string,
  mentions: readonly FilmMention[],
  left: readonly Token[],
  { start }: Stretch,
): Referent | undefined {
  if (!WHICH.test(text.slice(0, start))) return undefined;
  const which = text.lastIndexOf('which', start);
  // "A, a follow-up to B, which opens" is of A.
  const own = left.findLast(({ end, what }) => what === 'film' && end <= which);
  const last = mentions.findLast(({ from, to }) => (own ? from === own.start : to <= which));
  if (!last || left.some((one) => one.start >= last.to && one.what !== 'person' && one.what !== 'film'))
    return undefined;
  const beside = /^["”’'*_]?,["”’']? $/u.test(text.slice(last.to, which));
  return { film: last.film, why: beside ? null : 'another film may be the subject of the sentence' };
}
