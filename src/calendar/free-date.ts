import type { ParsedResult } from 'chrono-node';
import { type ChronoReader, readersFor } from './free-date-readers.ts';
import { isOver, type OwnTime } from './own-time.ts';
import { dayIn } from './zone.ts';

/** For whom a text is read: "Friday" is theirs, and so is the order of day and month. */
export interface Reading {
  readonly now: Temporal.Instant;
  /** IANA zone in which the text is meant. */
  readonly zone: string;
  /** BCP 47 tag of the writer's language: "en-US" writes the month first, "en-GB" the day. */
  readonly locale: string;
}

/** What was understood: one time, or two where the order of day and month decides; the likelier first. */
export type Understood =
  | { readonly times: readonly [OwnTime, ...OwnTime[]] }
  /** Nothing, only a part of it, no day, or from one time to another. */
  | { readonly problem: 'unclear' | 'no-day' | 'range' };

/**
 * Reads a day, or a moment, as people write it: "next Friday 8pm", "14 July", "in 3 weeks", "2027-01-30 20:00". All of the text
 * has to be understood, and a day has to be named, since a guess would stand in a calendar: "3 days before christmas" is
 * not three days ago. Days without a year are those to come.
 */
export async function readTimes(typed: string, reading: Reading): Promise<Understood> {
  const text = tidied(typed);
  const iso = readIso(text, reading.zone);
  if (iso) return { times: [iso] };
  if (BACKWARDS.test(text)) return { problem: 'unclear' };
  const readers = await readersFor(reading.locale, text);
  const understood = readers.map((group) => firstOf(group, text, reading));
  const times = understood.flatMap((one) => ('times' in one ? one.times : []));
  const [first, ...others] = times.filter((time, at) => times.findIndex((other) => same(time, other)) === at);
  if (first) return { times: [first, ...others] };
  return understood.find((one) => 'problem' in one) ?? { problem: 'unclear' };
}

/**
 * One blank between words, a straight apostrophe, no full stop; "12.7." with slashes, which the library knows where a year
 * is missing; "20h30" as a time, which it knows in French alone, but for "in 3h"; "viernes que viene" is the Friday to come.
 */
const tidied = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('’', "'")
    .replaceAll(
      /(?<!\b(?:in|en|dans|de) )\b(\d{1,2}) ?h(\d{2})?(?=$| )/giu,
      (_, hour, minute = '00') => `${hour}:${minute}`,
    )
    .replace(/ que viene(?=$| )/iu, '')
    .replace(/^(\d{1,2})\. ?(\d{1,2})\.(?=$| )/u, '$1/$2')
    .replace(/[.!]$/u, '');

/** The library takes "last Friday" for the next one. */
const BACKWARDS =
  /(?<!\p{L})(?:last|past|previous|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|derni(?:er|ère)|passée?|pasad[ao])(?!\p{L})/iu;

const same = (a: OwnTime, b: OwnTime) => JSON.stringify(a) === JSON.stringify(b);

function readIso(text: string, zone: string): OwnTime | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2}))?$/u.exec(text);
  if (!match) return undefined;
  const [, day = '', hour, minute] = match;
  try {
    if (hour === undefined) return { kind: 'day', day: Temporal.PlainDate.from(day).toString() };
    return momentOf(Temporal.PlainDateTime.from(`${day}T${hour.padStart(2, '0')}:${minute}`), zone);
  } catch (error) {
    // A day that is in no calendar is left to the message that asks for another.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const momentOf = (wall: Temporal.PlainDateTime, zone: string): OwnTime => ({
  kind: 'moment',
  local: wall.toString({ smallestUnit: 'minute' }),
  zone,
});

/** What the first reader understands that understands all of it; else what stands in the way of the first. */
function firstOf(readers: readonly ChronoReader[], text: string, reading: Reading): Understood {
  const understood = readers.map((reader) => readWith(reader, text, reading));
  return (
    understood.find((one) => 'times' in one) ??
    understood.find((one) => 'problem' in one && one.problem !== 'unclear') ?? { problem: 'unclear' }
  );
}

function readWith(reader: ChronoReader, text: string, { now, zone }: Reading): Understood {
  const found = whole(reader, text, now, zone);
  if (!found) return { problem: 'unclear' };
  if (found.end) return { problem: 'range' };
  if (found.start.isCertain('hour')) return asTime(found, zone, now);
  // Where no hour is named, today is a day to come until it ends.
  const today = dayIn(now, zone).toZonedDateTime(zone).toInstant();
  return asTime(whole(reader, text, today, zone) ?? found, zone, now);
}

function whole(
  reader: ChronoReader,
  text: string,
  now: Temporal.Instant,
  zone: string,
): ParsedResult | undefined {
  const offset = now.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  const reference = { instant: new Date(now.epochMilliseconds), timezone: offset };
  const [found, ...more] = reader.parse(text, reference, { forwardDate: true });
  return found && more.length === 0 && bare(found.text) === bare(text) ? found : undefined;
}

/** Words before a date that mean nothing by themselves. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:on|at|am|um|den|the|le|el)\s+/u, '')
    .trim();

function asTime({ start }: ParsedResult, zone: string, now: Temporal.Instant): Understood {
  const named = (start.isCertain('day') && start.isCertain('month')) || start.isCertain('weekday');
  if (!named) return { problem: 'no-day' };
  const { year, month, day, hour, minute } = {
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 0,
    day: start.get('day') ?? 0,
    hour: start.get('hour') ?? 0,
    minute: start.get('minute') ?? 0,
  };
  const date = Temporal.PlainDate.from({ year, month, day });
  if (!start.isCertain('hour')) return { times: [{ kind: 'day', day: date.toString() }] };
  const wall = date.toPlainDateTime({ hour, minute });
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
  if (offset === null) {
    const time = momentOf(wall, zone);
    // Of a weekday the library only takes care that the day is to come.
    const passed = !start.isCertain('day') && isOver(time, now, zone);
    return { times: [passed ? momentOf(wall.add({ weeks: 1 }), zone) : time] };
  }
  const instant = wall.toZonedDateTime('UTC').toInstant().subtract({ minutes: offset });
  return { times: [momentOf(instant.toZonedDateTimeISO(zone).toPlainDateTime(), zone)] };
}
