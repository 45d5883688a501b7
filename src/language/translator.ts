import type { CalendarDate } from '../calendar/date.ts';
import type { Difference } from '../calendar/standing.ts';
import { keeping } from '../kept.ts';
import type { Catalogue, MessageKey, MessageParams } from './catalogue.ts';
import { commandIn, optionIn } from './command-names.ts';
import { fill } from './format.ts';

/** Speaks one language. */
export interface Translator {
  /** BCP 47 tag of the catalogue that speaks: "en", "de". */
  readonly locale: string;
  /** The opening and the closing quotation mark. */
  readonly quotes: readonly [string, string];
  /** A text of ours. @throws Error when a parameter is missing, which is a bug. */
  t(key: MessageKey, params?: MessageParams): string;
  number(value: number): string;
  /** What a command is called in Discord: "event add", "termin hinzufügen". @param path its English name, with the subcommand's */
  command(path: string): string;
  /** What an option of a command is called in Discord. */
  option(name: string): string;
  /** What a language is called: "English", "anglais". @param tag BCP 47 */
  language(tag: string): string;
  /** "a, b and c", or "a, b or c" for a disjunction. */
  list(items: Iterable<string>, type?: 'conjunction' | 'disjunction'): string;
  /** A date in words, as finely as it was said: "14 July 2023", "July 2023", "2023", "to be announced". */
  date(date: CalendarDate | Temporal.PlainDate, style?: DateStyle): string;
  /** A distance on the calendar in words, parts of zero left out: "3 years and 1 month"; of nothing at all, "0 days". */
  duration(difference: Partial<Difference>): string;
}

/** "full" names the day of the week too; only a date with a day has one. */
type DateStyle = 'long' | 'full';

/** Makes the one that speaks from a catalogue. */
export function createTranslator(catalogue: Catalogue): Translator {
  const { locale, formats, first } = catalogue;
  const numbers = kept(() => new Intl.NumberFormat(formats));
  const plurals = kept(() => new Intl.PluralRules(locale));
  const names = kept(() => new Intl.DisplayNames(formats, { type: 'language' }));
  const lists = {
    conjunction: kept(() => new Intl.ListFormat(formats, { type: 'conjunction' })),
    disjunction: kept(() => new Intl.ListFormat(formats, { type: 'disjunction' })),
  };
  // Answers count the same few things, and Intl takes longer over a number than all else of a text does.
  const plural = keeping((count) => plurals().select(Number(count)));
  const written = keeping((value) => numbers().format(Number(value)));
  const customs = {
    plural: (count: number) => plural(String(count)),
    number: (value: number) => written(String(value)),
  };
  const inWords = dateWriter(formats, first);
  const t = (key: MessageKey, params: MessageParams = {}) => {
    const message = catalogue.messages.get(key);
    if (message === undefined) throw new Error(`the catalogue ${locale} has no message ${key}`);
    return fill(message, params, customs, key);
  };
  const list = (items: Iterable<string>, type: keyof typeof lists = 'conjunction') => {
    const all = [...items];
    // One alone needs no "and", and most lists of an answer are of one.
    return all.length === 1 ? all.join() : lists[type]().format(all);
  };
  return {
    locale,
    quotes: catalogue.quotes,
    t,
    list,
    number: customs.number,
    command: (path) => commandIn(catalogue.messages, path),
    option: (name) => optionIn(catalogue.messages, name),
    language: (tag) => names().of(tag) ?? tag,
    date: (date, style = 'long') => inWords(asDate(date), style) ?? t('date.tba'),
    duration: (difference) => list(durationParts(difference, t)),
  };
}

/** Makes something when it is first needed, and keeps it: a format costs more than all that is written with it. */
function kept<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function asDate(date: CalendarDate | Temporal.PlainDate): CalendarDate {
  return date instanceof Temporal.PlainDate ? { precision: 'day', value: date.toString() } : date;
}

const fields = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * Writes dates by the customs of a language; undefined for one to be announced. A date is written in UTC, where it is
 * made, so no zone can move it. Formats are kept, since making one costs more than all else in an answer's text, and so are the
 * dates: packs name few.
 */
function dateWriter(
  formats: string,
  first: string | undefined,
): (date: CalendarDate, style: DateStyle) => string | undefined {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = kept(() => new Intl.DateTimeFormat(formats, { ...options, timeZone: 'UTC' }));
    return keeping((value) =>
      format()
        .formatToParts(new Date(value))
        .map((part) => (part.type === 'day' && part.value === '1' ? (first ?? part.value) : part.value))
        .join(''),
    );
  };
  const writers = { day: writer(fields.day), month: writer(fields.month), year: writer(fields.year) };
  const full = writer({ ...fields.day, weekday: 'long' });
  return ({ precision, value }, style) => {
    if (precision === 'tba') return undefined;
    return (style === 'full' && precision === 'day' ? full : writers[precision])(value);
  };
}

function durationParts(
  { years = 0, months = 0, days = 0 }: Partial<Difference>,
  t: Translator['t'],
): string[] {
  const parts = [];
  if (years > 0) parts.push(t('duration.years', { count: years }));
  if (months > 0) parts.push(t('duration.months', { count: months }));
  if (days > 0 || parts.length === 0) parts.push(t('duration.days', { count: days }));
  return parts;
}
