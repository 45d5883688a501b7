import { MONTHS } from './calendar-words.ts';
import type { DateForm, Season, Turn, Unit } from './date-form.ts';

// What the rules that read dates are made of: the words of which a date is built, and what they stand for.

export const YEAR = '(?:19|20)\\d{2}(?!\\d)';
/** "’98": a year of which two digits are left out. */
const SHORT_YEAR = "[’'](?<short>\\d{2})(?![\\d\\p{L}’'])";

/** The source of a pattern of the year behind a month or a season. */
export const WHICH_YEAR = `(?:,? (?:of |in )?(?:(?<year>${YEAR})|${SHORT_YEAR})|,? (?:of )?(?<yearturn>this|next|last) year)`;

export const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\p{L}])';
export const RANGE = `(?<range>\\s?[-–]\\s?${DAY}| and ${DAY}| to ${DAY}| or ${DAY})?`;
export const TURN = '(?:(?<turn>[Tt]his|[Nn]ext|[Ll]ast)(?: coming| past)? )';
export const PART =
  '(?:(?:very )?(?:[Ee]arly|[Mm]id|[Ll]ate|[Ll]ater|[Ss]ometime|(?:the |at the )?(?:end|start|beginning|middle|close) of|(?:the )?(?:first|second|third|fourth|latter) (?:half|quarter) of|Q[1-4](?: of)?)(?: in)?[- ])';
export const BEFORE =
  '(?<=(?:^|[\\s(,—–])(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Tt]o|[Ff]rom|[Ff]or|[Ss]ince|[Dd]uring|of|about|around|or) (?:the )?)';
export const OPENING =
  '(?= (?:\\p{L}+ )?(?:release|re-release|rerelease|opening|debut|premiere|bow|launch|date|rollout|roll-out|berth|slot|run|arrival|unveiling)(?!\\p{L}))';
// What stands before a month or a season that says which release is meant: "its November bow".
export const WHOSE = "(?<=(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[’']s?|\\p{L}+ed) )";
export const SEASON = '(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?![\\p{L}])';
export const COUNT =
  '(?<count>[Aa]n?|[Aa]nother|[Oo]ne|[Aa] couple of|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|\\d{1,3})';
const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export function number(word: string): number {
  if (/^\d/u.test(word)) return Number(word);
  const [first = '', ones = ''] = word.toLowerCase().split('-');
  if (first === 'a couple of') return 2;
  const tens = TENS.indexOf(first);
  if (tens >= 0) return 10 * (tens + 2) + Math.max(0, COUNTS.indexOf(ones));
  return Math.max(1, COUNTS.indexOf(first));
}
export const turnOf = (word: string | undefined): Turn => (word ? (word.toLowerCase() as Turn) : null);
/** A year, or its last two digits: from 40 on they are of the last century. */
export const yearOf = (digits: string | undefined): number | null =>
  digits ? Number(digits) + (digits.length > 2 ? 0 : Number(digits) < 40 ? 2000 : 1900) : null;
export const monthOf = (word: string): number =>
  MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(word)) + 1;
export const seasonOf = (word: string): Season => {
  const season = word.toLowerCase();
  return season === 'fall' ? 'autumn' : (season as Season);
};

export type Groups = Record<string, string | undefined>;
export type Rule = readonly [RegExp, (groups: Groups, words: string) => DateForm];

export const rule = (pattern: string, form: Rule[1]): Rule => [
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})`, 'gu'),
  form,
];

/** The source of a pattern of what time is counted in. */
export const UNIT = 'day|week|fortnight|month|year|decade';

/** So many of a unit, in those that a calendar has. */
export function spanOf(word: string | undefined, count: number): { count: number; unit: Unit } {
  if (word === 'fortnight') return { count: 2 * count, unit: 'week' };
  if (word === 'decade') return { count: 10 * count, unit: 'year' };
  return { count, unit: word === 'day' || word === 'week' || word === 'month' ? word : 'year' };
}
