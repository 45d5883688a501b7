import type { Trace } from '../kit/privacy.ts';
import { erase, scoresOf } from '../trivia/scores.ts';
import type { Holding } from './holding.ts';
import type { HoldingOptions } from './holding-parts.ts';

/** What somebody has reached in servers' games, and has answered to questions that are kept yet: a week at most. */
export function gameHolding({ state, onUnreadable }: HoldingOptions): Holding {
  async function answersOf(person: string): Promise<Trace[]> {
    const found: Trace[] = [];
    for await (const [, round] of state.rounds.list({ naming: person, onUnreadable })) {
      const { guild, channel, asker, question, answers } = round;
      const place = { ...(guild === null ? {} : { guild }), channel };
      const theirs = answers.find((one) => one.person === person);
      if (theirs) found.push({ ...place, choice: theirs.choice });
      else if (asker === person) found.push({ ...place, asked: question.about });
    }
    return found;
  }
  const show = async (person: string): Promise<Trace[]> => [
    ...(await scoresOf(person, state)),
    ...(await answersOf(person)),
  ];
  return {
    name: 'privacy.held.game',
    of: ['scores', 'players', 'rounds'],
    show,
    async erase(person) {
      const { length } = await show(person);
      await erase(person, state, onUnreadable);
      return length;
    },
  };
}
