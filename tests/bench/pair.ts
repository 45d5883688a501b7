import { Contender, type Who } from './contender.ts';
import { burst } from './load.ts';
import { StandIn, type StandInOptions } from './stand-in.ts';

export type Side = { who: Who; standIn: StandIn; contender: Contender };

const WHO: readonly Who[] = ['ours', 'bare'];

/** Ours first in one round, the floor in the next: whoever comes second may find a machine that is warmer. */
const inTurn = <T>(sides: readonly T[], round: number): readonly T[] =>
  round % 2 === 0 ? sides : sides.toReversed();

/** Runs a task with both bots up and warm, and ends them. */
export async function withBoth<T>(
  options: StandInOptions,
  warmUp: number,
  task: (sides: readonly Side[]) => Promise<T>,
): Promise<T> {
  const sides: Side[] = [];
  try {
    for (const who of WHO) {
      const standIn = await StandIn.open(options);
      const side = { who, standIn, contender: new Contender(who, standIn) };
      sides.push(side);
      await standIn.told();
      for (let asked = 0; asked < warmUp; asked += 10) {
        const times = await burst(standIn, 10);
        if (times.some((ms) => !Number.isFinite(ms)))
          throw new Error(`${who} does not answer:\n${side.contender.log()}`);
      }
    }
    return await task(sides);
  } finally {
    for (const { contender, standIn } of sides) {
      await contender.stop();
      await standIn.close();
    }
  }
}

/** So many rounds in which each is measured, by turns. */
export async function inRounds<T>(
  rounds: number,
  sides: readonly T[],
  measure: (side: T) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const side of inTurn(sides, round)) await measure(side);
    say(`round ${round + 1} of ${rounds}`);
  }
}

/** Measures both with so many servers, once in each round; `before` is done first, with each. */
export async function withServers(
  guilds: number,
  rounds: number,
  measure: (who: Who, standIn: StandIn) => Promise<void>,
  before: (who: Who, standIn: StandIn) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const standIn = await StandIn.open({ guilds });
  try {
    for (const who of WHO) await before(who, standIn);
    for (let round = 0; round < rounds; round += 1) {
      for (const who of inTurn(WHO, round)) await measure(who, standIn);
    }
  } finally {
    await standIn.close();
  }
}

/** Samples of both, gathered by name. */
export class Samples {
  readonly #of = new Map<string, number[]>();

  add(who: Who, figure: string, sample: number): void {
    const key = `${who} ${figure}`;
    this.#of.set(key, [...(this.#of.get(key) ?? []), sample]);
  }

  ours(figure: string): number[] {
    return this.#of.get(`ours ${figure}`) ?? [];
  }

  /** As a row shows it. */
  bare(figure: string): { name: string; samples: number[] } {
    return { name: 'bare Client', samples: this.#of.get(`bare ${figure}`) ?? [] };
  }
}
