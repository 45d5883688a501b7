/** What the clock on a wall of a zone shows. */
export interface ZoneClock {
  /** IANA zone. */
  readonly id: string;
  /** Its city by its own name ("New York"), or what was typed and means it ("Munich"). */
  readonly city: string;
  /** "14:05" */
  readonly time: string;
  /** "+02:00" */
  readonly offset: string;
}

const DAY_MINUTES = 24 * 60;

/** Reads the clock of a zone. */
export function clockIn(id: string, now: Temporal.Instant, city: string = cityOf(id)): ZoneClock {
  const local = now.toZonedDateTimeISO(id);
  return { id, city, time: local.toPlainTime().toString({ smallestUnit: 'minute' }), offset: local.offset };
}

/** The last part of an IANA name, as it is said. */
export function cityOf(id: string): string {
  return (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
}

/** Minutes from UTC that a text names ("+2", "UTC+05:30", "gmt-3", "−0330"); undefined where it names none. */
export function readOffset(typed: string): number | undefined {
  const match = /^(?:utc|gmt)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d{2}))?$/iu.exec(typed.trim());
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (Number(match[3] ?? 0) > 59 || minutes > 14 * 60) return undefined;
  return match[1] === '+' ? minutes : -minutes;
}

/** Minutes of the day that a text names ("14:05", "2pm", "2:05 p.m.", "14 Uhr", "14h"); undefined where it names none. */
export function readLocalTime(typed: string): number | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?|(uhr|h))?$/iu.exec(typed.trim());
  const [, hourText = '', minuteText, half, clock] = match ?? [];
  if (!match || (minuteText ?? half ?? clock) === undefined) return undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  const noon = half?.toLowerCase() === 'p' ? 12 : 0;
  return (half ? (hour % 12) + noon : hour) * 60 + minute;
}

/** Minutes between two times of day, the shorter way round the clock. */
export function apart(a: number, b: number): number {
  const way = Math.abs(a - b) % DAY_MINUTES;
  return Math.min(way, DAY_MINUTES - way);
}
