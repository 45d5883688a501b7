import { z } from 'zod';
import { cite, fact, filmLink, list, names, spoiler, unstated } from './schema-parts.ts';
import { day, languageTag, month, name, slug, spoken, text, year } from './words.ts';

/** The newest pack format that this program reads; a pack with a higher number is refused. */
export const SCHEMA_VERSION = 1;

const source = z
  .strictObject({
    id: slug,
    kind: z.literal('article'),
    subject: text.meta({ description: 'What it is about, in our words.' }),
    covers: z.array(text).max(40).meta({ description: 'What it says something of, in our words.' }),
    published: day,
    publisher: name.nullable(),
    author: name.nullable(),
    url: z
      .url({ protocol: /^https$/ })
      .max(400)
      .nullable(),
    paragraphs: z.int().min(1).max(9999).meta({ description: 'How many there are, headings among them.' }),
    headings: list(z.int().min(1).max(9999), 999).meta({ description: 'Which of them are headings.' }),
    unstated: list(unstated, 40),
  })
  .meta({ id: 'source' });

const franchise = z.strictObject({ id: slug, name, names, facts: list(fact, 100) }).meta({ id: 'franchise' });

const topic = z.strictObject({ id: slug, name, names }).meta({
  id: 'topic',
  description: 'What quotations and production facts are found by. Topics are ours.',
});

/** How exactly a date is known, and the date: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null when to be announced. */
export const releaseDate = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('day'), value: day }),
  z.strictObject({ precision: z.literal('month'), value: month }),
  z.strictObject({ precision: z.literal('year'), value: year }),
  z.strictObject({ precision: z.literal('tba'), value: z.null() }),
]);

export const releaseKind = z.enum([
  'theatrical',
  'premiere',
  'festival',
  'digital',
  'streaming',
  'physical',
  'television',
]);

const releaseClaim = z.strictObject({
  date: releaseDate,
  kind: releaseKind.nullable(),
  region: name.nullable().meta({ description: 'null where it is not stated; never a guess.' }),
  status: z.enum(['planned', 'happened']),
  said: day.optional().meta({ description: 'The day it was said; the day of the source unless given.' }),
  cite,
});

const film = z
  .strictObject({
    id: slug,
    title: name.meta({ description: 'The title shown; one of the names.' }),
    names,
    franchise: slug.nullable(),
    sequelOf: z.strictObject({ film: slug, cite }).nullable(),
    releases: list(releaseClaim, 200),
    facts: list(fact, 200),
    unstated: list(unstated, 40),
    cite,
  })
  .meta({ id: 'film' });

const credit = z.strictObject({
  role: name.nullable().meta({ description: 'The word of the source, e.g. "co-star"; null if it has none.' }),
  film: filmLink.nullable(),
  franchise: slug.nullable(),
  character: slug.nullable().meta({ description: 'Whom they play, where the character has a name.' }),
  with: list(slug, 40).meta({ description: 'People with whom it was done.' }),
  described: text.meta({ description: 'What is said of it, in our words.' }),
  cite,
});

const person = z
  .strictObject({
    id: slug,
    name,
    names,
    credits: list(credit, 500),
    facts: list(fact, 200),
    unstated: list(unstated, 40),
    cite,
  })
  .meta({ id: 'person' });

const character = z
  .strictObject({
    id: slug,
    name,
    names,
    franchise: slug.nullable(),
    relations: list(z.strictObject({ is: name, character: slug, cite }), 40).meta({
      description: 'e.g. { "is": "daughter of", "character": "max" }',
    }),
    facts: list(fact, 200),
    unstated: list(unstated, 40),
    cite,
  })
  .meta({ id: 'character' });

// The sum, so that one whole quotation still fits one message: quotations are never cut.
const LONGEST_QUOTATION = 2800;

const quotation = z
  .strictObject({
    id: slug,
    speaker: slug.meta({ description: 'Id of the person who said it.' }),
    segments: z
      .array(spoken)
      .min(1)
      .max(12)
      .refine((all) => all.join(' ').length <= LONGEST_QUOTATION, {
        error: `is longer than ${LONGEST_QUOTATION} characters in all`,
        params: { mend: 'make two quotations of it: what is shown is never cut' },
      })
      .meta({ description: 'The words as printed, one segment for each stretch between quotation marks.' }),
    occasion: z
      .strictObject({ to: name.nullable(), form: name.nullable() })
      .nullable()
      .meta({ description: 'To whom and in what form, e.g. an "interview"; null where not stated.' }),
    about: list(slug, 20).meta({ description: 'Topics. Which ones is our choice.' }),
    film: filmLink.nullable(),
    spoiler,
    cite,
  })
  .meta({ id: 'quotation' });

const productionFact = z
  .strictObject({
    id: slug,
    title: name.meta({ description: 'A short headline of ours.' }),
    text,
    topics: z.array(slug).min(1).max(20),
    film: filmLink.nullable(),
    people: list(slug, 40),
    places: list(name, 20).meta({ description: 'Places, named as the source does.' }),
    quotations: list(slug, 40),
    spoiler,
    cite,
  })
  .meta({ id: 'productionFact' });

const lists = {
  $schema: z.string().max(200).optional(),
  sources: list(source, 1000),
  franchises: list(franchise, 1000),
  topics: list(topic, 1000),
  films: list(film, 5000),
  people: list(person, 5000),
  characters: list(character, 5000),
  quotations: list(quotation, 50_000),
  production: list(productionFact, 20_000),
};

/** `pack.json`: the head of a pack, and as much of its lists as one likes. */
export const packFile = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: slug.meta({ description: 'The name of the folder.' }),
  name,
  language: languageTag.meta({
    description: 'BCP 47 tag of the language that its texts are written in, e.g. "en".',
  }),
  ...lists,
});

/** Any other JSON file beside `pack.json`: more of the lists. */
export const packPart = z.strictObject(lists);

/** One whole pack, as its files say it together. */
export type Pack = Omit<z.infer<typeof packFile>, '$schema'>;
export type PackPart = z.infer<typeof packPart>;
export type PackCite = z.infer<typeof cite>;
export type PackSource = z.infer<typeof source>;
export type PackQuotation = z.infer<typeof quotation>;
export type PackNames = z.infer<typeof names>;
export type ReleaseDate = z.infer<typeof releaseDate>;
export type ReleaseKind = z.infer<typeof releaseKind>;
