import { createRevision } from '../discord/revision.ts';
import type { Place } from '../kit/context.ts';
import { followedIn } from '../kit/guild.ts';
import type { Trivia } from '../kit/trivia.ts';
import { translator } from '../language/languages.ts';
import type { Shards } from '../reminders/ledger.ts';
import { shardOf } from '../shard.ts';
import { type Player, triviaFor } from '../trivia/desk.ts';
import type { Round } from '../trivia/round.ts';
import { createRounds } from '../trivia/rounds.ts';
import { messageLink } from '../views/layout/message-link.ts';
import { resultCard } from '../views/trivia/result.ts';
import type { BotParts } from './parts.ts';

/** The game as the rest of the bot knows it. */
export type BotTrivia = {
  of(place: Place, reply: Player['reply']): Trivia;
  /** Takes up the questions that a former run has left open in servers of these shards; those of direct messages are shard 0's. */
  begin(shards: Shards): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

/**
 * Makes the game.
 * @param turn resolves when a request that nobody waits for may leave
 * @param wait waits real milliseconds; rejects when the bot stops
 */
export function createTrivia(
  parts: BotParts,
  turn: () => Promise<void>,
  wait: (ms: number) => Promise<void>,
): BotTrivia {
  const { answers, posts, wall, log, libraries, keeping } = parts;
  const onRefusal = ({ code, message }: { code: string | number; message: string }) =>
    log.info({ code, why: message }, 'a question could not be changed by its token or in its channel');
  const revision = createRevision({ answers: answers.api, posts, turn, wall, onRefusal });
  const tell = async (round: Round) => {
    const settings = round.guild === null ? undefined : await (await keeping.state).settings.get(round.guild);
    const library = libraries.of(settings && followedIn(settings));
    const scene = { library, language: translator(round.locale) };
    const revised = await revision.revise(round, resultCard(round.question, round.answers, scene));
    log.debug({ channel: round.channel, revised }, 'a question is closed');
  };
  const linkTo = async (round: Round) => {
    const message = await revision.find(round);
    return message === undefined ? undefined : messageLink(round.guild, round.channel, message);
  };
  const onFault = (err: unknown, round: string) => {
    if (!keeping.outage.take(err)) log.error({ err, round }, 'a question could not be closed yet');
  };
  const shelves = keeping.state;
  const rounds = createRounds({
    shelves,
    wall,
    wait,
    persist: keeping.outage.persist,
    tell,
    linkTo,
    onFault,
  });
  const onUnreadable = (key: string, err: unknown) => log.error({ err, key }, "a score can't be read");
  const onClock = (real: Temporal.Instant) =>
    parts.clock.now().add({ milliseconds: real.epochMilliseconds - wall() });
  return {
    of: (place, reply) => triviaFor({ ...place, reply }, { rounds, shelves, onUnreadable, onClock }),
    begin: (shards) =>
      rounds.begin((guild) => shards.ids.includes(guild === null ? 0 : shardOf(guild, shards.count))),
    stop: () => rounds.stop(),
  };
}
