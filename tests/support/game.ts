import { openState, type State } from '../../src/guilds/records/state.ts';
import type { Place } from '../../src/kit/context.ts';
import type { Trivia } from '../../src/kit/trivia.ts';
import { openStore } from '../../src/store/store.ts';
import { triviaFor } from '../../src/trivia/desk.ts';
import type { Round } from '../../src/trivia/round.ts';
import { createRounds, type RoundsOptions } from '../../src/trivia/rounds.ts';

/** A moment of real time, epoch milliseconds. */
export const NOON = Date.UTC(2026, 4, 1, 12);

const REPLY = { application: '800000000000000001', token: 'a-token' };

/** A state in memory, for as long as the test's process lives. */
export const stateInMemory = async (): Promise<State> =>
  openState(await openStore('sqlite::memory:', { application: 'test' }));

/** The game of one process over a state: time is in the test's hand, and nothing ends before `ring`. */
export function gameOver(state: State, given: Partial<RoundsOptions> = {}) {
  const told: Round[] = [];
  const faults: unknown[] = [];
  const time = { now: NOON };
  const waiting: { ms: number; go: () => void; leave: (reason: Error) => void }[] = [];
  const rounds = createRounds({
    shelves: Promise.resolve(state),
    wall: () => time.now,
    wait: (ms) => new Promise((go, leave) => waiting.push({ ms, go, leave })),
    persist: (task) => task(),
    tell: async (round) => void told.push(round),
    linkTo: async ({ guild, channel, message }) => `${guild}/${channel}/${message}`,
    onFault: (error) => faults.push(error),
    ...given,
  });
  const onUnreadable = (_key: string, error: unknown) => {
    throw error;
  };
  return {
    state,
    rounds,
    told,
    faults,
    time,
    waits: () => waiting.map(({ ms }) => ms),
    /** Lets all waits end that have begun. */
    ring() {
      for (const { go } of waiting.splice(0)) go();
    },
    /** The process leaves: waits are cut off, and what is under way ends. */
    async leave() {
      const left = rounds.stop();
      for (const { leave } of waiting.splice(0)) leave(new Error('leaving'));
      await left;
    },
    of: (place: Place): Trivia =>
      triviaFor(
        { ...place, reply: REPLY },
        { rounds, shelves: Promise.resolve(state), onUnreadable, onClock: (real) => real },
      ),
  };
}

/** The game over a store in memory that is opened when somebody first plays. */
export function gameInMemory(place: Place): Trivia {
  const game = async () => {
    opened ??= stateInMemory();
    return gameOver(await opened).of(place);
  };
  return {
    open: async (...asked) => (await game()).open(...asked),
    answer: async (...given) => (await game()).answer(...given),
    table: async () => (await game()).table(),
  };
}

let opened: Promise<State> | undefined;
