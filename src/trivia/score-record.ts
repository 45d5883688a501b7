import { z } from 'zod';
import type { Definition } from '../store/envelope.ts';

/** What somebody has reached in a server. `counted` are the last rounds that went into it, so that none counts twice. */
export interface ScoreRecord {
  readonly points: number;
  readonly played: number;
  readonly counted: readonly string[];
}

/** How the store keeps it, by `scoreKey`. */
export const scoreRecord: Definition<ScoreRecord> = {
  name: 'trivia-scores',
  version: 1,
  schema: z.object({
    points: z.int().min(0),
    played: z.int().min(0),
    counted: z.array(z.string()),
  }),
};

/** In which servers somebody has a score, by the person's id: what is theirs is found without looking through all servers. */
export const playerRecord: Definition<{ readonly guilds: readonly string[] }> = {
  name: 'trivia-players',
  version: 1,
  schema: z.object({ guilds: z.array(z.string()) }),
};

export const scoreKey = (guild: string, person: string): string => `${guild}/${person}`;

/**
 * So many rounds are remembered. One is counted again only where the bot was killed while counting it, and nobody answers as
 * many others before the next start has taken it up.
 */
const REMEMBERED = 50;

/** A score with one round more, or as it is where that round is in it already. */
export function withRound(score: ScoreRecord | undefined, round: string, right: boolean): ScoreRecord {
  const { points, played, counted } = score ?? { points: 0, played: 0, counted: [] };
  if (counted.includes(round)) return { points, played, counted };
  return {
    points: points + Number(right),
    played: played + 1,
    counted: [...counted, round].slice(-REMEMBERED),
  };
}
