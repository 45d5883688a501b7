/** A feast by whose name films are dated, and on which day it falls in a year. */
interface Feast {
  readonly words: string;
  readonly on: (year: number) => Temporal.PlainDate;
  /** Whether its name means more days than one. */
  readonly about: boolean;
}

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day });

/** The weekday (from 1, Monday) that is the so-manieth of a month; -1 is its last. */
const movable = (month: number, weekday: number, count: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  const weeks = count > 0 ? count - 1 : Math.floor((first.daysInMonth - start.day) / 7);
  return start.add({ weeks });
};

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher (Nature, 20 April 1876). */
function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Temporal.PlainDate.from({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}

const feast = (words: string, on: Feast['on'], about = false): Feast => ({ words, on, about });

// What is more exact comes first: "Christmas Day" before "Christmas". American ones fall as the United States keep them.
const FEASTS: readonly Feast[] = [
  feast('Christmas Day', fixed(12, 25)),
  feast('Christmas Eve', fixed(12, 24)),
  feast('Boxing Day', fixed(12, 26)),
  feast("New Year['’]s Eve", fixed(12, 31)),
  feast("New Year['’]s Day", fixed(1, 1)),
  feast("(?:St\\.? )?Valentine['’]s Day", fixed(2, 14)),
  feast("St\\.? Patrick['’]s Day", fixed(3, 17)),
  feast('Halloween', fixed(10, 31)),
  feast('Independence Day|(?:the )?Fourth of July', fixed(7, 4)),
  feast('Good Friday', (year) => easter(year).subtract({ days: 2 })),
  feast('Easter (?:Sunday|Day)', easter),
  feast('Easter Monday', (year) => easter(year).add({ days: 1 })),
  feast("Presidents['’]? Day", movable(2, 1, 3)),
  feast('(?:MLK|Martin Luther King Jr\\.?) Day', movable(1, 1, 3)),
  feast('Memorial Day', movable(5, 1, -1)),
  feast('Labor Day', movable(9, 1, 1)),
  feast('Columbus Day', movable(10, 1, 2)),
  feast('Thanksgiving(?: Day)?', movable(11, 4, 4)),
  feast('Easter', easter, true),
  feast('Christmas|Xmas', fixed(12, 25), true),
  feast('[Hh]olidays?(?: season)?|[Ff]estive season', fixed(12, 25), true),
];

/** The source of a pattern of all feasts, none capturing. */
export const FEAST = FEASTS.slice(0, -1)
  .map(({ words }) => words)
  .join('|');

/** The source of a pattern of the weeks around Christmas as the trade calls them: plain words, so only beside a year and the like. */
export const HOLIDAYS = FEASTS.at(-1)?.words ?? '';

const KNOWN = FEASTS.map((one) => [new RegExp(`^(?:${one.words})$`, 'u'), one] as const);

/** The feast that words name, which `FEAST` or `HOLIDAYS` has matched. */
export function feastOf(words: string): Feast | undefined {
  return KNOWN.find(([pattern]) => pattern.test(words))?.[1];
}
