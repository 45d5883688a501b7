import { z } from 'zod';
import type { Answered } from '../kit/trivia.ts';
import { type Question, questionSchema } from '../packs/trivia/question.ts';
import type { Definition } from '../store/envelope.ts';

/** How long a question that all see stays open, real milliseconds. */
export const LIMIT_MS = 30_000;

/** A question that was asked, and who has answered. Instants are real time, epoch milliseconds. */
export interface Round {
  readonly guild: string | null;
  readonly channel: string;
  /** Who plays alone, by whom it is found where they want to know or to erase it; null where all may answer, and once it is closed. */
  readonly asker: string | null;
  readonly question: Question;
  readonly locale: string;
  readonly spoilers: 'hide' | 'show';
  /** Null where one person plays alone. */
  readonly deadline: number | null;
  /** Nobody but the asker sees its message. */
  readonly hidden: boolean;
  /** The interaction by whose token its message can be changed, until then. */
  readonly reply: { readonly application: string; readonly token: string; readonly until: number };
  /** Its message, once somebody has pressed a button of it. */
  readonly message: string | null;
  /** In the order in which they came; each person once. */
  readonly answers: readonly { readonly person: string; readonly choice: number }[];
  /** `closing`: no answer counts any more. `counted`: scores are written. `closed`: its message says what was right. */
  readonly state: 'open' | 'closing' | 'counted' | 'closed';
}

/** How the store keeps it, by its id. */
export const roundRecord: Definition<Round> = {
  name: 'trivia-rounds',
  version: 1,
  schema: z.object({
    guild: z.string().nullable(),
    channel: z.string(),
    // Written before it was kept: they are gone after a day.
    asker: z.string().nullable().default(null),
    question: questionSchema,
    locale: z.string(),
    spoilers: z.enum(['hide', 'show']),
    deadline: z.number().nullable(),
    hidden: z.boolean(),
    reply: z.object({ application: z.string(), token: z.string(), until: z.number() }),
    message: z.string().nullable(),
    answers: z.array(z.object({ person: z.string(), choice: z.int().min(0) })),
    state: z.enum(['open', 'closing', 'counted', 'closed']),
  }),
};

/** Which question is open in a channel, by the channel's id. It is gone by itself when time is up. */
export const seatRecord: Definition<{ readonly round: string }> = {
  name: 'trivia-seats',
  version: 1,
  schema: z.object({ round: z.string() }),
};

export interface Press {
  readonly person: string;
  readonly choice: number;
  /** The message whose button it was. */
  readonly message: string | undefined;
}

/** What a press makes of a round at this moment, and what the person is to hear. @param wall real time, epoch milliseconds. */
export function pressed(round: Round, press: Press, wall: number): { round: Round; answered: Answered } {
  const { question, deadline, hidden, answers } = round;
  const { person, choice } = press;
  if (choice >= question.choices.length) return { round, answered: { done: 'gone' } };
  const seen = { ...round, message: round.message ?? press.message ?? null };
  const before = answers.find((one) => one.person === person);
  const late = round.state !== 'open' || (deadline !== null && wall >= deadline);
  if (late) return { round: seen, answered: { done: 'late', question } };
  if (deadline === null) {
    const told: Round = { ...seen, state: 'closing', answers: [{ person, choice }] };
    return { round: told, answered: { done: 'told', question, choice, hidden } };
  }
  const until = Temporal.Instant.fromEpochMilliseconds(deadline);
  if (before) {
    return { round: seen, answered: { done: 'again', question, choice: before.choice, deadline: until } };
  }
  const noted: Round = { ...seen, answers: [...answers, { person, choice }] };
  return { round: noted, answered: { done: 'noted', question, choice, deadline: until } };
}

/** A round without what a person answered. */
export const withoutAnswerOf = (round: Round, person: string): Round => ({
  ...round,
  answers: round.answers.filter((one) => one.person !== person),
});
