import { keptForText } from '../text/kept.ts';
import { MONTH, WEEKDAY } from './calendar-words.ts';
import type { DateForm } from './date-form.ts';
import { type Rule, SEASON } from './date-pieces.ts';
import { CALENDAR_RULES } from './date-rules.ts';
import { BARE_RULES } from './date-rules-bare.ts';
import { COUNTED_RULES } from './date-rules-counted.ts';
import { LOOSE_RULES } from './date-rules-loose.ts';
import { FEAST, HOLIDAYS } from './feasts.ts';

/** A date where it stands in a sentence; `end` is exclusive. */
export type WrittenDate = { readonly start: number; readonly end: number; readonly form: DateForm };

/** The first rule that reads something at a place has it. */
const RULES = [...CALENDAR_RULES, ...COUNTED_RULES, ...BARE_RULES];

// Names of months, days and seasons as they stand in a line that is shouted.
const SHOUTED =
  /(?<!\p{L})(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?=\.? \d)|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|SPRING|SUMMER|AUTUMN|FALL|WINTER|CHRISTMAS)(?!\p{L})/gu;

/** What each date has some of: a sentence without it need not be read by each of the rules. */
const DATED = new RegExp(
  `\\d|night|morning|afternoon|evening|morrow|(?:spring|summer|autumn|fall|winter)s ago|day|week|month|year|decade|${MONTH}|${WEEKDAY}|${SEASON}|${FEAST}|${HOLIDAYS}`,
  'u',
);

/** All dates in a sentence, in the order in which they stand. */
export const writtenDates: (sentence: string) => readonly WrittenDate[] = keptForText(datesIn);

function datesIn(sentence: string): WrittenDate[] {
  const text = unshouted(sentence);
  if (!DATED.test(text)) return [];
  const sorted = readBy(RULES, text, []);
  return sorted.filter((one, at) => !isSaidAgain(text, one, sorted[at + 1]));
}

/** What may be dates besides those that are `known`: to be weighed, and never to be taken at their word. */
export const looseDates = (sentence: string, known: readonly WrittenDate[]): WrittenDate[] => {
  const text = unshouted(sentence);
  return DATED.test(text) ? readBy(LOOSE_RULES, text, known) : [];
};

const unshouted = (text: string): string =>
  text.replace(SHOUTED, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());

function readBy(rules: readonly Rule[], sentence: string, known: readonly WrittenDate[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const [pattern, form] of rules) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if ([...known, ...dates].some((other) => start < other.end && other.start < end)) continue;
      dates.push({ start, end, form: form(match.groups ?? {}, match[0]) });
    }
  }
  return dates.toSorted((a, b) => a.start - b.start);
}

/** "Five days earlier, on March 11,", "in the new year, on March 11": the second says which day the first is. */
const isSaidAgain = (text: string, { end, form }: WrittenDate, next: WrittenDate | undefined): boolean =>
  (form.kind === 'after' || (form.kind === 'from' && !form.back)) &&
  (next?.form.kind === 'day' || next?.form.kind === 'month' || next?.form.kind === 'feast') &&
  /^,? (?:on |in |– |— |\()?(?:the )?$/u.test(text.slice(end, next.start));
