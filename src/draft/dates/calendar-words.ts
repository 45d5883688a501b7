import { FEAST } from './feasts.ts';

// Names of the calendar, each list once: how months, weekdays and feasts are written.

/** The sources of patterns of the twelve months, in full and cut short. */
export const MONTHS = [
  'Jan(?:uary|\\.)?',
  'Feb(?:ruary|\\.)?',
  'Mar(?:ch|\\.)?',
  'Apr(?:il|\\.)?',
  'May',
  'June|Jun\\.?',
  'July|Jul\\.?',
  'Aug(?:ust|\\.)?',
  'Sept?(?:ember|\\.)?',
  'Oct(?:ober|\\.)?',
  'Nov(?:ember|\\.)?',
  'Dec(?:ember|\\.)?',
] as const;

/** The source of a pattern of any month. */
export const MONTH = `(?:${MONTHS.join('|')})(?![\\p{L}])`;

/** The source of a pattern of any weekday, in full or cut short with a full stop. */
export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.)';

/** The source of a pattern of a word that begins with a capital only since it is a day, a month or a feast. */
export const CALENDAR_WORD = `(?:${MONTH}|${WEEKDAY}|(?:${FEAST})(?![\\p{L}]))`;
