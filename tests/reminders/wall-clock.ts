const MINUTE = 60_000;

/** Writes instants as "2023-07-14 09:00" in a zone, by Intl and not by Temporal: the plan's own reckoning is not asked. */
function wallClock(zone: string): (minute: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (minute) => format.format(minute * MINUTE);
}

const clocks = new Map<string, (minute: number) => string>();

function clockOf(zone: string): (minute: number) => string {
  const clock = clocks.get(zone) ?? wallClock(zone);
  clocks.set(zone, clock);
  return clock;
}

/**
 * The instant at which a clock on the wall of a zone shows a time, found by walking over every minute around it. Where it
 * never does because clocks jump over it, as long after the jump as the time lay behind its beginning (RFC 5545).
 */
export function walkTo(day: string, time: string, zone: string): Temporal.Instant {
  const clock = clockOf(zone);
  const wanted = `${day} ${time}`;
  const noon = Date.parse(`${day}T12:00:00Z`) / MINUTE;
  let before = clock(noon - 2400);
  for (let minute = noon - 2399; minute < noon + 2400; minute++) {
    const shown = clock(minute);
    if (shown === wanted) return instant(minute);
    if (before < wanted && wanted < shown) return instant(minute + minutesBetween(before, wanted) - 1);
    before = shown;
  }
  throw new RangeError(`no minute of ${wanted} in ${zone}`);
}

const minutesBetween = (from: string, to: string) =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / MINUTE;

const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * MINUTE);
