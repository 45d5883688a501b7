import { z } from 'zod';
import { releaseKind } from '../schema.ts';

// What a draft holds of each kind, as it was found or as a person mended it. It may be less than a pack wants: no speaker,
// a season. Films and people are meant by the names under which they were found.

const words = z.string().max(4000);
const said = words.nullable();
/** As an article has it, which may be longer than a pack holds: only then can a person be told so. */
const stretch = z.string().max(1024 * 1024);
/** How a person reads it where the article does not say it outright; null where it does. */
const reading = words.nullable().default(null);

const source = z.strictObject({
  name: words,
  subject: words,
  covers: z.array(words).max(40),
  published: z.iso.date().nullable(),
  publisher: said,
  author: said,
  url: said,
});

const franchise = z.strictObject({ name: words, films: z.array(words).max(200) });

const film = z.strictObject({
  title: words,
  forms: z.array(words).max(40),
  /** The title of the film that it follows. */
  sequelOf: words.nullable().default(null),
  /** How a person reads it that it follows that one. */
  reading,
});

/** As in a pack, and seasons besides (`2031-summer`), which a person has to settle. */
const draftDate = z.strictObject({
  precision: z.enum(['day', 'month', 'season', 'year', 'tba']),
  value: words.nullable(),
});

const release = z.strictObject({
  film: said,
  date: draftDate,
  kind: releaseKind.nullable(),
  region: said,
  status: z.enum(['planned', 'happened']),
  reading,
});

const credit = z.strictObject({
  person: words,
  role: said,
  film: said,
  character: said,
  described: said,
  /** With whom they did it, where a person says so. */
  with: z.array(words).max(40).default([]),
  reading,
});

const quotation = z.strictObject({
  segments: z.array(stretch).min(1).max(9999),
  speaker: said,
  occasion: z.strictObject({ to: said, form: said }).nullable(),
  film: said,
  reading,
});

/**
 * `text` is null until somebody has put the article's sentence into words of their own. The sentence itself is not kept. It is
 * told of the making, or `about` a film, a person, a character or a franchise, whose name that is: those have no headline and no topics.
 */
const fact = z.strictObject({
  about: words.nullable().default(null),
  title: said,
  text: said,
  topics: z.array(words).max(20),
  film: said,
  people: z.array(words).max(40),
  places: z.array(words).max(20),
  /** Other paragraphs that tell it, too. */
  also: z.array(z.int().min(1).max(9999)).max(20).default([]),
  reading,
});

export const values = { source, franchise, film, release, credit, quotation, fact };

export type DraftKind = keyof typeof values;
