import { steadyOffset } from './zone-stretch.ts';

/** An IANA time zone, and whether it was only assumed because nobody has named one: then the text must say so. */
export interface Zone {
  id: string;
  assumed: boolean;
}

/** The zone of whom we know no zone. */
export const unknownZone: Zone = { id: 'UTC', assumed: true };

/** Takes a zone that somebody has set; none means UTC, marked as assumed. @throws RangeError for no IANA zone. */
export function zoneOf(id: string | undefined): Zone {
  if (id === undefined) return unknownZone;
  if (!isZone(id)) throw new RangeError(`${JSON.stringify(id)} is not an IANA time zone`);
  return { id, assumed: false };
}

/** What was found to be one; there are a few hundred, and each costs a formatter to find out. */
const known = new Set<string>();

/**
 * Whether a text names an IANA time zone ("Europe/Berlin", "UTC") that this Node knows. A bare offset ("+02:00") is none: it
 * knows nothing of summer time.
 */
export function isZone(text: string): boolean {
  if (known.has(text)) return true;
  const found = looksLikeZone(text);
  if (found) known.add(text);
  return found;
}

function looksLikeZone(text: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/u.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar day that an instant falls on in a zone. */
export function dayIn(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The instant of a wall time on a day in a zone. Where clocks jump it resolves as Temporal's `compatible`, which is
 * RFC 5545's rule (§3.3.5): 02:30 in a gap is 03:30, and of a time that comes twice it is the first.
 */
export function instantOfDay(
  day: Temporal.PlainDate,
  zone: string,
  time: Temporal.PlainTime,
): Temporal.Instant {
  return day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

/**
 * As `instantOfDay`, in numbers: planning asks for many.
 * @param wall a wall time in the milliseconds that it would be since 1970 if the wall were in UTC.
 * @returns epoch milliseconds.
 */
export function epochOfWall(wall: number, zone: string): number {
  const offset = steadyOffset(wall, zone);
  if (offset !== undefined) return wall - offset;
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
  return instantOfDay(local.toPlainDate(), zone, local.toPlainTime()).epochMilliseconds;
}

const DAY_MS = 86_400_000;

/** The first instant of the day after that on which an instant falls in a zone. Both in epoch milliseconds. */
export function nextMidnight(at: number, zone: string): number {
  const offset = steadyOffset(at, zone);
  if (offset === undefined) {
    const day = dayIn(Temporal.Instant.fromEpochMilliseconds(at), zone);
    return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  }
  return (Math.floor((at + offset) / DAY_MS) + 1) * DAY_MS - offset;
}
