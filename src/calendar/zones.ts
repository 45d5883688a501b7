/** What the clock on a wall of a zone shows. */
export interface ZoneClock {
  /** IANA zone. */
  readonly id: string;
  /** Its city by its own name ("New York"). */
  readonly city: string;
  /** "14:05" */
  readonly time: string;
  /** "+02:00" */
  readonly offset: string;
}

const MOST = 25;

/** The words by which zones are compared: no case, no marks, no separators. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function clockIn(id: string, now: Temporal.Instant): ZoneClock {
  const local = now.toZonedDateTimeISO(id);
  const city = (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
  return { id, city, time: local.toPlainTime().toString({ smallestUnit: 'minute' }), offset: local.offset };
}

/**
 * Finds zones by their names, cities first, each once, at most 25; all from the start of the alphabet where nothing is typed.
 * @param now the moment at which clocks show what they show.
 */
export function searchZones(typed: string, now: Temporal.Instant, limit: number = MOST): ZoneClock[] {
  const wanted = fold(typed);
  const ids = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
  const found = ids.filter((id) => fold(id).includes(wanted));
  const rank = (id: string) => Number(!fold(id.split('/').at(-1) ?? id).startsWith(wanted));
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, Math.min(limit, MOST))
    .map((id) => clockIn(id, now));
}
