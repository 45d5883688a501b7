import { z } from 'zod';

/**
 * What is asked: who said a quotation; about which film a quotation, a fact of a film or one of its making is; in which year
 * a film comes out; who plays a character; whom a person plays.
 */
const QUESTION_KINDS = [
  'speaker',
  'film-of-quotation',
  'film-of-fact',
  'film-of-production',
  'year',
  'player',
  'character',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The most and the fewest answers to choose from. */
export const MOST_CHOICES = 4;
export const FEWEST_CHOICES = 2;

/** A question as it is asked. Choices are ids of people, films or characters, or years; `right` is the place of the right one. */
export interface Question {
  readonly kind: QuestionKind;
  /** The id of what it is about; see `riddle.ts`. */
  readonly about: string;
  readonly choices: readonly string[];
  readonly right: number;
}

export const questionSchema: z.ZodType<Question> = z
  .object({
    kind: z.enum(QUESTION_KINDS),
    about: z.string(),
    choices: z.array(z.string()).min(FEWEST_CHOICES).max(MOST_CHOICES),
    right: z.int().min(0),
  })
  .refine(({ choices, right }) => right < choices.length, 'the right answer is one of the choices');
