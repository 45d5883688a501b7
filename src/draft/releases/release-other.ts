import type { WrittenDate } from '../dates/date-forms.ts';
import type { DateReading } from '../dates/date-values.ts';
import type { Piece } from './release-pieces.ts';

// Dates that are plainly of something else than what comes out.

/** "Today announced", "on Tuesday confirmed": when that was done. */
const isOfSaying = (text: string, { end, form: { kind } }: WrittenDate): boolean =>
  kind === 'weekday' &&
  /^ (?:announced|confirmed|revealed|unveiled|said|told|acquired|signed|dated|shared|posted|released (?:the|a) (?:first|new|trailer))(?!\p{L})/u.test(
    text.slice(end),
  );

/** "It is set in 1943": of the story. "$2 million by Sunday", "between Friday and Sunday": for how long that was taken in. */
const SETTING = /(?<!\p{L})(?:set|takes place|unfolds|plays out) (?:back )?(?:in|during|over) (?:the )?$/u;
const MONEY = /[$£€₦₹]\s?\d/u;
const TO_DAY = /(?<!\p{L})(?:by|through|between|(?:between|from) \p{L}+day (?:and|to)) $/u;

/** Whether a date is plainly of something else than what comes out: of saying so, of the story, of the box office. */
export function isOfElse(text: string, date: WrittenDate): boolean {
  const before = text.slice(0, date.start);
  const { kind } = date.form;
  const story = (kind === 'year' || kind === 'season') && SETTING.test(before);
  const till = kind === 'weekday' && MONEY.test(text) && TO_DAY.test(before);
  return isOfSaying(text, date) || story || till;
}

/** "LONDON, June 5, 2031 –": when the article was written. */
export const isDateline = (
  { from, text, paragraph }: Piece,
  { start, end }: WrittenDate,
  { day }: DateReading,
  published: string | null,
) =>
  from === 0 &&
  paragraph.number < 6 &&
  day.value === published &&
  /^(?:\p{Lu}[\p{L}.’'-]*[\s,(–—|]+){0,6}$/u.test(text.slice(0, start)) &&
  /^\)?(?: \([^()]{1,40}\))? ?(?:[–—:/|.-]|$)/u.test(text.slice(end));
