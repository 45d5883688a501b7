import type { State } from '../../src/guilds/records/state.ts';
import type { Question } from '../../src/packs/trivia/question.ts';
import { LIMIT_MS } from '../../src/trivia/round.ts';
import type { RoundsOptions } from '../../src/trivia/rounds.ts';
import { gameOver, stateInMemory } from './game.ts';

export const question: Question = {
  kind: 'year',
  about: 'tide',
  choices: ['2030', '2031', '2032'],
  right: 1,
};
export const asking = { locale: 'en', spoilers: 'hide', alone: false } as const;
export const here = (userId: string) => ({ guildId: '100', channelId: '200', userId });

/** A game over a state, and what people do in it; time is up when a test says so. */
export async function playing(given: Partial<RoundsOptions> = {}, state?: State) {
  const game = gameOver(state ?? (await stateInMemory()), given);
  const open = async (who = here('1'), how: Parameters<ReturnType<typeof game.of>['open']>[0] = asking) => {
    const opened = await game.of(who).open(how, async () => question);
    if (opened.done !== 'opened') throw new Error(opened.done);
    return opened.id;
  };
  const answer = (id: string, who: string, choice: number) => game.of(here(who)).answer(id, choice);
  /** Time is up, and all that follows is done. */
  const end = async () => {
    game.time.now += LIMIT_MS;
    game.ring();
    await game.rounds.stop();
  };
  const table = async (who = '1') => game.of(here(who)).table();
  return { ...game, open, answer, end, table };
}
