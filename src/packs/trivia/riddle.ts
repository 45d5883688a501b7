import type { Cite } from '../facts.ts';
import type { Answer } from './answer.ts';
import { diceOf, shuffled } from './dice.ts';
import { FEWEST_CHOICES, MOST_CHOICES, type Question, type QuestionKind } from './question.ts';

/** A question before its wrong answers are chosen. */
export interface Riddle {
  readonly kind: QuestionKind;
  /** Id of the quotation, production fact, film or character; of a film's fact and of a person's character two, see `pairOf`. */
  readonly about: string;
  readonly right: Answer;
  /** What says so. It is stated there outright: nobody is wrong by a reading of ours. */
  readonly cite: Cite;
  /** It gives a story away. */
  readonly spoiler: boolean;
  /** All that could be offered. */
  readonly pool: readonly Answer[];
  /** What is right besides, or may be; whatever shares a name with it may be, too. */
  readonly others: readonly Answer[];
  /** What is not to be offered for another reason. */
  readonly unfit?: (answer: Answer) => boolean;
  /** The higher, the more plausible. */
  readonly plausible: (answer: Answer) => number;
}

/** By what a channel's rotation knows a riddle. */
export const riddleId = ({ kind, about }: Pick<Riddle, 'kind' | 'about'>): string => `${kind}/${about}`;

/** One id out of two; no id of the library has a "/" in it. */
export const pairOf = (first: string, second: string): string => `${first}/${second}`;

/** Whether an answer may be offered as a wrong one: it is nothing right, and goes by no name of what is. */
function isWrong({ right, others, unfit }: Riddle): (answer: Answer) => boolean {
  const all = [right, ...others];
  const ids = new Set(all.map(({ id }) => id));
  const names = new Set(all.flatMap(({ known }) => known));
  const labels = new Set(all.map(({ label }) => label));
  return (answer) =>
    !ids.has(answer.id) &&
    !labels.has(answer.label) &&
    !answer.known.some((name) => names.has(name)) &&
    unfit?.(answer) !== true;
}

/** Whether there is anything to choose from. */
export const isAskable = (riddle: Riddle): boolean => riddle.pool.some(isWrong(riddle));

/**
 * The question of a riddle: up to three wrong answers, the most plausible first chosen, and all in an order that the seed
 * decides. Undefined where nothing could be offered as wrong.
 */
export function questionOf(riddle: Riddle, seed: string): Question | undefined {
  const dice = diceOf(`${seed} ${riddleId(riddle)}`);
  const ranked = shuffled(riddle.pool.filter(isWrong(riddle)), dice)
    .map((answer) => ({ answer, rank: riddle.plausible(answer) }))
    .sort((a, b) => b.rank - a.rank);
  const wrong: Answer[] = [];
  const labels = new Set<string>();
  for (const { answer } of ranked) {
    if (wrong.length === MOST_CHOICES - 1) break;
    if (labels.has(answer.label)) continue;
    labels.add(answer.label);
    wrong.push(answer);
  }
  if (wrong.length < FEWEST_CHOICES - 1) return undefined;
  const choices = shuffled([riddle.right, ...wrong], dice).map(({ id }) => id);
  const { kind, about, right } = riddle;
  return { kind, about, choices, right: choices.indexOf(right.id) };
}
