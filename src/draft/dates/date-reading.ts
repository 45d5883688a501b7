import type { FoundDay } from '../text/found.ts';
import { COUNTED, counted, FROM_HERE, following, fromPublished, ordinal } from './date-counting.ts';
import type { DateForm, Turn } from './date-form.ts';
import { parsed, plain } from './date-parsing.ts';
import { BY_LATEST, type DateReading, dayOf, type Ground, monthValue, UNTOLD } from './date-values.ts';
import { readWeekday, readWeekend } from './date-weeks.ts';
import { feastOf, isOfNation } from './feasts.ts';

// From here on a day without a year is as likely a year nearer.
const FAR = 300;
/** So many days after a date it is as likely meant as the one to come, where the words leave it open. */
const LATELY = 120;

/** So many days before another date of its sentence a date without a year is the one before, and not the one a year after. */
const SOON = 60;

/**
 * What a date says, never more exactly than it was said. Null where it says nothing that could be known: without a day of
 * publication "this summer" is no date.
 */
export function readDate(form: DateForm, ground: Ground): DateReading | null {
  const published = ground.published === null ? null : Temporal.PlainDate.from(ground.published);
  const base = along(published, ground);
  const read = readFrom(form, published, base, ground);
  // "It was shown in May 2019 and opened in October": of which year that is is not said.
  const isBack = ground.past && base !== published && (form.kind === 'day' || form.kind === 'month');
  return read && isBack ? { ...read, why: read.why ?? (form.year ? null : COUNTED) } : read;
}

function readFrom(
  form: DateForm,
  published: Temporal.PlainDate | null,
  base: Temporal.PlainDate | null,
  ground: Ground,
): DateReading | null {
  switch (form.kind) {
    case 'day':
      return readDay(form, base, ground);
    case 'year':
      return {
        day: { precision: 'year', value: String(form.year) },
        why: form.edition ? 'it is the year by which a festival is called' : null,
      };
    case 'ordinal':
      return ordinal(form, ground.before, ground.published);
    case 'from':
      return published && fromPublished(form, published);
    case 'after':
      return counted(form, ground.before);
    case 'following':
      return following(form, ground.before) ?? nearestLike(form, base, ground);
    case 'feast':
      return readFeast(form, published, ground);
    case 'month':
      return readMonth(form, base, ground);
    case 'season':
      return readSeason(form, published, ground);
    case 'weekday':
      return published && readWeekday(form, published, ground);
    case 'weekend':
      return published && readWeekend(form, published, ground);
    case 'turn':
      return published && readTurn(form, published);
  }
}

/** "In the September", where no date stands before it. */
const nearestLike = (
  { month, of }: Extract<DateForm, { kind: 'following' }>,
  published: Temporal.PlainDate | null,
  ground: Ground,
): DateReading | null =>
  of === 'the' && month !== null
    ? readMonth({ kind: 'month', month, year: null, turn: null, of: null }, published, ground)
    : null;

/** The day from which a date without a year is looked for. */
function along(
  published: Temporal.PlainDate | null,
  { before, along, past }: Ground,
): Temporal.PlainDate | null {
  if (!along || (before?.precision !== 'day' && before?.precision !== 'month')) return published;
  // "On July 18, with previews from July 16": a little before it is no year after it.
  const last = Temporal.PlainDate.from(
    before.precision === 'day' ? before.value : `${before.value}-01`,
  ).subtract({ days: SOON });
  if (past) {
    // "It was shown in May 2019 and opened in October": in the year after that, and not in the one before the article.
    const until = last.add({ years: 1 });
    return published === null || Temporal.PlainDate.compare(until, published) < 0 ? until : published;
  }
  return published === null || Temporal.PlainDate.compare(last, published) > 0 ? last : published;
}

const sure = (day: FoundDay): DateReading => ({ day, why: null });
const yearBy = (turn: Exclude<Turn, null>, year: number): number =>
  year + { this: 0, next: 1, last: -1 }[turn];

function readDay(
  { words, year, of, range, back }: Extract<DateForm, { kind: 'day' }>,
  published: Temporal.PlainDate | null,
  { chrono, past, before }: Ground,
): DateReading | null {
  if (!year && !published) return null;
  const base = published ?? Temporal.PlainDate.from('2000-01-01');
  const found = parsed(chrono, words, base);
  if (!found?.start.isCertain('day') || !found.start.isCertain('month')) return null;
  const date = plain(found);
  const why = range ? 'it is from one day to another; the first is taken' : slashed(words);
  if (of === 'same') {
    const own = before && before.precision !== 'tba' ? Number(before.value.slice(0, 4)) : null;
    return own === null
      ? null
      : { day: dayOf(date.with({ year: own })), why: 'it is counted from another date of the article' };
  }
  if (of !== null && published) return { day: dayOf(date.with({ year: yearBy(of, published.year) })), why };
  if (back !== undefined && published)
    return { day: dayOf(date.with({ year: published.year - back })), why: FROM_HERE };
  const near = year || !published ? null : nearest((of) => date.with({ year: of }), published, past);
  const chosen = near?.day ?? date;
  const off = near?.why ?? offDay(words, chosen);
  if (year || !published) return { day: dayOf(chosen), why: why ?? off };
  const far = Math.abs(chosen.since(published).days) > FAR;
  return {
    day: dayOf(chosen),
    why:
      why ?? off ?? (far ? 'the article names no year, and the nearest such day is far from its own' : null),
  };
}

/** The day in the year that makes it past or to come, as it is told; where nothing tells, the one to come unless it has just been. */
function nearest(
  on: (year: number) => Temporal.PlainDate,
  published: Temporal.PlainDate,
  past: boolean | null,
): { day: Temporal.PlainDate; why: string | null } {
  const days = [-1, 0, 1].map((years) => on(published.year + years));
  const upTo = days.findLast((day) => Temporal.PlainDate.compare(day, published) <= 0) ?? on(published.year);
  const onwards = days.find((day) => Temporal.PlainDate.compare(day, published) >= 0) ?? upTo;
  const lately = past === null && published.since(upTo).days < LATELY && !upTo.equals(onwards);
  if (lately) return { day: upTo, why: UNTOLD };
  return { day: past ? upTo : onwards, why: null };
}

function slashed(words: string): string | null {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\//u.exec(words) ?? [];
  return first && second && Number(first) <= 12 && Number(second) <= 12 && first !== second
    ? 'the order of day and month is not known'
    : null;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function offDay(words: string, date: Temporal.PlainDate): string | null {
  const named = WEEKDAYS.indexOf(words.slice(0, 3).toLowerCase());
  return /^\p{L}+\.?,? (?:the )?[\p{L}\d]+/u.test(words) && named >= 0 && date.dayOfWeek !== named + 1
    ? 'the weekday it names is not that of this day'
    : null;
}

function readFeast(
  form: Extract<DateForm, { kind: 'feast' }>,
  published: Temporal.PlainDate | null,
  { past, home }: Ground,
): DateReading | null {
  const feast = feastOf(form.name, home);
  if (!feast) return null;
  const at = (day: Temporal.PlainDate): DateReading =>
    form.about
      ? { day: monthValue(day.year, day.month), why: 'it names a feast and not a day' }
      : { day: dayOf(day), why: isOfNation(form.name) ? 'nations keep it on different days' : null };
  if (form.year !== null) return at(feast.on(form.year));
  if (!published) return null;
  if (form.back !== undefined) {
    const read = at(feast.on(published.year - form.back));
    return { ...read, why: read.why ?? FROM_HERE };
  }
  if (form.turn) return at(feast.on(yearBy(form.turn, published.year)));
  const near = nearest((year) => feast.on(year), published, past);
  const read = at(near.day);
  return { ...read, why: read.why ?? near.why };
}

/** "Next" is of the next year where this year's is over or under way; else it may be either. */
function yearOf(turn: Turn, end: number, published: Temporal.PlainDate, past: boolean | null) {
  const over = end < published.month;
  const under = end === published.month;
  const why = 'it may be meant of this year or of another';
  if (turn === 'next') return { year: published.year + 1, why: over || under ? null : why };
  if (turn === 'last') return { year: published.year - (over ? 0 : 1), why: over ? why : null };
  if (turn === 'this') return { year: published.year, why: over && past !== true ? why : null };
  if (past) return { year: published.year - (over || under ? 0 : 1), why: null };
  if (over && past === null && 30 * (published.month - end) < LATELY)
    return { year: published.year, why: UNTOLD };
  const far = over && 30 * (12 + end - published.month) >= FAR;
  if (far) return { year: published.year + 1, why: 'such a month has just been, and no year is named' };
  return { year: published.year + (over ? 1 : 0), why: null };
}

function readMonth(
  { month, year, turn, of, back }: Extract<DateForm, { kind: 'month' }>,
  published: Temporal.PlainDate | null,
  { past }: Ground,
): DateReading | null {
  if (year !== null) return sure(monthValue(year, month));
  if (!published) return null;
  if (of) return sure(monthValue(yearBy(of, published.year), month));
  if (back !== undefined) return { day: monthValue(published.year - back, month), why: FROM_HERE };
  const read = yearOf(turn, month, published, past);
  return { day: monthValue(read.year, month), why: read.why };
}

function readSeason(
  { season, year, turn, of, back }: Extract<DateForm, { kind: 'season' }>,
  published: Temporal.PlainDate | null,
  { past }: Ground,
): DateReading | null {
  if (year !== null) return sure({ precision: 'season', value: `${year}-${season}` });
  if (!published) return null;
  if (of) return sure({ precision: 'season', value: `${yearBy(of, published.year)}-${season}` });
  if (back !== undefined) {
    const day = { precision: 'season', value: `${published.year - back}-${season}` } as const;
    return { day, why: FROM_HERE };
  }
  const read =
    turn === 'next'
      ? { year: published.year + 1, why: null }
      : yearOf(turn, BY_LATEST[season], published, past);
  const winter = season === 'winter' ? 'a winter lies in two years' : null;
  return { day: { precision: 'season', value: `${read.year}-${season}` }, why: read.why ?? winter };
}

function readTurn(
  { unit, turn, back = 0 }: Extract<DateForm, { kind: 'turn' }>,
  published: Temporal.PlainDate,
): DateReading {
  if (unit === 'year') return sure({ precision: 'year', value: String(yearBy(turn, published.year)) });
  const month = published.toPlainYearMonth().add({ months: { this: 0, next: 1, last: -1 }[turn] });
  return { day: monthValue(month.year - back, month.month), why: back > 0 ? FROM_HERE : null };
}
