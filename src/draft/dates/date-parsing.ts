import type { Chrono } from 'chrono-node';

/** The library is held to all of the words: of what it understands in part it makes a date of its own. */
export function parsed(
  chrono: Pick<Chrono, 'parse'>,
  words: string,
  base: Temporal.PlainDate,
  forwardDate = true,
) {
  const text = words
    .replace(/^the /u, '')
    .replace(/ week(?=,? )/u, '')
    .replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/u, dotted)
    .trim();
  const instant = new Date(base.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds);
  const [found] = chrono.parse(text, { instant, timezone: 0 }, { forwardDate });
  return found?.text === text ? found : undefined;
}

/** With full stops or hyphens the day stands first. */
const dotted = (_: string, day: string, month: string, year: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The day that the library has understood. */
export const plain = ({ start }: NonNullable<ReturnType<typeof parsed>>): Temporal.PlainDate =>
  Temporal.PlainDate.from({
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 0,
    day: start.get('day') ?? 0,
  });
