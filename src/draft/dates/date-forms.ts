import type { DateForm } from './date-form.ts';
import type { Rule } from './date-pieces.ts';
import { CALENDAR_RULES } from './date-rules.ts';
import { BARE_RULES } from './date-rules-bare.ts';
import { COUNTED_RULES } from './date-rules-counted.ts';
import { LOOSE_RULES } from './date-rules-loose.ts';

/** A date where it stands in a sentence; `end` is exclusive. */
export type WrittenDate = { start: number; end: number; form: DateForm };

/** The first rule that reads something at a place has it. */
const RULES = [...CALENDAR_RULES, ...COUNTED_RULES, ...BARE_RULES];

// Names of months, days and seasons as they stand in a line that is shouted.
const SHOUTED =
  /(?<!\p{L})(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?=\.? \d)|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|SPRING|SUMMER|AUTUMN|FALL|WINTER|CHRISTMAS)(?!\p{L})/gu;

/** All dates in a sentence, in the order in which they stand. */
export function writtenDates(sentence: string): WrittenDate[] {
  const text = unshouted(sentence);
  const sorted = readBy(RULES, text, []);
  return sorted.filter((one, at) => !isSaidAgain(text, one, sorted[at + 1]));
}

/** What may be dates besides those (`known`): to be weighed, and never to be taken at their word. */
export const looseDates = (sentence: string, known: readonly WrittenDate[]): WrittenDate[] =>
  readBy(LOOSE_RULES, unshouted(sentence), known);

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

/** "Five days earlier, on March 11,": the second says which day the first is. */
const isSaidAgain = (text: string, { end, form }: WrittenDate, next: WrittenDate | undefined): boolean =>
  form.kind === 'after' &&
  (next?.form.kind === 'day' || next?.form.kind === 'month' || next?.form.kind === 'feast') &&
  /^,? (?:on |in |– |— |\()?(?:the )?$/u.test(text.slice(end, next.start));
