import { MONTH, WEEKDAY } from './calendar-words.ts';
import type { DateForm, Following } from './date-form.ts';
import {
  BEFORE,
  DAY,
  type Groups,
  monthOf,
  OPENING,
  PART,
  RANGE,
  type Rule,
  rule,
  SEASON,
  seasonOf,
  TURN,
  turnOf,
  WHOSE,
  YEAR,
  yearOf,
} from './date-pieces.ts';
import { FEAST, feastOf, HOLIDAYS } from './feasts.ts';

/** "In March of the same year": of the year of the date before it. */
const SAME_YEAR = `(?<same>,? (?:of )?(?:that|the same) year(?!['’\\p{L}]))`;
const WHICH_YEAR = `(?:,? (?:of |in )?(?<year>${YEAR})|,? (?:of )?(?<yearturn>this|next|last) year)`;

/** Days, months, seasons and feasts by their names. */
export const CALENDAR_RULES: readonly Rule[] = [
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
  rule(
    `(?:${TURN}?(?:on |at )?)(?<feast>${FEAST})(?![\\p{L}])(?: weekend| week)?(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<yearturn>this|next|last) year(?!['’\\p{L}])))?`,
    feast,
  ),
  rule(`(?:the )?(?<feast>${HOLIDAYS})(?: of)? (?<year>${YEAR})|${TURN}(?<feast2>${HOLIDAYS})`, feast),
  rule(`(?<=(?:[Oo]ver|[Ff]or|[Dd]uring) )the (?<feast>${HOLIDAYS})(?= ?[.,;!]|$)`, feast),
  rule(`${PART}?(?<month>${MONTH})${WHICH_YEAR}`, month),
  rule(`${PART}?(?<month>${MONTH})${SAME_YEAR}`, month),
  rule(`${PART}?(?:${TURN}|[Tt]he (?<following>following|next) |(?<that>[Tt]hat) )(?<month>${MONTH})`, month),
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

function feast({ feast: first, feast2, year, turn, yearturn }: Groups, words: string): DateForm {
  const name = first ?? feast2 ?? '';
  return {
    kind: 'feast',
    name,
    year: yearOf(year),
    // "Over Thanksgiving" is of some days, "on Thanksgiving" of one.
    about:
      (feastOf(name)?.about ?? true) ||
      / week(?:end)?| season/u.test(words) ||
      (name === 'Thanksgiving' && !/^on /iu.test(words)),
    turn: turnOf(turn ?? yearturn),
  };
}

const followingOf = ({ following, that, same }: Groups): Following | null =>
  same ? 'same year' : that ? 'that' : following ? 'after' : null;

function month({ month: first, month2, year, yearturn, turn, following, that, same }: Groups): DateForm {
  const number = monthOf(first ?? month2 ?? '');
  const by = followingOf({ following, that, same });
  if (by) return { kind: 'following', month: number, season: null, of: by };
  return { kind: 'month', month: number, year: yearOf(year), turn: turnOf(turn), of: turnOf(yearturn) };
}

function season({ season: name = '', year, yearturn, turn, following, that, same }: Groups): DateForm {
  const which = seasonOf(name);
  const by = followingOf({ following, that, same });
  if (by) return { kind: 'following', month: null, season: which, of: by };
  return { kind: 'season', season: which, year: yearOf(year), turn: turnOf(turn), of: turnOf(yearturn) };
}
