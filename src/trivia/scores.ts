import type { Score, ScoreTable } from '../kit/trivia.ts';
import type { Collection } from '../store/records.ts';
import { type Round, withoutAnswerOf } from './round.ts';
import { type ScoreRecord, scoreKey, withRound } from './score-record.ts';

/** The collections in which a person's game is kept. */
export interface Shelves {
  readonly rounds: Collection<Round>;
  readonly scores: Collection<ScoreRecord>;
  readonly players: Collection<{ readonly guilds: readonly string[] }>;
}

const TOP = 10;

/** Counts a round for all who have answered; done again it changes nothing. What is played outside servers counts nowhere. */
export async function count(id: string, round: Round, { scores, players }: Shelves): Promise<void> {
  const { guild, deadline, question, answers } = round;
  if (guild === null || deadline === null) return;
  for (const { person, choice } of answers) {
    // First where it is to be found, so that whoever erases what is theirs misses nothing.
    const known = await players.get(person);
    if (!known?.guilds.includes(guild)) {
      await players.update(person, (now) => ({ guilds: [...new Set([...(now?.guilds ?? []), guild])] }));
    }
    const right = choice === question.right;
    await scores.update(scoreKey(guild, person), (now) => withRound(now, id, right));
  }
}

type Unreadable = (key: string, error: unknown) => void;

/** A server's table: more points first, among equals fewer questions. It reads the scores of that server alone. */
export async function tableOf(
  guild: string,
  asker: string,
  { scores }: Pick<Shelves, 'scores'>,
  onUnreadable: Unreadable,
): Promise<ScoreTable> {
  const prefix = scoreKey(guild, '');
  const rows: Omit<Score, 'rank'>[] = [];
  for await (const [key, { points, played }] of scores.list({ prefix, onUnreadable })) {
    rows.push({ person: key.slice(prefix.length), points, played });
  }
  const better = (a: Omit<Score, 'rank'>, b: Omit<Score, 'rank'>) =>
    b.points - a.points || a.played - b.played;
  rows.sort(better);
  let rank = 0;
  const ranked = rows.map((row, at) => {
    const before = rows[at - 1];
    if (!before || better(before, row) !== 0) rank = at + 1;
    return { ...row, rank };
  });
  return {
    top: ranked.slice(0, TOP),
    own: ranked.find(({ person }) => person === asker),
    players: ranked.length,
  };
}

/** All scores of a person, by server. It reads what is this person's alone. */
export async function scoresOf(
  person: string,
  { scores, players }: Pick<Shelves, 'scores' | 'players'>,
): Promise<{ guild: string; points: number; played: number }[]> {
  const found = [];
  for (const guild of (await players.get(person))?.guilds ?? []) {
    const score = await scores.get(scoreKey(guild, person));
    if (score) found.push({ guild, points: score.points, played: score.played });
  }
  return found;
}

/**
 * Erases whatever is kept of a person: scores, by one read and as many removals as there are servers of theirs, questions that they
 * were asked alone, and answers to those that are open. Of questions it looks through those of the last hour, and those still open: a few.
 */
export async function erase(
  person: string,
  shelves: Shelves,
  onUnreadable: (key: string, error: Error) => void,
): Promise<void> {
  const { rounds, scores, players } = shelves;
  for await (const [id, round] of rounds.list({ naming: person, onUnreadable })) {
    if (round.asker === person) {
      await rounds.delete(id);
      continue;
    }
    if (!round.answers.some((one) => one.person === person)) continue;
    await rounds.updateIfThere(id, (now) => withoutAnswerOf(now, person));
  }
  for (const guild of (await players.get(person))?.guilds ?? []) await scores.delete(scoreKey(guild, person));
  await players.delete(person);
}

/** Erases the scores of a whole server; gives how many. Cut off and done again, it erases what is left. */
export async function eraseGuild(
  guild: string,
  { scores, players }: Pick<Shelves, 'scores' | 'players'>,
): Promise<number> {
  const prefix = scoreKey(guild, '');
  let count = 0;
  for await (const key of scores.keys(prefix)) {
    const person = key.slice(prefix.length);
    // The score goes last: it alone says of whom there is still something to erase.
    const left = await players.updateIfThere(person, ({ guilds }) => ({
      guilds: guilds.filter((one) => one !== guild),
    }));
    if (left?.guilds.length === 0) await players.delete(person);
    if (await scores.delete(key)) count++;
  }
  return count;
}
