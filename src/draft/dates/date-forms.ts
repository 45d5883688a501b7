import { MONTH, MONTHS, WEEKDAY } from './calendar-words.ts';
import { FEAST, feastOf, HOLIDAYS } from './feasts.ts';

/** To which year, month or week a date is said to belong, counted from the day of publication. */
export type Turn = 'this' | 'next' | 'last' | null;

/** A date as it is written. Months count from 1. */
export type DateForm =
  /** In words that the date library reads; `year` where they name one, `of` where they count it from the day of publication. */
  | { kind: 'day'; words: string; year: boolean; of: Turn; range: boolean }
  /** A weekend, by the one that is nearest. */
  | { kind: 'weekend'; turn: Exclude<Turn, null> }
  /** A day of the month that another date of the article, or its own, tells: "the 29th". */
  | { kind: 'ordinal'; day: number }
  | { kind: 'weekday'; words: string; turn: Turn }
  /** `name` as `feastOf` knows it; `about` where the days around it are meant as well. */
  | { kind: 'feast'; name: string; year: number | null; about: boolean; turn: Turn }
  /** `of` says of which year it is ("July of next year"), `turn` which one of its like ("next July"). */
  | { kind: 'month'; month: number; year: number | null; turn: Turn; of: Turn }
  | { kind: 'season'; season: Season; year: number | null; turn: Turn; of: Turn }
  | { kind: 'year'; year: number }
  | { kind: 'turn'; unit: 'month' | 'year'; turn: Exclude<Turn, null> }
  /** Counted from the day of publication: "in two weeks", "a year ago" (`back`). */
  | { kind: 'from'; count: number; unit: Unit; back: boolean }
  /** Counted from another date of the article: "two weeks later", "the following March". */
  | { kind: 'after'; count: number; unit: Unit }
  /** `same` where it is of that date's own year, if that one has no month: "in 2031, and that August". */
  | { kind: 'following'; month: number | null; season: Season | null; same: boolean };

export type Unit = 'day' | 'week' | 'month' | 'year';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A date where it stands in a sentence; `end` is exclusive. */
export type WrittenDate = { start: number; end: number; form: DateForm };

const YEAR = '(?:19|20)\\d{2}(?!\\d)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\p{L}])';
const RANGE = `(?<range>\\s?[-–]\\s?${DAY}| and ${DAY}| to ${DAY})?`;
const TURN = '(?:(?<turn>[Tt]his|[Nn]ext|[Ll]ast)(?: coming| past)? )';
const PART =
  '(?:(?:very )?(?:[Ee]arly|[Mm]id|[Ll]ate|[Ll]ater|[Ss]ometime|(?:the |at the )?(?:end|start|beginning|middle|close) of|(?:the )?(?:first|second|third|fourth|latter) (?:half|quarter) of|Q[1-4](?: of)?)(?: in)?[- ])';
const BEFORE =
  '(?<=(?:^|[\\s(,—–])(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Tt]o|[Ff]rom|[Ff]or|[Ss]ince|[Dd]uring|of|about|around|or) (?:the )?)';
const OPENING =
  '(?= (?:\\p{L}+ )?(?:release|re-release|rerelease|opening|debut|premiere|bow|launch|date|rollout|roll-out|berth|slot|run|arrival|unveiling)(?!\\p{L}))';
// What stands before a month or a season that says which release is meant: "its November bow".
const WHOSE = "(?<=(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[’']s?|\\p{L}+ed) )";
const SEASON = '(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?![\\p{L}])';
const COUNT =
  '(?<count>[Aa]|[Oo]ne|[Aa] couple of|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|\\d{1,3})';
const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function number(word: string): number {
  if (/^\d/u.test(word)) return Number(word);
  const [first = '', ones = ''] = word.toLowerCase().split('-');
  if (first === 'a couple of') return 2;
  const tens = TENS.indexOf(first);
  if (tens >= 0) return 10 * (tens + 2) + Math.max(0, COUNTS.indexOf(ones));
  return Math.max(1, COUNTS.indexOf(first));
}
const turnOf = (word: string | undefined): Turn => (word ? (word.toLowerCase() as Turn) : null);
const yearOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
const monthOf = (word: string): number =>
  MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(word)) + 1;
const seasonOf = (word: string): Season => {
  const season = word.toLowerCase();
  return season === 'fall' ? 'autumn' : (season as Season);
};

type Groups = Record<string, string | undefined>;
type Rule = readonly [RegExp, (groups: Groups, words: string) => DateForm];

const rule = (pattern: string, form: Rule[1]): Rule => [
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})`, 'gu'),
  form,
];
const WHICH_YEAR = `(?:,? (?:of |in )?(?<year>${YEAR})|,? (?:of )?(?<yearturn>this|next|last) year)`;

/** The first rule that reads something at a place has it. */
const RULES: readonly Rule[] = [
  rule(
    `(?:${WEEKDAY}(?: week)?,? )?(?:the )?(?:${MONTH} ${DAY}${RANGE}|${DAY}${RANGE.replace('range', 'range2')} (?:of )?${MONTH})(?:(?<year>,? ${YEAR})|(?<of>,? (?:of )?(?<yearturn>this|next|last) year(?!['’\\p{L}])))?`,
    (groups, words) => ({
      kind: 'day',
      words: words.replace(groups.range ?? groups.range2 ?? '', '').replace(groups.of ?? '', ''),
      year: groups.year !== undefined,
      of: turnOf(groups.yearturn),
      range: (groups.range ?? groups.range2) !== undefined,
    }),
  ),
  rule(
    `${YEAR}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d{2}(?!\\d))|\\d{1,2}\\.\\d{1,2}\\.${YEAR}`,
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
  rule(`${PART}?(?:${TURN}|[Tt]he (?<following>following|next) |(?<that>[Tt]hat) )(?<month>${MONTH})`, month),
  rule(`(?:${PART}|${BEFORE})(?<month>${MONTH})(?! \\p{Lu})|${WHOSE}(?<month2>${MONTH})${OPENING}`, month),
  rule(`${PART}?(?:the )?${SEASON}${WHICH_YEAR}`, season),
  rule(`${PART}?(?:${TURN}|[Tt]he (?<following>following|next) )${SEASON}`, season),
  rule(`${WHOSE}${PART}?${SEASON}${OPENING}`, season),
  rule(
    `(?:${PART}|${BEFORE})(?:the )?${SEASON}(?= (?:and|but|or|in|at|on|after|with|before|for|when|as|if|while|from|to)(?!\\p{L})|[^ \\p{L}]|$)`,
    season,
  ),
  rule(
    `[Ii]n (?:just |about |only |under )?${COUNT} (?<unit>day|week|month|year)s?(?:['’] time)?(?= ?[.,;!)]|$| on | at | from now)|${COUNT.replace('count', 'count2')} (?<unit2>day|week|month|year)s? ago`,
    ({ count, unit, count2, unit2 }) => ({
      kind: 'from',
      count: number(count ?? count2 ?? ''),
      unit: (unit ?? unit2) as Unit,
      back: unit2 !== undefined,
    }),
  ),
  rule(
    `${COUNT} (?<unit>day|week|month|year)s? (?:later(?! than)|after(?= ?[.,;]|$)|afterwards)(?![\\p{L}])`,
    ({ count = '', unit }) => ({
      kind: 'after',
      count: number(count),
      unit: unit as Unit,
    }),
  ),
  rule(
    `${COUNT} (?<unit>day|week|month|year)s? earlier(?= ?[.,;)]|$| (?:in|on|at)(?!\\p{L}))`,
    ({ count = '', unit }) => ({ kind: 'after', count: -number(count), unit: unit as Unit }),
  ),
  // "On July 4, a week before it opens wide", "on July 4, a month after its premiere": the second day is told by the first.
  rule(
    `(?<=(?:\\d|${MONTH}|${WEEKDAY})(?:st|nd|rd|th)?,? (?:just |only |exactly )?)${COUNT} (?<unit>day|week|month|year)s? (?<way>before|ahead of|prior to|after|following)(?= (?:it|its|the film|they|their|a|the|\\p{Ll}+ing)(?!\\p{L}| (?:original|previous|planned|initial|first|scheduled)))`,
    ({ count = '', unit, way = '' }) => ({
      kind: 'after',
      count: /^(?:after|following)/u.test(way) ? -number(count) : number(count),
      unit: unit as Unit,
    }),
  ),
  rule(
    '[Tt]he (?:following|next) (?<unit>day|week|month|year)|[Tt]he (?<after>day|week|month|year) after(?= [.,;]|[.,;]|$)',
    ({ unit, after }) => ({
      kind: 'after',
      count: 1,
      unit: (unit ?? after) as Unit,
    }),
  ),
  rule(
    '(?<=(?:[Oo]n|[Ff]rom|[Uu]ntil|[Bb]y) )the (?<ordinal>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?![\\p{L}-]| (?!(?:comes?|sees|brings?|marks|and|in|at|on|with|for|by|is|it|but|or|as|from|to|the|an?|only|worldwide|nationwide|exclusively)(?!\\p{L}))\\p{Ll})',
    ({ ordinal }) => ({
      kind: 'ordinal',
      day: Number(ordinal),
    }),
  ),
  rule(`(?:[Tt]he same day|[Tt]hat same day|[Tt]hat day)(?!, (?:${MONTH}|\\d))`, () => ({
    kind: 'after',
    count: 0,
    unit: 'day',
  })),
  rule(`(?:[Oo]ver )?(?:${TURN}|[Tt]he (?<coming>coming) )weekend(?!['’\\p{L}])`, ({ turn }) => ({
    kind: 'weekend',
    turn: turnOf(turn) ?? 'this',
  })),
  rule(`${PART}?${TURN}(?<unit>month|year)(?!['’\\p{L}])`, ({ turn, unit }) => ({
    kind: 'turn',
    unit: unit as 'month',
    turn: turnOf(turn) ?? 'this',
  })),
  rule(
    `${TURN}?${WEEKDAY}(?:,? (?<after>next))?(?![\\p{L}]|,? \\(?(?:the )?(?:${MONTH} )?\\d{1,2}(?:st|nd|rd|th)?(?!\\p{L}))`,
    ({ turn, after }, words) => ({
      kind: 'weekday',
      words,
      turn: turnOf(turn ?? after),
    }),
  ),
  rule("[Tt]oday(?!['’])|[Tt]onight|[Tt]omorrow(?: night)?|[Yy]esterday", (_, words) => ({
    kind: 'weekday',
    words,
    turn: null,
  })),
  rule(
    `(?:${PART}|${BEFORE})(?<year>${YEAR})(?!['’]s|s|-\\d| (?:theaters|theatres|cinemas|screens|people|extras|feet|meters|metres|miles))|(?<year2>${YEAR})${OPENING}|(?<=\\()(?<year3>${YEAR})(?=\\))`,
    ({ year, year2, year3 }) => ({ kind: 'year', year: Number(year ?? year2 ?? year3) }),
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

function month({ month: first, month2, year, yearturn, turn, following, that }: Groups): DateForm {
  const number = monthOf(first ?? month2 ?? '');
  if (following || that) return { kind: 'following', month: number, season: null, same: that !== undefined };
  return { kind: 'month', month: number, year: yearOf(year), turn: turnOf(turn), of: turnOf(yearturn) };
}

function season({ season: name = '', year, yearturn, turn, following }: Groups): DateForm {
  const which = seasonOf(name);
  if (following) return { kind: 'following', month: null, season: which, same: false };
  return { kind: 'season', season: which, year: yearOf(year), turn: turnOf(turn), of: turnOf(yearturn) };
}

// Names of months, days and seasons as they stand in a line that is shouted.
const SHOUTED =
  /(?<!\p{L})(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?=\.? \d)|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|SPRING|SUMMER|AUTUMN|FALL|WINTER|CHRISTMAS)(?!\p{L})/gu;

/** All dates in a sentence, in the order in which they stand. */
export function writtenDates(shouted: string): WrittenDate[] {
  const sentence = shouted.replace(SHOUTED, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
  const dates: WrittenDate[] = [];
  for (const [pattern, form] of RULES) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (dates.some((other) => start < other.end && other.start < end)) continue;
      dates.push({ start, end, form: form(match.groups ?? {}, match[0]) });
    }
  }
  return dates.toSorted((a, b) => a.start - b.start);
}
