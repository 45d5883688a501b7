import { UserError } from '../kit/errors.ts';
import type { Answered, Opened, Trivia } from '../kit/trivia.ts';
import type { Round } from './round.ts';
import type { Rounds } from './rounds.ts';
import { type Shelves, tableOf } from './scores.ts';

/** Who plays, where, and by which interaction that is known. */
export interface Player {
  readonly guildId?: string;
  readonly channelId: string;
  readonly userId: string;
  readonly messageId?: string;
  readonly reply: Omit<Round['reply'], 'until'>;
}

interface Desk {
  readonly rounds: Pick<Rounds, 'open' | 'answer'>;
  readonly shelves: Promise<Pick<Shelves, 'scores'>>;
  readonly onUnreadable: (key: string, error: unknown) => void;
  /** Which instant of the bot's clock a real one is: whatever is shown goes by that clock. */
  readonly onClock: (real: Temporal.Instant) => Temporal.Instant;
}

/** The game for one person in one place: what `kit/trivia.ts` promises to commands. */
export function triviaFor(player: Player, { rounds, shelves, onUnreadable, onClock }: Desk): Trivia {
  const { guildId, channelId, userId, messageId, reply } = player;
  const shown = <R extends Opened | Answered>(result: R): R =>
    'deadline' in result && result.deadline ? { ...result, deadline: onClock(result.deadline) } : result;
  return {
    open: async (...asked) =>
      shown(
        await rounds.open({ guild: guildId ?? null, channel: channelId, person: userId, reply }, ...asked),
      ),
    answer: async (round, choice) =>
      shown(await rounds.answer(round, { person: userId, choice, message: messageId })),
    async table() {
      if (guildId === undefined) throw new UserError('guild.only');
      return tableOf(guildId, userId, await shelves, onUnreadable);
    },
  };
}
