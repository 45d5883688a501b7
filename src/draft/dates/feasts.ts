import type { Home } from './homes.ts';

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

/** The day of another calendar that falls in a year of ours: the first, where two do. */
const elsewhere = (calendar: string, month: number, day: number) => (year: number) => {
  const near = Temporal.PlainDate.from({ year, month: 1, day: 1 }).withCalendar(calendar).year;
  const days = [near - 1, near, near + 1].map((own) =>
    Temporal.PlainDate.from({ calendar, year: own, month, day }).withCalendar('iso8601'),
  );
  return days.find((one) => one.year === year) ?? fixed(1, 1)(year);
};

/** Diwali: the eve of the new moon from the middle of October on, by the Chinese calendar, whose months begin with new moons. */
function diwali(year: number): Temporal.PlainDate {
  const from = fixed(10, 17)(year);
  return from.add({ days: (31 - from.withCalendar('chinese').day) % 30 }).subtract({ days: 1 });
}

const feast = (words: string, on: Feast['on'], about = false): Feast => ({ words, on, about });

const INDEPENDENCE = 'Independence Day';
const INDEPENDENT: Record<Home, Feast['on']> = {
  India: fixed(8, 15),
  Pakistan: fixed(8, 14),
  Nigeria: fixed(10, 1),
  Ghana: fixed(3, 6),
  Kenya: fixed(12, 12),
  Philippines: fixed(6, 12),
  Indonesia: fixed(8, 17),
  Mexico: fixed(9, 16),
};

/** A new or full moon (by how many days after the new one) from a day on: new moons begin the months of the Chinese calendar. */
const moon = (month: number, day: number, after: number) => (year: number) => {
  const from = fixed(month, day)(year);
  const age = from.withCalendar('chinese').day - 1;
  return from.add({ days: (((after - age) % 30) + 30) % 30 });
};

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
  feast('(?:the )?Fourth of July', fixed(7, 4)),
  feast(INDEPENDENCE, fixed(7, 4)),
  feast('Burns Night', fixed(1, 25)),
  feast('Waitangi Day', fixed(2, 6)),
  feast("(?:International )?Women[’']s Day", fixed(3, 8)),
  feast("April Fools?[’']? Day", fixed(4, 1)),
  feast('Freedom Day', fixed(4, 27)),
  feast('Democracy Day', fixed(6, 12)),
  feast('Youth Day', fixed(6, 16)),
  feast('Heritage Day', fixed(9, 24)),
  feast('(?:Guy Fawkes|Bonfire) Night', fixed(11, 5)),
  feast('Remembrance Day|Armistice Day', fixed(11, 11)),
  feast('Super Bowl Sunday', movable(2, 7, 2)),
  feast('Mothering Sunday', (year) => easter(year).subtract({ days: 21 })),
  feast('Good Friday', (year) => easter(year).subtract({ days: 2 })),
  feast('Easter (?:Sunday|Day)', easter),
  feast('Easter Monday', (year) => easter(year).add({ days: 1 })),
  feast("Presidents['’]? Day", movable(2, 1, 3)),
  feast('(?:MLK|Martin Luther King Jr\\.?) Day', movable(1, 1, 3)),
  feast('Memorial Day', movable(5, 1, -1)),
  feast('Labor Day', movable(9, 1, 1)),
  feast('Columbus Day', movable(10, 1, 2)),
  feast('Thanksgiving(?: Day)?', movable(11, 4, 4)),
  feast('Republic Day', fixed(1, 26)),
  feast('Australia Day', fixed(1, 26)),
  feast('Anzac Day|ANZAC Day', fixed(4, 25)),
  feast('Juneteenth', fixed(6, 19)),
  feast('Canada Day', fixed(7, 1)),
  feast('Bastille Day', fixed(7, 14)),
  feast('Gandhi Jayanti', fixed(10, 2)),
  feast('Veterans Day', fixed(11, 11)),
  feast("St\\.? Stephen['’]s Day", fixed(12, 26)),
  feast("Mother['’]s Day", movable(5, 7, 2)),
  feast("Father['’]s Day", movable(6, 7, 3)),
  feast('(?:Makar )?Sankranthi|(?:Makar )?Sankranti|Pongal', fixed(1, 14), true),
  feast('Diwali|Deepavali', diwali, true),
  feast('Dussehra|Dasara', (year) => diwali(year).subtract({ days: 20 }), true),
  feast('Holi', moon(2, 26, 14), true),
  feast('Ugadi|Gudi Padwa', moon(3, 14, 1), true),
  feast('Vishu|Puthandu|Baisakhi|Poila Boishakh|(?:Tamil|Bengali) New Year', fixed(4, 14), true),
  feast('Raksha Bandhan|Rakhi', moon(8, 5, 14), true),
  feast('Ganesh Chaturthi|Vinayaka Chavithi', moon(8, 22, 3), true),
  feast('Onam', moon(8, 20, 10), true),
  feast('Navratri|Navaratri|Durga Puja', (year) => diwali(year).subtract({ days: 25 }), true),
  feast('Songkran', fixed(4, 13), true),
  feast('Ramadan|Ramzan', elsewhere('islamic-umalqura', 9, 1), true),
  feast('Eid al-Adha|Eid-al-Adha|Bakrid|Bakra Eid', elsewhere('islamic-umalqura', 12, 10), true),
  feast('Eid(?:[ -](?:al|ul)-Fitr)?', elsewhere('islamic-umalqura', 10, 1), true),
  feast('(?:Lunar|Chinese) New Year', elsewhere('chinese', 1, 1), true),
  feast('(?:the )?New Year', fixed(1, 1), true),
  feast('Golden Week', fixed(4, 29), true),
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

/** The feast that words name, which `FEAST` or `HOLIDAYS` has matched, as it is kept where the article is at home. */
export function feastOf(words: string, home: Home | null = null): Feast | undefined {
  const found = KNOWN.find(([pattern]) => pattern.test(words))?.[1];
  return found && home && found.words === INDEPENDENCE ? { ...found, on: INDEPENDENT[home] } : found;
}

/** "Mother’s Day" of Britain is in March, "Republic Day" of Turkey in October. */
const OF_NATIONS = new RegExp(
  `^(?:${INDEPENDENCE}|(?:Republic|Democracy|Freedom|Heritage|Youth) Day|(?:Mother|Father|Women)['’]s Day)$`,
  'u',
);

/** Whether nations keep a feast of this name on different days. */
export const isOfNation = (words: string): boolean => OF_NATIONS.test(words);
