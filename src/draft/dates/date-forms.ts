import { CALENDAR_RULES } from './date-rules.ts';
import { BARE_RULES } from './date-rules-bare.ts';
import { COUNTED_RULES } from './date-rules-counted.ts';

/** To which year, month or week a date is said to belong, counted from the day of publication. */
export type Turn = 'this' | 'next' | 'last' | null;

/** A date as it is written. Months count from 1. */
export type DateForm =
  /** In words that the date library reads; `year` where they name one, `of` where they count it from the day of publication. */
  | { kind: 'day'; words: string; year: boolean; of: Turn | 'same'; range: boolean }
  /** A weekend, by the one that is nearest. */
  | { kind: 'weekend'; turn: Exclude<Turn, null> }
  /** A day of the month that another date of the article, or its own, tells: "the 29th". */
  | { kind: 'ordinal'; day: number }
  /** `weeks` later than the one that it names: "Friday week", "two weeks from Friday". */
  | { kind: 'weekday'; words: string; turn: Turn; weeks: number }
  /** `name` as `feastOf` knows it; `about` where the days around it are meant as well. */
  | { kind: 'feast'; name: string; year: number | null; about: boolean; turn: Turn }
  /** `of` says of which year it is ("July of next year"), `turn` which one of its like ("next July"). */
  | { kind: 'month'; month: number; year: number | null; turn: Turn; of: Turn }
  | { kind: 'season'; season: Season; year: number | null; turn: Turn; of: Turn }
  /** `edition` where it is that of a festival: "at the 2031 Venice Film Festival". */
  | { kind: 'year'; year: number; edition: boolean }
  | { kind: 'turn'; unit: 'month' | 'year'; turn: Exclude<Turn, null> }
  /** Counted from the day of publication: "in two weeks", "a year ago" (`back`). */
  | { kind: 'from'; count: number; unit: Unit; back: boolean }
  /** Counted from another date of the article: "two weeks later", "the following March". */
  | { kind: 'after'; count: number; unit: Unit }
  | { kind: 'following'; month: number | null; season: Season | null; of: Following };

/** After that date ("the following March"); of its own year where that one has no month ("in 2031, and that August"), or in any case. */
export type Following = 'after' | 'that' | 'same year';

export type Unit = 'day' | 'week' | 'month' | 'year';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A date where it stands in a sentence; `end` is exclusive. */
export type WrittenDate = { start: number; end: number; form: DateForm };

/** The first rule that reads something at a place has it. */
const RULES = [...CALENDAR_RULES, ...COUNTED_RULES, ...BARE_RULES];

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
  const sorted = dates.toSorted((a, b) => a.start - b.start);
  return sorted.filter((one, at) => !isSaidAgain(sentence, one, sorted[at + 1]));
}

/** "Five days earlier, on March 11,": the second says which day the first is. */
const isSaidAgain = (text: string, { end, form }: WrittenDate, next: WrittenDate | undefined): boolean =>
  form.kind === 'after' &&
  (next?.form.kind === 'day' || next?.form.kind === 'month' || next?.form.kind === 'feast') &&
  /^,? (?:on |in |– |— |\()?(?:the )?$/u.test(text.slice(end, next.start));
