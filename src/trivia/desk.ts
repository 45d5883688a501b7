import { UserError } from '../kit/errors.ts';
import type { Trivia } from '../kit/trivia.ts';
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
}

/** The game for one person in one place: what `kit/trivia.ts` promises to commands. */
export const triviaFor = (player: Player, { rounds, shelves, onUnreadable }: Desk): Trivia => ({
  open: (...asked) =>
    rounds.open({ guild: player.guildId ?? null, channel: player.channelId, reply: player.reply }, ...asked),
  answer: (round, choice) =>
    rounds.answer(round, { person: player.userId, choice, message: player.messageId }),
  async table() {
    if (player.guildId === undefined) throw new UserError('guild.only');
    return tableOf(player.guildId, player.userId, await shelves, onUnreadable);
  },
});
