import type { WrittenDate } from '../dates/date-forms.ts';
import { FILM, LOOSE } from '../films/film-cue-words.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import { isGivenUp } from './release-cue-choice.ts';
import type { Cue } from './release-cues.ts';
import { isPlan, isTakings } from './release-cues-wide.ts';
import { roleOf } from './release-film-role.ts';

// A date that no plain word gives to a release: the nearest word that may tell what happens on it, or a film right beside it.

/** By what a date may be a release's: its cue, and the film that stands right beside it, if one does. */
export interface Guess {
  readonly cue: Cue;
  readonly film: FoundFilm | null;
}

/** Why such a date is doubted. */
export const GUESSED = 'that a film comes out on it is guessed from the words around it';

/** So far from a date what tells of it may stand (UTF-16). */
const NEAR = 90;
/** What lies between counts as so many letters more. */
const BEHIND = 12;
const COMMA = 12;
const APART = 60;
/** So near before a date, what somebody has done has it. */
const DEED = 40;

const SMALL =
  '(?:is|was|are|be|now|out|due|back|released|made|first|again|available|coming|new|only|exclusively|also|here|yours|which|came|comes?|landed|arrives?|arrived)';
/** "F in 1999", "F, out on July 18", "F (Kestrel), on July 18". */
const FILM_FIRST = new RegExp(
  `^["”’*_]{0,2},?["”’*_]{0,2}(?: \\([^()]{1,60}\\),?)?(?: [–—])?(?: ${SMALL}(?!\\p{L})){0,3}(?: (?:(?:way )?back )?(?:in|on|from|at|by|for|of|this|since)(?!\\p{L}))?(?: (?:the|early|late|mid))? $`,
  'u',
);
/** "F, a hit in 2016", "F, her breakthrough of 1988". */
const FILM_AND_NOUN =
  /^["”’*_]{0,2},["”’*_]{0,2} (?:an?|the|his|her|their|its) (?:[\p{L}’'-]+ ){1,4}(?:in|of|from|back in) $/u;
const NO_NOUN =
  '(?!(?:to|in|on|at|who|whom|whose|which|that|and|but|was|is|were|has|had|with|for|from|by|after|before|when|where|while|as)(?!\\p{L}))';
const NOUN = `(?:(?:the|an?|his|her|their|its|another|\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3}[’']s?) (?:${NO_NOUN}[\\p{L}\\d’'-]+,? ){0,6})?`;
/** "On the 19th comes F", "and, in 1999, the misbegotten F", "tomorrow with F". */
const DATE_FIRST = new RegExp(
  `^(?:[’']s?(?: ${NO_NOUN}[\\p{Ll}-]+){0,3})?["”’]?(?:,|:| [–—])?(?: (?:it[’']s|comes?|came|with|sees|saw|brings?|brought|marks|marked|is|was|for|by|and|also|then|there[’']s|the turn of|belongs to|gave us|gives us))?(?: (?:by|of))? ${NOUN}["“‘*_]{0,2}$`,
  'u',
);
/** What a title stands behind where its year is that of something done or won. */
const OF_ELSE =
  /(?<!\p{L})(?:won|wins|winning|prize|award|Oscars?|nominat\p{L}+|nods?|shot|shoot\p{L}*|filmed|filming|wrapped|joined|cast|saw|met|trailer|teaser|tickets?|book|novel|series|season|album|soundtrack)(?!\p{L})[^.;,]{0,30}$|(?<!\p{L})on ["“‘]?$/u;
/** What somebody does in a film in a month; of a year it may be that of the film. */
const WORKING =
  /(?<!\p{L})(?:(?:co-?)?star(?:s|red|ring)?|appear\p{L}*|seen|role|part|work(?:s|ed|ing)?|directed|directs|directing|wrote|writ\p{L}+|produc\p{L}+|made|makes|making|begins?|began|starts?|started|return(?:s|ed)?) (?:\p{Ll}+ )?(?:in|on|to|with)? ?["“‘]?$/u;
const OTHERWISE = new RegExp(`^ (?:${FILM}|${LOOSE}) (?:festival|awards?|prize)`, 'iu');

/** What a date that nothing plain tells of may be; null where it is something else's, or nothing says of what it is. */
export function guessOf(
  text: string,
  dates: readonly WrittenDate[],
  at: number,
  cues: readonly Cue[],
  mentions: readonly FilmMention[],
): Guess | null {
  const date = dates[at];
  if (!date || isGivenUp(text, date.start)) return null;
  const beside = filmBeside(text, date, mentions);
  const [from, to] = [dates[at - 1]?.end ?? 0, dates[at + 1]?.start ?? text.length];
  const ofYear = date.form.kind === 'year';
  // "It has made $4 million since July 18".
  const isSince = SINCE.test(text.slice(0, date.start));
  // "It runs until July 18, when it closes with F".
  const isWhen = /^,? when /u.test(text.slice(date.end));
  const nearest = cues
    .filter(
      (cue) =>
        cue.start >= from &&
        cue.end <= to &&
        (cue.end <= date.start || cue.start >= date.end) &&
        (ofYear || isSince || !isTakings(cue)) &&
        (!isWhen || cue.start >= date.end) &&
        !(cue.start >= date.end && isPlan(cue)),
    )
    .map((cue) => ({ cue, far: distance(text, date, cue) }))
    .toSorted((a, b) => a.far - b.far)[0];
  // "She wrapped F in March", "leaving on June 30 is F": a day is that of the deed; a year may be the film's as well.
  const isDeed =
    !ofYear && nearest?.cue.sort === 'other' && nearest.far < DEED && nearest.cue.end <= date.start;
  if (beside && !isDeed)
    return {
      cue: nearest && nearest.cue.sort !== 'other' && nearest.far < NEAR ? nearest.cue : nothing(date),
      film: beside,
    };
  if (!nearest || nearest.far > NEAR || nearest.cue.sort === 'other' || isElsewhere(text, date)) return null;
  return { cue: nearest.cue, film: null };
}

/** "Since 2019", "from 1906 to", "(1995)" behind a name that is none of a film's. */
const isElsewhere = (text: string, { start, end, form }: WrittenDate): boolean =>
  form.kind === 'year' &&
  (SINCE.test(text.slice(0, start)) ||
    /^(?: to |[–-])/u.test(text.slice(end)) ||
    text.slice(0, start).endsWith('('));

const SINCE = /(?<!\p{L})since (?:the )?$/iu;

/** A cue where no word tells anything. */
const nothing = ({ start }: WrittenDate): Cue => ({
  start,
  end: start,
  text: '',
  sort: 'open',
  loose: true,
});

function distance(text: string, date: WrittenDate, { start, end }: Cue): number {
  const between = end <= date.start ? text.slice(end, date.start) : text.slice(date.end, start);
  const parts = between.match(/[,;:—]/gu) ?? [];
  const weight = parts.reduce((sum, mark) => sum + (mark === ',' ? COMMA : APART), 0);
  return between.length + weight + (start >= date.end ? BEHIND : 0);
}

const isBefore = (between: string, { form }: WrittenDate): boolean =>
  FILM_FIRST.test(between) || (form.kind === 'year' && FILM_AND_NOUN.test(between));

/** The film whose name stands right beside a date, with no more than small words between. */
function filmBeside(text: string, date: WrittenDate, mentions: readonly FilmMention[]): FoundFilm | null {
  const before = mentions.findLast(({ to }) => to <= date.start);
  const after = mentions.find(({ from }) => from >= date.end);
  const isElse = ({ from }: FilmMention) =>
    OF_ELSE.test(text.slice(0, from)) || (date.form.kind !== 'year' && WORKING.test(text.slice(0, from)));
  const isFirst =
    before !== undefined &&
    roleOf(text, before.from, before.to) === 'film' &&
    !isElse(before) &&
    isBefore(text.slice(before.to, date.start), date) &&
    !OTHERWISE.test(text.slice(date.end));
  const isBehind =
    after !== undefined &&
    roleOf(text, after.from, after.to) !== 'thing' &&
    !isElse(after) &&
    DATE_FIRST.test(text.slice(date.end, after.from));
  // "A in 1990 and, in 1999, B".
  if (
    isBehind &&
    (!isFirst || /(?:^|[,;:—] |(?<!\p{L})and )(?:\p{L}+ )?(?:the )?$/u.test(text.slice(0, date.start)))
  )
    return after.film;
  return isFirst ? before.film : null;
}
