import { z } from 'zod';
import { name, slug, text } from './words.ts';

// What the entries of a pack are put together from. null always means "the source does not state it". It has to
// be written out, so that a gap is a decision.

export const cite = z
  .strictObject({
    source: slug.meta({ description: 'Id of the source that says so.' }),
    paragraphs: z.array(z.int().min(1).max(9999)).min(1).max(20).meta({
      description:
        'Where in it. Blocks between blank lines are counted from 1, headings too, a date line is not.',
    }),
    reading: text.optional().meta({
      description: 'Only where this is our inference and not stated outright: how we read it.',
    }),
  })
  .meta({ id: 'cite', description: 'Where it stands: the source, and the paragraphs in it.' });

export const names = z
  .strictObject({
    source: z.array(name).max(20).default([]).meta({ description: 'Names as a source writes them.' }),
    ours: z.array(name).max(40).default([]).meta({ description: 'Names that we add to be found by.' }),
  })
  .meta({ id: 'names', description: 'Every name of it, by who gave it. The one shown is among them.' });

export const unstated = z
  .strictObject({
    what: slug.meta({ description: 'A key for what is missing, e.g. "actor".' }),
    say: text.meta({ description: 'What the bot says, e.g. "The article does not name who plays …".' }),
    source: slug.meta({ description: 'Id of the source that does not say it.' }),
  })
  .meta({ id: 'unstated', description: 'Something that one would look for and that a source does not say.' });

/** Whether it tells of the story's course. Views draw it under bars where readers have not asked to see such things. */
export const spoiler = z.boolean().optional().meta({
  description: 'true where it gives away how a story goes: readers uncover it themselves.',
});

export const fact = z
  .strictObject({
    text: text.meta({ description: 'One sentence, in our words.' }),
    spoiler,
    cite,
  })
  .meta({ id: 'fact', description: 'A statement in our own words.' });

export const filmLink = z
  .strictObject({
    id: slug.meta({ description: 'Id of the film, as in "films".' }),
    reading: text.nullable().meta({
      description: 'How we come to it, where the source does not name the film there; null where it does.',
    }),
  })
  .meta({
    id: 'filmLink',
    description: 'The film that is meant; reading is null where it is said outright.',
  });

/** A list that may be left out. @param description what its writer is told of it */
export const list = <Item extends z.ZodType>(item: Item, most: number, description: string) =>
  z.array(item).max(most).default([]).meta({ description });

/** The id of an entry. @param what what it is, for its writer */
export const idOf = (what: string) =>
  slug.meta({
    description: `An id for ${what}: small letters, digits and single hyphens. Others name it by this.`,
  });
