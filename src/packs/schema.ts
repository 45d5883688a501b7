import { z } from 'zod';
import { cite, fact, filmLink, idOf, list, names, spoiler, unstated } from './schema-parts.ts';
import { day, languageTag, month, name, slug, spoken, text, year } from './words.ts';

/** The newest pack format that this program reads; a pack with a higher number is refused. */
export const SCHEMA_VERSION = 1;

const source = z
  .strictObject({
    id: idOf('the article'),
    kind: z.literal('article').meta({ description: 'Always "article".' }),
    subject: text.meta({ description: 'What it is about, in our words.' }),
    covers: z.array(text).max(40).meta({ description: 'What it says something of, in our words.' }),
    published: day.meta({ description: 'The day on which it came out, as in "2031-02-03".' }),
    publisher: name.nullable().meta({ description: 'Who published it; null where it does not say.' }),
    author: name.nullable().meta({ description: 'Who wrote it; null where it does not say.' }),
    url: z
      .url({ protocol: /^https$/ })
      .max(400)
      .nullable()
      .meta({ description: 'Its address on the web, with https://; null where there is none.' }),
    paragraphs: z.int().min(1).max(9999).meta({ description: 'How many there are, headings among them.' }),
    headings: list(z.int().min(1).max(9999), 999, 'Which of them are headings.'),
    unstated: list(unstated, 40, 'What readers would look for in it, and it does not say.'),
  })
  .meta({ id: 'source', description: 'An article from which things are known.' });

const shown = name.meta({ description: 'The name shown; one of the names.' });
const facts = list(fact, 200, 'What else is said of it, a sentence each.');
const gaps = list(unstated, 40, 'What one would look for, and no source says.');
const belongsTo = slug
  .nullable()
  .meta({ description: 'Id of the franchise that it belongs to; null where there is none.' });

const franchise = z
  .strictObject({
    id: idOf('the franchise'),
    name: shown,
    names,
    facts: list(fact, 100, 'What else is said of it, a sentence each.'),
  })
  .meta({ id: 'franchise', description: 'What several films belong to.' });

const topic = z.strictObject({ id: idOf('the topic'), name: shown, names }).meta({
  id: 'topic',
  description: 'What quotations and production facts are found by. Topics are ours.',
});

/** How exactly a date is known, and the date: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null when to be announced. */
export const releaseDate = z
  .discriminatedUnion('precision', [
    dateOf('day', day, 'The day, as in "2031-02-03".'),
    dateOf('month', month, 'The month, as in "2031-02".'),
    dateOf('year', year, 'The year, as in "2031".'),
    dateOf('tba', z.null(), 'null: no date is known yet.'),
  ])
  .meta({ description: 'When, and how exactly it was said. Never more exact than the source has it.' });

function dateOf<Precision extends string, Value extends z.ZodType>(
  precision: Precision,
  value: Value,
  description: string,
) {
  return z.strictObject({
    precision: z
      .literal(precision)
      .meta({ description: 'How exactly it was said: "day", "month", "year", or "tba" for not yet at all.' }),
    value: value.meta({ description }),
  });
}

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
  kind: releaseKind.nullable().meta({ description: 'In which way it comes out; null where it is not said.' }),
  region: name.nullable().meta({ description: 'null where it is not stated; never a guess.' }),
  status: z.enum(['planned', 'happened']).meta({
    description: '"planned" where it is yet to come when it is said, "happened" where it has come out.',
  }),
  said: day.optional().meta({ description: 'The day it was said; the day of the source unless given.' }),
  cite,
});

const film = z
  .strictObject({
    id: idOf('the film'),
    title: name.meta({ description: 'The title shown; one of the names.' }),
    names,
    franchise: belongsTo,
    sequelOf: z
      .strictObject({ film: slug.meta({ description: 'Id of the film before it.' }), cite })
      .nullable()
      .meta({ description: 'Which film it follows; null where none is named.' }),
    releases: list(
      releaseClaim,
      200,
      'When it comes or came out: one entry for each time that a source says so. Add to them, and overwrite none.',
    ),
    facts,
    unstated: gaps,
    cite,
  })
  .meta({ id: 'film', description: 'A film, and when it comes out.' });

const credit = z.strictObject({
  role: name.nullable().meta({ description: 'The word of the source, e.g. "co-star"; null if it has none.' }),
  film: filmLink.nullable().meta({ description: 'In which film; null where none is named.' }),
  franchise: slug
    .nullable()
    .meta({ description: 'Id of the franchise, where that is named and no film; else null.' }),
  character: slug.nullable().meta({ description: 'Whom they play, where the character has a name.' }),
  with: list(slug, 40, 'Ids of people with whom it was done.'),
  described: text.meta({ description: 'What is said of it, in our words.' }),
  cite,
});

const person = z
  .strictObject({
    id: idOf('the person'),
    name: shown,
    names,
    credits: list(credit, 500, 'What they did, and in which film: one entry each.'),
    facts,
    unstated: gaps,
    cite,
  })
  .meta({ id: 'person', description: 'Somebody who works on films, or speaks of them.' });

const character = z
  .strictObject({
    id: idOf('the character'),
    name: shown,
    names,
    franchise: belongsTo,
    relations: list(
      z.strictObject({
        is: name.meta({ description: 'What they are to the other, e.g. "daughter of".' }),
        character: slug.meta({ description: 'Id of the other character.' }),
        cite,
      }),
      40,
      'e.g. { "is": "daughter of", "character": "max" }',
    ),
    facts,
    unstated: gaps,
    cite,
  })
  .meta({
    id: 'character',
    description: 'Somebody in a film. Who plays them is said in the credits of people.',
  });

// The sum, so that one whole quotation still fits one message: quotations are never cut.
const LONGEST_QUOTATION = 2800;

const quotation = z
  .strictObject({
    id: idOf('the quotation'),
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
      .strictObject({
        to: name.nullable().meta({ description: 'To whom, e.g. a magazine; null where not stated.' }),
        form: name.nullable().meta({ description: 'In what form, e.g. "interview"; null where not stated.' }),
      })
      .nullable()
      .meta({ description: 'To whom and in what form, e.g. an "interview"; null where not stated.' }),
    about: list(slug, 20, 'Ids of topics. Which ones is our choice.'),
    film: filmLink.nullable().meta({ description: 'Of which film they speak; null where of none.' }),
    spoiler,
    cite,
  })
  .meta({ id: 'quotation', description: 'What somebody said, to the letter.' });

const productionFact = z
  .strictObject({
    id: idOf('the fact'),
    title: name.meta({ description: 'A short headline of ours.' }),
    text: text.meta({ description: 'How it was done, in our words: no sentence of the article.' }),
    topics: z.array(slug).min(1).max(20).meta({ description: 'Ids of topics, one at least.' }),
    film: filmLink.nullable().meta({ description: 'Of which film it is told; null where of none.' }),
    people: list(slug, 40, 'Ids of people who have to do with it.'),
    places: list(name, 20, 'Places, named as the source does.'),
    quotations: list(slug, 40, 'Ids of quotations in which it is told.'),
    spoiler,
    cite,
  })
  .meta({ id: 'productionFact', description: 'Something of how a film was made.' });

const lists = {
  $schema: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Always "../pack.schema.json", so that an editor helps.' }),
  sources: list(source, 1000, 'The articles from which all of this is known.'),
  franchises: list(franchise, 1000, 'What several films belong to.'),
  topics: list(topic, 1000, 'What quotations and production facts are found by. They are ours.'),
  films: list(film, 5000, 'Films, and when they come out.'),
  people: list(person, 5000, 'People who work on films, or speak of them.'),
  characters: list(character, 5000, 'Characters in films.'),
  quotations: list(quotation, 50_000, 'What people said, to the letter.'),
  production: list(productionFact, 20_000, 'How films were made, in our words.'),
};

/** `pack.json`: the head of a pack, and as much of its lists as one likes. */
export const packFile = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION).meta({ description: 'Always 1.' }),
  id: slug.meta({ description: 'The name of the folder.' }),
  name: name.meta({ description: 'What the pack is called where readers see it.' }),
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
