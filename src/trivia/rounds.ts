import { randomUUID } from 'node:crypto';
import type { Answered, Asking, Opened } from '../kit/trivia.ts';
import type { Question } from '../packs/trivia/question.ts';
import { untilDone } from '../retry.ts';
import type { Collection } from '../store/records.ts';
import { createWork } from '../work.ts';
import { LIMIT_MS, type Press, pressed, type Round } from './round.ts';
import { count, type Shelves } from './scores.ts';

/** Which round is open in a channel. */
type Seats = Collection<{ readonly round: string }>;

/** Where and by which interaction a question is asked. */
export type Seat = Pick<Round, 'guild' | 'channel'> & {
  readonly person: string;
  readonly reply: Omit<Round['reply'], 'until'>;
};

export interface RoundsOptions {
  readonly shelves: Promise<Shelves & { readonly seats: Seats }>;
  /** Real time, epoch milliseconds: Discord's deadlines and timestamps do not follow the bot's clock. */
  readonly wall: () => number;
  /** Waits real milliseconds; rejects when the bot stops. */
  readonly wait: (ms: number) => Promise<void>;
  /** Does it again whenever it met an outage of the store that is over. */
  readonly persist: <T>(task: () => Promise<T>) => Promise<T>;
  /** Changes a round's message to what was right. Done twice it is done once. Throws where it may succeed later. */
  readonly tell: (round: Round) => Promise<void>;
  /** Where a round's message is, if Discord says so. */
  readonly linkTo: (round: Round) => Promise<string | undefined>;
  /** Is told what went wrong and will be tried again. */
  readonly onFault: (error: unknown, round: string) => void;
}

/** Discord takes changes by an interaction's token for 15 minutes; the last of them is left for the way there. */
const TOKEN_MS = 14 * 60_000;
const [DAY_MS, HOUR_MS] = [24 * 3_600_000, 3_600_000];
/** A question that nobody closed, since no bot ran, is forgotten after this. */
const KEPT_OPEN_MS = 7 * DAY_MS;
const KEPT_ALONE_MS = DAY_MS;
/** So long somebody who pressed too late still hears what was right. */
const KEPT_CLOSED_MS = HOUR_MS;

/** The rounds of the game: opened, answered and closed, each once, over restarts. */
export function createRounds(options: RoundsOptions) {
  const { shelves, wall, onFault } = options;
  const closing = createClosing(options);
  return {
    open: (seat: Seat, asking: Asking, choose: Choose) => opened(seat, asking, choose, options, closing),

    /** Of two answers of one person, over all processes, one counts. */
    async answer(id: string, press: Press): Promise<Answered> {
      const { rounds } = await shelves;
      let answered: Answered = { done: 'gone' };
      const after = await stepped(rounds, id, (round) => {
        const result = pressed(round, press, wall());
        answered = result.answered;
        return result.round;
      });
      if (after && isOverdue(after, wall())) closing.arm(id, 0);
      return answered;
    },

    /** Takes up what a former run of the bot has left open. @param isOurs whether a server is this process's to look after. */
    async begin(isOurs: (guild: string | null) => boolean): Promise<void> {
      const { rounds } = await shelves;
      for await (const [id, { guild, deadline, state }] of rounds.list({
        onUnreadable: (key, error) => onFault(error, key),
      })) {
        if (state === 'closed' || !isOurs(guild)) continue;
        // However wrong a clock was, none waits longer than any other.
        if (deadline !== null) closing.arm(id, Math.min(Math.max(deadline - wall(), 0), LIMIT_MS));
        else if (state !== 'open') closing.arm(id, 0);
      }
    },

    /** Resolves when nothing is under way any more. The bot's leaving has ended the waits. */
    stop: () => closing.stop(),
  };
}

/** Chooses a question by a seed. */
type Choose = (seed: string) => Promise<Question>;

async function opened(
  { person, ...seat }: Seat,
  asking: Asking,
  choose: Choose,
  { shelves, linkTo, wall }: RoundsOptions,
  { arm }: Pick<Closing, 'arm'>,
): Promise<Opened> {
  const { rounds, seats } = await shelves;
  const id = randomUUID().replaceAll('-', '').slice(0, 16);
  const alone = asking.alone || seat.guild === null;
  const busy = alone ? undefined : await takeSeat(id, seat.channel, { rounds, seats, linkTo, wall });
  if (busy) return busy;
  try {
    const question = await choose(id);
    const deadline = alone ? null : wall() + LIMIT_MS;
    const { locale, spoilers } = asking;
    const state = { locale, spoilers, message: null, answers: [], state: 'open' } as const;
    const reply = { ...seat.reply, until: wall() + TOKEN_MS };
    const asker = alone ? person : null;
    const round: Round = { ...seat, ...state, asker, question, deadline, hidden: asking.alone, reply };
    await rounds.set(id, round, alone ? KEPT_ALONE_MS : KEPT_OPEN_MS);
    if (deadline !== null) arm(id, LIMIT_MS);
    return { done: 'opened', id, question, deadline: deadline === null ? undefined : instant(deadline) };
  } catch (error) {
    if (!alone) await seats.delete(seat.channel);
    throw error;
  }
}

type Closing = ReturnType<typeof createClosing>;

/** Closes rounds when their time is up, each once. */
function createClosing(options: RoundsOptions) {
  const { wait, persist, onFault } = options;
  const closing = new Map<string, Promise<void>>();
  const armed = new Set<string>();
  const leaving = { now: false };
  const work = createWork(async () => undefined);

  /** One at a time for each round, however many ask for it. */
  function close(id: string): Promise<void> {
    const under = closing.get(id) ?? closed(id, options).finally(() => closing.delete(id));
    closing.set(id, under);
    return under;
  }

  const untilClosed = (id: string) =>
    untilDone(() => persist(() => close(id)), { wait, onFailure: (error) => onFault(error, id) });

  return {
    /** Closes a round after so many real milliseconds. What the bot's leaving cuts short the next start takes up. */
    arm(id: string, ms: number): void {
      if (armed.has(id)) return;
      armed.add(id);
      work.add(async () => {
        try {
          await wait(ms);
          await untilClosed(id);
        } catch (error) {
          if (!leaving.now) onFault(error, id);
        } finally {
          armed.delete(id);
        }
      });
    },

    async stop(): Promise<void> {
      leaving.now = true;
      await work.close();
    },
  };
}

/** Closes a round, from wherever a kill had left that. */
async function closed(id: string, { shelves, tell }: RoundsOptions): Promise<void> {
  const all = await shelves;
  const step = (from: Round['state'], to: Round['state']) =>
    stepped(all.rounds, id, (round) => (round.state === from ? { ...round, state: to } : round));
  const frozen = await step('open', 'closing');
  if (frozen?.state === 'closing') {
    await count(id, frozen, all);
    await step('closing', 'counted');
  }
  if (!frozen || frozen.state === 'closed') return;
  // What one person alone sees is told by the answer to their press.
  if (!frozen.hidden) await tell(frozen);
  // Whoever answered is told and counted: who that was needs no longer be kept.
  await all.rounds.set(id, { ...frozen, state: 'closed', asker: null, answers: [] }, KEPT_CLOSED_MS);
}

export type Rounds = ReturnType<typeof createRounds>;

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);

/** A round that should be closed: its one player has answered, or somebody met it after its time. */
const isOverdue = ({ state, deadline }: Round, wall: number): boolean =>
  state === 'closing' || state === 'counted' || (deadline !== null && state === 'open' && wall >= deadline);

/** As `update`, for a record that has to be there; what does not change is not written. */
async function stepped(
  rounds: Collection<Round>,
  id: string,
  change: (round: Round) => Round,
): Promise<Round | undefined> {
  const known = await rounds.get(id);
  if (!known) return undefined;
  if (isSame(change(known), known)) return known;
  return rounds.updateIfThere(id, change);
}

const isSame = (a: Round, b: Round): boolean =>
  a === b || (a.state === b.state && a.answers === b.answers && a.message === b.message);

/** Takes a channel's seat, which is free again by itself when time is up; undefined where it is taken, and else what is open there. */
async function takeSeat(
  id: string,
  channel: string,
  {
    rounds,
    seats,
    linkTo,
    wall,
  }: { rounds: Collection<Round>; seats: Seats } & Pick<RoundsOptions, 'linkTo' | 'wall'>,
): Promise<Opened | undefined> {
  for (;;) {
    if (await seats.setIfAbsent(channel, { round: id }, LIMIT_MS)) return undefined;
    const taken = await seats.get(channel);
    if (!taken) continue;
    const round = await rounds.get(taken.round);
    // One that is just being opened has not been written yet.
    const deadline = instant(round?.deadline ?? wall() + LIMIT_MS);
    return { done: 'busy', deadline, link: round && (await linkTo(round)) };
  }
}
