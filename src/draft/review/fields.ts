import type { Draft, DraftItem } from '../../packs/draft/record.ts';
import { contentOf, filmOf, itemsOf, subjectOf } from '../../packs/draft/record.ts';
import type { DraftKind } from '../../packs/draft/values.ts';
import { releaseKind } from '../../packs/schema.ts';
import { worded } from './show.ts';

/** A field that a person may mend: its question, and how a line becomes its value, or why it can't. */
export interface Field {
  readonly key: string;
  /** Whether it is asked at all, by what the thing says so far; always where it is not there. */
  readonly asked?: (value: Readonly<Record<string, unknown>>) => boolean;
  asks(draft: Draft): string;
  read(line: string, draft: Draft): { value: unknown } | { wrong: string };
}

const text = (key: string, asks: string): Field => ({
  key,
  asks: () => asks,
  read: (line) => (line === '' || line === NONE ? { wrong: 'It can’t be left out.' } : { value: line }),
});

/** What is typed for "not stated". */
const NONE = '–';

const isNone = (line: string): boolean => ['', '-', NONE].includes(line);

const optional = (key: string, asks: string): Field => ({
  key,
  asks: () => asks,
  read: (line) => ({ value: isNone(line) ? null : line }),
});

const several = (key: string, asks: string): Field => ({
  key,
  asks: () => asks,
  read: (line) => ({
    value: isNone(line)
      ? []
      : line
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean),
  }),
});

const oneOf = (key: string, asks: string, all: readonly string[], none: boolean): Field => ({
  key,
  asks: () => `${asks} (${all.join(', ')})`,
  read(line) {
    if (none && isNone(line)) return { value: null };
    return all.includes(line) ? { value: line } : { wrong: `It is one of: ${all.join(', ')}.` };
  },
});

const titlesOf = (draft: Draft): string =>
  itemsOf(draft, 'film')
    .map((one, place) => `${place + 1} ${contentOf(one).title}`)
    .join(', ');

const film: Field = {
  key: 'film',
  asks: (draft) => `film (${titlesOf(draft)}; – for none)`,
  read(line, draft) {
    if (isNone(line)) return { value: null };
    const films = itemsOf(draft, 'film');
    const found = filmOf(draft, line) ?? (/^\d+$/.test(line) ? films[Number(line) - 1] : undefined);
    if (found) return { value: found.found.title };
    return { wrong: `It is one of: ${titlesOf(draft)}.` };
  },
};

const filmBefore: Field = {
  ...film,
  key: 'sequelOf',
  asks: (draft) => `film that it follows (${titlesOf(draft)}; – for none)`,
};

const subject: Field = {
  key: 'about',
  asks: () => 'film, person, character or franchise that it is told of; – for the making',
  read(line, draft) {
    if (isNone(line)) return { value: null };
    return subjectOf(draft, line) === undefined
      ? { wrong: `The draft has no film, person, character or franchise “${line}”.` }
      : { value: line };
  },
};

const films: Field = {
  key: 'films',
  asks: () => 'its films; with ; between',
  read(line, draft) {
    const titles = isNone(line) ? [] : line.split(';').map((one) => one.trim());
    const unknown = titles.find((title) => filmOf(draft, title) === undefined);
    return unknown === undefined
      ? { value: titles }
      : { wrong: `“${unknown}” is none of: ${titlesOf(draft)}.` };
  },
};

const DATES: readonly [RegExp, string][] = [
  [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day'],
  [/^\d{4}-(?:0[1-9]|1[0-2])$/, 'month'],
  [/^\d{4}$/, 'year'],
];

const date: Field = {
  key: 'date',
  asks: () => 'date (2031-07-14, 2031-07, 2031, or “to be announced”)',
  read(line) {
    if (/^(?:tba|to be announced)$/i.test(line)) return { value: { precision: 'tba', value: null } };
    const [, precision] = DATES.find(([form]) => form.test(line)) ?? [];
    return precision && isDay(line)
      ? { value: { precision, value: line } }
      : { wrong: 'That is no day, month or year.' };
  },
};

const day: Field = {
  key: 'published',
  asks: () => 'published on (2031-07-14)',
  read: (line) =>
    /^\d{4}-\d{2}-\d{2}$/.test(line) && isDay(line) ? { value: line } : { wrong: 'That is no day.' },
};

/** A day that the calendar has; months and years always are. */
const isDay = (line: string): boolean =>
  line.length < 10 || (!Number.isNaN(Date.parse(line)) && new Date(line).toISOString().startsWith(line));

const occasion: Field = {
  key: 'occasion',
  asks: () => 'said to whom; in what form (Empire Magazine; interview)',
  read(line) {
    if (isNone(line)) return { value: null };
    const [to, form] = line.split(';').map((part) => part.trim());
    return { value: { to: isNone(to ?? '') ? null : to, form: isNone(form ?? '') ? null : form } };
  },
};

const reading = optional('reading', 'your reading, where the article does not say it outright; – for none');

const also: Field = {
  key: 'also',
  asks: () => 'numbers of other paragraphs that tell it, too; with ; between',
  read(line) {
    const parts = isNone(line) ? [] : line.split(/[;,]/).map((one) => one.trim());
    const numbers = parts.filter(Boolean).map(Number);
    return numbers.every((one) => Number.isInteger(one) && one > 0)
      ? { value: numbers }
      : { wrong: 'These are numbers of paragraphs, such as 3; 5.' };
  },
};

const isOfTheMaking = ({ about }: Readonly<Record<string, unknown>>): boolean => about === null;

const FIELDS: Readonly<Record<DraftKind, readonly Field[]>> = {
  source: [
    text('name', 'name of the pack'),
    text('subject', 'what the article is about, in your words'),
    several('covers', 'what it says something of, in your words; with ; between'),
    day,
    optional('publisher', 'publisher'),
    optional('author', 'author'),
    optional('url', 'address'),
  ],
  franchise: [text('name', 'name'), films],
  film: [
    text('title', 'title'),
    several('forms', 'other forms of it; with ; between'),
    filmBefore,
    { ...reading, asked: ({ sequelOf }) => sequelOf !== null },
  ],
  release: [
    film,
    date,
    oneOf('kind', 'kind', releaseKind.options, true),
    optional('region', 'region'),
    oneOf('status', 'status', ['planned', 'happened'], false),
    reading,
  ],
  credit: [
    text('person', 'person'),
    optional('role', 'role, in the article’s word'),
    film,
    optional('character', 'character'),
    optional('described', 'what the article says of the character'),
    several('with', 'with whom; with ; between'),
    reading,
  ],
  quotation: [optional('speaker', 'speaker'), occasion, film, reading],
  fact: [
    subject,
    text('text', 'in your own words'),
    ...[
      text('title', 'headline'),
      several('topics', 'topics; with ; between'),
      film,
      several('people', 'people; with ; between'),
      several('places', 'places, as the article names them; with ; between'),
    ].map((field) => ({ ...field, asked: isOfTheMaking })),
    also,
    reading,
  ],
};

/** What a person is asked when they mend a thing. */
export const fieldsFor = (item: DraftItem): readonly Field[] => FIELDS[item.kind];

/** The text that a question begins with. */
export function lineOf(key: string, value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (key === 'occasion' && typeof value === 'object') {
    const { to, form } = value as { to: string | null; form: string | null };
    return `${to ?? NONE}; ${form ?? NONE}`;
  }
  return worded(value);
}
