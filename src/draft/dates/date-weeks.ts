import type { DateForm, Turn } from './date-form.ts';
import { parsed, plain } from './date-parsing.ts';
import { type DateReading, dayOf, type Ground, UNTOLD } from './date-values.ts';

/** A weekday that is so many days ahead is nearer as the last one. */
const JUST_BEEN = 4;

/** What is so near is "this Friday". */
const AHEAD = 3;

const COUNTED = 'it is counted from the day of publication';

/** The day that a weekday, "today" or "tomorrow" means. */
export function readWeekday(
  { words, turn, weeks, of }: Extract<DateForm, { kind: 'weekday' }>,
  published: Temporal.PlainDate,
  { chrono, past }: Ground,
): DateReading | null {
  const bare = words.replace(/^(?:this|next|last)(?: coming| past)? /iu, '').replace(/,? next$/u, '');
  const back = weeks === 0 && (turn === 'last' || (turn === null && past === true));
  const found = parsed(chrono, turn === 'last' ? `last ${bare}` : bare, published, !back);
  if (!found) return null;
  if (!found.start.isCertain('weekday')) return { day: dayOf(plain(found).add({ weeks })), why: null };
  if (of) return { day: dayOf(inWeek(plain(found).dayOfWeek, of, published)), why: COUNTED };
  if (weeks > 0) return { day: dayOf(onwards(plain(found), published).add({ weeks })), why: COUNTED };
  let date = plain(found);
  if (back) while (Temporal.PlainDate.compare(date, published) > 0) date = date.subtract({ weeks: 1 });
  else date = onwards(date, published);
  // On a Friday, "last Thursday" is hardly yesterday.
  if (turn === 'last' && date.dayOfWeek < published.dayOfWeek && published.since(date).days < 2)
    return { day: dayOf(date.subtract({ weeks: 1 })), why: 'it may be the last one or the one before' };
  if (turn === 'next') {
    // On a Thursday, "next Friday" is hardly tomorrow; on a Saturday, "next Monday" is of the week that comes.
    const isThis = date.since(published).days < AHEAD && date.dayOfWeek >= published.dayOfWeek;
    return {
      day: dayOf(isThis ? date.add({ weeks: 1 }) : date),
      why: 'it may be the coming one or the one after',
    };
  }
  // "Wednesday night's premiere": the one that has just been, or the coming one.
  const justBeen = past === null && date.since(published).days >= JUST_BEEN;
  if (justBeen && turn === null) return { day: dayOf(date.subtract({ weeks: 1 })), why: UNTOLD };
  const why = date.equals(published) ? 'it is the weekday on which the article came out' : null;
  return { day: dayOf(date), why };
}

/** The weekday (1 is Monday) of this week, the next or the last one. */
const inWeek = (day: number, of: Exclude<Turn, null>, published: Temporal.PlainDate): Temporal.PlainDate =>
  published.add({ days: day - published.dayOfWeek + 7 * { this: 0, next: 1, last: -1 }[of] });

const onwards = (date: Temporal.PlainDate, published: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(date, published) < 0 ? onwards(date.add({ weeks: 1 }), published) : date;

const FRIDAY = 5;
const A_WEEKEND = 'it names a weekend, of which the Friday is taken';

/** The Friday with which a weekend begins, as films do. */
export function readWeekend(
  { turn }: Extract<DateForm, { kind: 'weekend' }>,
  published: Temporal.PlainDate,
  { past }: Pick<Ground, 'past'>,
): DateReading {
  const here = published.dayOfWeek >= FRIDAY;
  const coming = published.add({ days: FRIDAY - published.dayOfWeek });
  const weeks = turn === 'next' ? (here ? 1 : 0) : turn === 'last' || (past === true && !here) ? -1 : 0;
  return { day: dayOf(coming.add({ weeks })), why: A_WEEKEND };
}
