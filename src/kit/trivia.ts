import type { Question } from '../packs/trivia/question.ts';
import type { SpoilerPolicy } from '../views/facts/spoiler.ts';

/** How a question is asked. */
export interface Asking {
  /** The language in which it is asked, and told. */
  readonly locale: string;
  /** What was to be hidden when it was asked. */
  readonly spoilers: SpoilerPolicy;
  /** The asker alone sees it: it is told at once and counts for no table. In direct messages so it always is. */
  readonly alone: boolean;
}

export interface OpenRound {
  readonly done: 'opened';
  readonly id: string;
  readonly question: Question;
  /** Until when answers count, by the bot's clock; undefined where it is told at the first answer. */
  readonly deadline: Temporal.Instant | undefined;
}

export type Opened =
  | OpenRound
  /** Another is open here until then. `link` leads to it, where Discord says which message it is. */
  | { readonly done: 'busy'; readonly deadline: Temporal.Instant; readonly link: string | undefined };

/** What became of an answer. */
export type Answered =
  /** It counts; what is right comes at the deadline. */
  | {
      readonly done: 'noted';
      readonly question: Question;
      readonly choice: number;
      readonly deadline: Temporal.Instant;
    }
  /** This person has chosen already, and that counts. */
  | {
      readonly done: 'again';
      readonly question: Question;
      readonly choice: number;
      readonly deadline: Temporal.Instant;
    }
  /** Time was up. */
  | { readonly done: 'late'; readonly question: Question }
  /** It is told at once. `hidden`: nobody else sees the question, and its message is drawn anew by the answer itself. */
  | { readonly done: 'told'; readonly question: Question; readonly choice: number; readonly hidden: boolean }
  /** Nobody knows of this question any more. */
  | { readonly done: 'gone' };

/** A person's points in a server: right answers, and questions that were answered. `rank` counts from 1; equals share it. */
export interface Score {
  readonly person: string;
  readonly points: number;
  readonly played: number;
  readonly rank: number;
}

export interface ScoreTable {
  /** The first of all, at most ten. */
  readonly top: readonly Score[];
  /** Who asked for it; undefined where they have not played. */
  readonly own: Score | undefined;
  /** How many have played. */
  readonly players: number;
}

/** The game, for one person in one place. */
export interface Trivia {
  /** Opens a question here, unless one is open that all see. `choose` gives it, and is not called in vain. */
  open(asking: Asking, choose: (seed: string) => Promise<Question>): Promise<Opened>;
  answer(round: string, choice: number): Promise<Answered>;
  /** @throws UserError in a DM, where nothing is counted. */
  table(): Promise<ScoreTable>;
}
