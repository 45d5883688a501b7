import { CALENDAR_WORD, MONTH, WEEKDAY } from '../dates/calendar-words.ts';
import { FILM, LOOSE } from '../films/film-cue-words.ts';
import type { Led } from './release-cue-choice.ts';

// Whether a sentence plainly says of a film that it comes out, and not of something that is only named beside it.

type Place = { readonly from: number; readonly to: number };

const HELPERS =
  '(?:will|to|is|are|was|were|be|been|being|has|have|had|now|also|then|both|each|finally|only|just|currently|officially|all|set|due|slated|scheduled|dated|out|available|exclusively|in|for|its|a|an|the|get|gets|got|make|makes|made|receive|receives|theatrical|world|wide|limited|release|which|that)';
/** "A will be", "A, a thriller from Kestrel, is", "A (2031) is", "A opened in May and is". */
const LEADS_ON = new RegExp(
  `^["”’']?(?: \\([^()]{1,60}\\))?(?:,["”’']?(?! (?:and|but)(?!\\p{L}))[^,;:]{1,90},| [—–] [^—–;:]{1,90} [—–])?(?:,["”’']?)?(?: ${HELPERS})* $`,
  'u',
);
const AND_THEN = new RegExp(
  `^(?!.*(?<!\\p{L})(?:before|after|while|when|where|who|whose|as)(?!\\p{L}))[^;:]* (?:and|but)(?: ${HELPERS})* $`,
  'u',
);
const NOUN = `(?:[\\p{L}\\d-]+,? ){0,3}(?:${FILM}s?|${LOOSE}),? `;
/** What stands before a film that a sentence or a clause begins with. */
const BEGINS = new RegExp(
  `(?:^|[,;:—–] |\\(|(?<!\\p{L})(?:and|but|that|when) )(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|(?:\\p{Lu}[\\p{L}.’'-]* ){0,3}\\p{Lu}[\\p{L}.’'-]*[’']s?|[Bb]oth) )?(?:${NOUN})?["“‘]?$`,
  'u',
);
const OPENING_DATE = new RegExp(
  `^(?:(?:[Oo]n|[Ii]n|[Ff]rom|[Tt]his|[Nn]ext|[Ll]ast) ){0,2}(?:(?:${MONTH}|${WEEKDAY}|\\d{1,4}(?:st|nd|rd|th)?),? ){1,4}["“‘]?$`,
  'u',
);
/** "A, which is", "A, due": said of what it stands behind. */
const BEHIND = new RegExp(`^["”’']?,["”’']? (?:which(?: ${HELPERS})* )$`, 'u');
const RIGHT_BEHIND = /^["”’']?,["”’']? (?:now |currently )?$/u;
const PARTICIPLE = /ing$|^(?:in|on) |^(?:due|out|released|slated|scheduled|set|dated)(?!\p{L})/iu;
const OF_SOMETHING = /(?<!\p{L})(?:of|behind|to|for|on|with|from|about|at) (?:the )?["“‘]?$/u;
/** "Will release A", "brings the thriller A": a deed of whoever brings films out. */
const DOES_TO =
  /^(?:releas(?:es|ed|ing|e)|be released|brings?|bringing|brought|opens|opened|dated|launch(?:es|ed)|opening|streams?)$/iu;
const OBJECT = new RegExp(
  `^ (?:(?:the|a|an|its|his|her|their|(?:\\p{Lu}[\\p{L}.’'-]* ){0,3}\\p{Lu}[\\p{L}.’'-]*[’']s?) )?(?:${NOUN})?["“‘]?$`,
  'u',
);
/** "A July 14 release for A". */
const FOR_IT = new RegExp(`^ for (?:(?:the|its|his|her|their) )?(?:${NOUN})?["“‘]?$`, 'u');
const PLAINLY = new RegExp(
  `(?:^|[.,;:—–] |(?<!\\p{L})(?:and|but) )[Tt]he (?:film|movie|picture)(?<rest>(?: ${HELPERS})* )$`,
  'u',
);

/** Whether the film at a place of a sentence is what a date's cue says it of. `start` is where the date begins. */
export function isSaidOf(text: string, film: Place, { cue, from, since }: Led, start: number): boolean {
  const before = text.slice(0, film.from);
  if (film.to <= cue.start) {
    const words = since === null && from >= film.to ? Math.min(from, cue.start) : cue.start;
    const between = text.slice(film.to, words);
    const behind = BEHIND.test(between) || (RIGHT_BEHIND.test(between) && PARTICIPLE.test(cue.text));
    if (behind && !OF_SOMETHING.test(before)) return true;
    const opens = BEGINS.test(before) || OPENING_DATE.test(before);
    return opens && (LEADS_ON.test(between) || AND_THEN.test(between));
  }
  if (film.from < cue.end) return false;
  const between = text.slice(cue.end, film.from);
  return (DOES_TO.test(cue.text) && OBJECT.test(between)) || (start < cue.start && FOR_IT.test(between));
}

/** "The film opens": said of the one film of an article, though the sentence does not name it. */
export const isSaidPlainly = (text: string, { cue }: Led): boolean => PLAINLY.test(text.slice(0, cue.start));

/** "Opens on Broadway", "opens its doors", "released from": what no film does. */
export const isElsewhere = (text: string, { cue }: Led): boolean =>
  (/^open/iu.test(cue.text) && OPENS_ELSE.test(text.slice(cue.end))) ||
  (/^releas/iu.test(cue.text) &&
    /^ (?:from (?!\d)|to (?!\p{Ll}*theat|\p{Ll}*cinema|rent|buy|own))/u.test(text.slice(cue.end)));
const OPENS_ELSE = new RegExp(
  `^ (?:(?:on|at|inside|outside|near) (?:the )?(?!${CALENDAR_WORD}|New Year|I(?:MAX|max))\\p{Lu}|(?:its|their|his|her|up|a|an|with|as|to)(?!\\p{L}))`,
  'u',
);
