import { MONTH, WEEKDAY } from './calendar-words.ts';
import type { DateForm, Following } from './date-form.ts';
import {
  BEFORE,
  COUNT,
  DAY,
  type Groups,
  monthOf,
  number,
  OPENING,
  PART,
  RANGE,
  type Rule,
  rule,
  SEASON,
  seasonOf,
  TURN,
  turnOf,
  WHICH_YEAR,
  WHOSE,
  YEAR,
  yearOf,
} from './date-pieces.ts';
import { FEAST, feastOf, HOLIDAYS } from './feasts.ts';

/** "In March of the same year": of the year of the date before it. */
const SAME_YEAR = `(?<same>,? (?:of )?(?:that|the same) year(?!['’\\p{L}]))`;

/** "In March two years ago": of the year that is so long before the article's own. */
const YEARS_AGO = `,? ${COUNT} years? ago(?!\\p{L})`;

/** Days, months, seasons and feasts by their names. */
export const CALENDAR_RULES: readonly Rule[] = [
  rule(
    `(?:the )?(?<words>${MONTH} ${DAY}|${DAY} (?:of )?${MONTH})${YEARS_AGO}`,
    ({ words = '', count = '' }) => ({
      kind: 'day',
      words,
      year: false,
      of: null,
      range: false,
      back: number(count),
    }),
  ),
  rule(`(?:on |at )?(?<feast>${FEAST})(?: weekend| week)?${YEARS_AGO}`, feast),
  rule(`${PART}?(?<month>${MONTH})${YEARS_AGO}`, month),
  rule(`${PART}?(?:the )?${SEASON}${YEARS_AGO}`, season),
  // "Two years ago this May", "a year ago in the spring".
  rule(`${COUNT} years? ago,? (?:this|in) (?<month>${MONTH})(?! \\d)`, month),
  rule(`${COUNT} years? ago,? (?:this|in the) ${SEASON}`, season),
  rule(`${COUNT} years? ago,? (?:this|(?<turn>last|next)) month(?!['’\\p{L}])`, ({ count = '', turn }) => ({
    kind: 'turn',
    unit: 'month',
    turn: turnOf(turn) ?? 'this',
    back: number(count),
  })),
  rule(
    `(?:${WEEKDAY}(?: week)?,? )?(?:the )?(?:${MONTH} ${DAY}${RANGE}|${DAY}${RANGE.replace('range', 'range2')} (?:of )?${MONTH})(?:(?<year>,? ${YEAR})|(?<of>,? (?:of )?(?:(?<yearturn>this|next|last)|(?:that|the same)) year(?!['’\\p{L}])))?`,
    (groups, words) => ({
      kind: 'day',
      words: words.replace(groups.range ?? groups.range2 ?? '', '').replace(groups.of ?? '', ''),
      year: groups.year !== undefined,
      of: groups.of && !groups.yearturn ? 'same' : turnOf(groups.yearturn),
      range: (groups.range ?? groups.range2) !== undefined,
    }),
  ),
  rule(
    `${YEAR}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d{2}(?!\\d))|\\d{1,2}(?<mark>[.-])\\d{1,2}\\k<mark>${YEAR}`,
    (_, words) => ({
      kind: 'day',
      words,
      year: true,
      of: null,
      range: false,
    }),
  ),
  // "On screens since Thanksgiving": since that day.
  rule('(?<=[Ss]ince )(?<since>Thanksgiving)(?! week)', feast),
  rule(
    `(?:${TURN}?(?:on |at )?)(?<feast>${FEAST})(?![\\p{L}])(?: weekend| week)?(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<yearturn>this|next|last) year(?!['’\\p{L}])))?`,
    feast,
  ),
  rule(`(?:the )?(?<feast>${HOLIDAYS})(?: of)? (?<year>${YEAR})|${TURN}(?<feast2>${HOLIDAYS})`, feast),
  rule(`(?<=(?:[Oo]ver|[Ff]or|[Dd]uring) )the (?<feast>${HOLIDAYS})(?= ?[.,;!]|$)`, feast),
  rule(`${PART}?(?<month>${MONTH})${WHICH_YEAR}`, month),
  rule(`${PART}?(?<month>${MONTH})${SAME_YEAR}`, month),
  rule(`${PART}?(?:${TURN}|[Tt]he (?<following>following|next) |(?<that>[Tt]hat) )(?<month>${MONTH})`, month),
  // "In July 1998 there, and here in the September": of the year of the date before it.
  rule(
    `(?<=(?:^|[\\s(,])[Ii]n )the (?<the>${MONTH})(?=[.,;:)]| (?:and|but|after|before)(?!\\p{L})|$)`,
    month,
  ),
  // "Salt Road (October)": a month between brackets alone.
  rule(`(?<=\\((?:[Oo]ut )?)(?<month>${MONTH})(?=[),;])`, month),
  rule(`(?:${PART}|${BEFORE})(?<month>${MONTH})(?! \\p{Lu})|${WHOSE}(?<month2>${MONTH})${OPENING}`, month),
  rule(`${PART}?(?:the )?${SEASON}${WHICH_YEAR}`, season),
  rule(`${PART}?(?:the )?${SEASON}${SAME_YEAR}`, season),
  rule(
    `${PART}?(?:${TURN}|[Tt]he (?<following>following|next) |(?<that>[Tt]hat )(?:same )?)${SEASON}`,
    season,
  ),
  rule(`${WHOSE}${PART}?${SEASON}${OPENING}`, season),
  rule(
    `(?:${PART}|${BEFORE})(?:the )?(?:(?:northern|southern|austral|boreal|coming|upcoming|US|UK|American|British|European|Australian|local)(?: hemisphere)? )?${SEASON}(?= (?:and|but|or|in|at|on|after|with|before|for|when|as|if|while|from|to)(?!\\p{L})|[^ \\p{L}]|$)`,
    season,
  ),
];

function feast(groups: Groups, words: string): DateForm {
  const { feast: first, feast2, since, year, turn, yearturn } = groups;
  const name = first ?? feast2 ?? since ?? '';
  return {
    kind: 'feast',
    name,
    year: yearOf(year),
    // "Over Thanksgiving" is of some days, "on Thanksgiving" of one.
    about:
      (feastOf(name)?.about ?? true) ||
      / week(?:end)?| season/u.test(words) ||
      (name === 'Thanksgiving' && !/^on /iu.test(words) && since === undefined),
    turn: turnOf(turn ?? yearturn),
    ...backOf(groups),
  };
}

const backOf = ({ count }: Groups): { back?: number } => (count ? { back: number(count) } : {});

const followingOf = ({ following, that, same }: Groups): Following | null =>
  same ? 'same year' : that ? 'that' : following ? 'after' : null;

function month(groups: Groups): DateForm {
  const { month: first, month2, the, year, short, yearturn, turn } = groups;
  const number = monthOf(first ?? month2 ?? the ?? '');
  const by = the === undefined ? followingOf(groups) : 'the';
  if (by) return { kind: 'following', month: number, season: null, of: by };
  return {
    kind: 'month',
    month: number,
    year: yearOf(year ?? short),
    turn: turnOf(turn),
    of: turnOf(yearturn),
    ...backOf(groups),
  };
}

function season(groups: Groups): DateForm {
  const { season: name = '', year, short, yearturn, turn } = groups;
  const which = seasonOf(name);
  const by = followingOf(groups);
  if (by) return { kind: 'following', month: null, season: which, of: by };
  return {
    kind: 'season',
    season: which,
    year: yearOf(year ?? short),
    turn: turnOf(turn),
    of: turnOf(yearturn),
    ...backOf(groups),
  };
}
